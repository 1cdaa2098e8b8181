package io.colporteur.enrichment;

import io.colporteur.entry.Author;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who made it. A list has one author in each line; a single text may name several: {@code A, B et C}, {@code A and B},
 * {@code A & B}, {@code A ; B}, {@code Barthes, Roland et Eco, Umberto}. A text is parted by commas and words only where each part looks like a person's name,
 * so that {@code Marks, Spencer} and {@code Institut national de recherche et de sécurité} stay whole, and never within a
 * name that the register has; semicolons always part. {@code et al.} at the end, or as the last line of a list, stands for others that are not named.
 */
final class Authors {

    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final Pattern NO_BREAK = Pattern.compile("[\\u00A0\\u202F]");
    private static final Pattern OTHERS = Pattern.compile(
            "(?:(?:^|(?<![\\s,;])[\\s,;]++)\\(?(?:et|and|&)\\s+(?:al\\.?|alii|aliae|alia|coll\\.?|others|autres)\\)?)+\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FAMILY_GIVEN = Pattern.compile("([^,]+?)\\s*,\\s*([^,]+)");
    private static final Pattern AND = Pattern.compile("\\s+(?:et|and|&)\\s+");
    /** A family name of one word, with what may stand before it, and given names: {@code de Beauvoir, Simone}. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:\\p{Ll}[\\p{Ll}’']*|Le|La|De|Du|Des|Di|Da|Van|Von|Mac|Ben|El)\\s+)*\\p{Lu}[\\p{L}’'-]*\\s*,"
                    + "\\s*\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}.’'-]*)*");

    private static final Set<String> SUFFIXES = Set.of(
            "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "inc", "inc.", "ltd", "ltd.", "llc",
            "sa", "eds", "eds.", "ed.", "dir.");

    private final AuthorRegister register;

    Authors(AuthorRegister register) {
        this.register = register;
    }

    /**
     * Those who made it.
     *
     * @param named in the order given, each once
     * @param others whether there are more, who are not named
     */
    record Makers(List<Author> named, boolean others) {}

    Makers makers(List<Text> fields, Diagnostics diagnostics) {
        List<String> lines = new ArrayList<>();
        for (Text field : fields) {
            // a name is the same whatever spaces are in it
            lines.add(NO_BREAK.matcher(PlainText.of(field, "author", Code.TEXT_MARKUP, diagnostics))
                    .replaceAll(" "));
        }
        // before the parting, which would part at their "et"; after it for those between semicolons
        List<String> namedLines = withoutOthers(lines);
        List<String> names = names(namedLines);
        List<String> named = withoutOthers(names);
        return new Makers(authors(named, diagnostics), !namedLines.equals(lines) || !named.equals(names));
    }

    private static List<String> withoutOthers(List<String> texts) {
        return texts.stream().map(text -> OTHERS.matcher(text).replaceFirst("")).toList();
    }

    private List<Author> authors(List<String> names, Diagnostics diagnostics) {
        Map<String, Author> bySlug = new LinkedHashMap<>();
        for (String name : names) {
            if (!name.isEmpty()) {
                Author author =
                        register.find(name).orElseGet(() -> new Author(name, SlugWords.ofName(name), null, null, null));
                bySlug.putIfAbsent(author.slug(), author);
            }
        }
        if (bySlug.isEmpty()) {
            diagnostics.report(
                    Code.AUTHOR_MISSING,
                    Position.START,
                    "",
                    "The entry names no author.",
                    "Add a line that begins with author:");
        }
        return List.copyOf(bySlug.values());
    }

    private List<String> names(List<String> all) {
        List<String> lines = all.stream().filter(line -> !line.isEmpty()).toList();
        Stream<String> names =
                lines.size() == 1 ? parted(lines.get(0)) : lines.stream().map(this::givenNameFirst);
        return names.filter(name -> !name.isEmpty()).toList();
    }

    private Stream<String> parted(String text) {
        if (text.indexOf(';') >= 0) {
            return SEMICOLON.splitAsStream(text).map(this::givenNameFirst);
        }
        List<String> names = AuthorLine.names(text, name -> register.find(name).isPresent());
        List<String> persons = List.of(AND.split(text));
        return names.equals(List.of(text))
                        && persons.size() > 1
                        && persons.stream().allMatch(Authors::isPerson)
                ? persons.stream().map(this::givenNameFirst)
                : names.stream();
    }

    private static boolean isPerson(String text) {
        return PERSON.matcher(text).matches();
    }

    /** {@code Barthes, Roland} is {@code Roland Barthes}; {@code Luther King, Jr.} stays. */
    private String givenNameFirst(String name) {
        Matcher matcher = FAMILY_GIVEN.matcher(name);
        if (register.find(name).isPresent()
                || !matcher.matches()
                || SUFFIXES.contains(matcher.group(2).toLowerCase(Locale.ROOT))) {
            return name;
        }
        return matcher.group(2) + " " + matcher.group(1);
    }
}
