package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are one line of plain text. HTML that authors put there all the same is read as they meant it: entities
 * are decoded once, and tags go where they are certainly tags, so that {@code <Leader> & "Co"} stays as typed.
 */
final class PlainText {

    private static final Pattern TAG = Pattern.compile(
            "</?(a|abbr|b|big|br|cite|code|em|font|h[1-6]|i|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul)"
                    + "(?:\\s++[\\w:-]++\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'<>]++))*+\\s*+/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SEPARATING = Set.of("br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern HREF =
            Pattern.compile("\\shref\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    /**
     * A field as one line of plain text, {@code ""} when nothing but markup was in it.
     *
     * @param name what the author calls the field
     * @param markup what is reported where the field holds HTML
     */
    static String of(Text field, String name, Code markup, Diagnostics diagnostics) {
        String typed = field.value();
        String read = decoded(untagged(field, diagnostics));
        String plain = Spaces.normalised(CleanText.of(read, field.at(), diagnostics));
        if (!read.equals(typed)) {
            diagnostics.report(
                    markup,
                    field,
                    "There is HTML in the " + name + "; it was read as the plain text “" + plain + "”.",
                    "Type it without tags and entities.");
        }
        return plain;
    }

    /** The same in the spaces of its language; absent when nothing but markup was in it. */
    static @Nullable Text of(Text field, String name, Code markup, String language, Diagnostics diagnostics) {
        String plain = of(field, name, markup, diagnostics);
        return plain.isEmpty() ? null : field.with(FrenchSpaces.in(plain, language, field.at(), diagnostics));
    }

    private static String untagged(Text field, Diagnostics diagnostics) {
        if (field.value().indexOf('<') < 0) {
            return field.value();
        }
        return TAG.matcher(field.value()).replaceAll(tag -> {
            Matcher link = HREF.matcher(tag.group());
            if (link.find() && WebAddress.isPrivate(link.group(1))) {
                Losses.reportLocal(link.group(1), field.at(), diagnostics);
            }
            return SEPARATING.contains(tag.group(1).toLowerCase(Locale.ROOT)) ? " " : "";
        });
    }

    private static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
    }
}
