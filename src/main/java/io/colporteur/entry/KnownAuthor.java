package io.colporteur.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An author, or an organisation, as the register of authors has them.
 *
 * @param name the one under which they are published
 * @param spellings other ones that stand for it
 * @param url a page about them, absolute
 * @param orcid their ORCID iD as an address
 * @param wikidata their item of Wikidata as an address
 */
public record KnownAuthor(
        String name,
        List<String> spellings,
        @Nullable String url,
        @Nullable String orcid,
        @Nullable String wikidata) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    /** Every name that stands for them. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), spellings.stream());
    }

    /** The same for all names that only differ in letter case, spaces, apostrophes or their form in Unicode. */
    public static String key(String name) {
        String plain = SPACES.matcher(
                        Normalizer.normalize(name, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
        return plain.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
