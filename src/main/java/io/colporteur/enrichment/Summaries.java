package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** What the entry is about, in a few paragraphs. */
final class Summaries {

    /** To footnotes. */
    private static final Evaluator REFERENCES = Selector.evaluatorOf("sup:has(a[href^=#])");

    /** All but those that HTML cannot do without. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?!(?:amp|lt|gt|quot);)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private final SafeHtml html;

    Summaries(Site site) {
        html = new SafeHtml(allowed(), site);
    }

    /**
     * The same words in three forms.
     *
     * @param html paragraphs of sanitised HTML
     * @param text plain text, a blank line between paragraphs
     * @param excerpt the beginning in one line
     */
    record Summary(String html, String text, String excerpt) {}

    /**
     * The summary as given, else what makes the entry important, else the first paragraph of its body; absent (and
     * reported) without any of them.
     *
     * @param importance plain text
     * @param body the sanitised body as HTML
     * @param language of the entry
     */
    @Nullable Summary summary(
            @Nullable Text field,
            @Nullable Text importance,
            @Nullable Text body,
            String language,
            SourcePath source,
            Diagnostics diagnostics) {
        Summary summary = null;
        if (field != null) {
            reportEntities(field, diagnostics);
            Element page = html.clean(field.value(), Passage.at(field.at()), source, diagnostics);
            summary = read(page, field.at(), language, diagnostics);
        }
        if (summary == null) {
            summary = stoodInFor(importance, body, language, source, diagnostics);
        }
        if (summary == null) {
            diagnostics.report(
                    Code.SUMMARY_MISSING,
                    Position.START,
                    "",
                    "The entry has neither a summary nor words that could stand in for it.",
                    "Add a line that begins with summary:");
        }
        return summary;
    }

    private @Nullable Summary stoodInFor(
            @Nullable Text importance,
            @Nullable Text body,
            String language,
            SourcePath source,
            Diagnostics diagnostics) {
        Text words = importance == null ? body : importance;
        if (words == null) {
            return null;
        }
        String typed = importance == null ? firstParagraph(words.value()) : Entities.escape(words.value());
        Diagnostics alreadySaid = new Diagnostics(source);
        Element page = html.clean(typed, Passage.at(words.at()), source, alreadySaid);
        return read(page, words.at(), language, diagnostics);
    }

    /** Without references to footnotes, for these stay in the body. */
    private static String firstParagraph(String contentHtml) {
        Element body = Jsoup.parseBodyFragment(contentHtml).body();
        body.select(REFERENCES).remove();
        return body.getElementsByTag("p").stream()
                .filter(Element::hasText)
                .findFirst()
                .map(Element::html)
                .orElse("");
    }

    private static @Nullable Summary read(Element page, Position at, String language, Diagnostics diagnostics) {
        page.getElementsByTag("b").tagName("strong");
        page.getElementsByTag("i").tagName("em");
        List<Element> blocks = Paragraphs.of(page);
        if (blocks.isEmpty()) {
            return null;
        }
        FrenchSpaces french = new FrenchSpaces(language);
        List<String> texts = new ArrayList<>();
        for (Element block : blocks) {
            for (TextLine line : TextLine.in(block)) {
                line.normaliseSpaces();
                line.mendStretches(text -> GluedSentences.parted(text, glued -> reportGlued(glued, at, diagnostics)));
                line.mend(french::in);
            }
            texts.add(RunningText.of(block));
        }
        french.report(at, diagnostics);
        String text = String.join("\n\n", texts);
        return new Summary(SafeHtml.inside(page), text, Excerpt.of(text));
    }

    private static void reportGlued(String glued, Position at, Diagnostics diagnostics) {
        diagnostics.report(
                Code.SUMMARY_GLUED,
                at,
                glued,
                "Two sentences had no space between them in “" + glued + "”; one was put there.",
                "Type a space after the first sentence.");
    }

    private static void reportEntities(Text field, Diagnostics diagnostics) {
        if (field.value().indexOf('&') < 0) {
            return;
        }
        Matcher entities = ENTITY.matcher(field.value());
        Set<String> kinds = new LinkedHashSet<>();
        int count = 0;
        for (; entities.find(); count++) {
            kinds.add(entities.group());
        }
        if (count > 0) {
            diagnostics.report(
                    Code.SUMMARY_ENTITIES,
                    field.at(),
                    kinds.stream().limit(5).collect(Collectors.joining(" ")),
                    count + (count == 1 ? " HTML entity" : " HTML entities") + " became the character"
                            + (count == 1 ? " it stands" : "s they stand") + " for.",
                    count == 1 ? "Type the character itself." : "Type the characters themselves.");
        }
    }

    /** Bold and italic type become {@code strong} and {@code em}. A fragment alone leads nowhere from a feed. */
    private static Safelist allowed() {
        return WebSafelist.withoutFragments()
                .addTags("p", "br", "em", "strong", "b", "i", "a", "ul", "ol", "li", "blockquote", "code", "q", "cite")
                .addTags("sub", "sup")
                .addAttributes("a", "href")
                .addProtocols("a", "href", "http", "https", "mailto");
    }
}
