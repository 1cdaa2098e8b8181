package io.colporteur.config;

import io.colporteur.entry.KnownAuthor;
import io.colporteur.notation.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody in the register of authors. */
final class RegisteredAuthor implements Shape<KnownAuthor> {

    private static final Scalar<String> TEXT = Scalars.text("a name");
    private static final Items<String> NAMES = new Items<>(TEXT);
    private static final List<String> KNOWN = List.of("name", "spellings", "url", "orcid", "wikidata");

    private static final Pattern ORCID = Pattern.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
    private static final String ORCID_ADDRESS = "https://orcid.org/";
    private static final String WIKIDATA_ADDRESS = "https://www.wikidata.org/wiki/";

    @Override
    public @Nullable KnownAuthor read(String key, Value value, Complaints complaints) {
        Optional<Group> group = Group.of(key, value, "it must be " + wanted(), complaints);
        return group.isPresent() ? author(group.get()) : null;
    }

    private static @Nullable KnownAuthor author(Group group) {
        group.knowsOnly(KNOWN);
        Optional<String> name = group.read("name", TEXT);
        Optional<List<String>> spellings = group.read("spellings", NAMES);
        Optional<String> url = group.read("url", Addresses.page());
        Optional<String> orcid = group.read("orcid", orcid());
        Optional<String> wikidata = group.read("wikidata", wikidata());
        if (!group.has("name")) {
            group.complain("name", "an author has no name", "say under which name they are published, with name:");
        }
        if (name.isEmpty() || !group.sound()) {
            return null;
        }
        return new KnownAuthor(
                name.get(), spellings.orElse(List.of()), url.orElse(null), orcid.orElse(null), wikidata.orElse(null));
    }

    /** As an address, which is how an ORCID iD is to be shown. */
    private static Scalar<String> orcid() {
        return new Scalar<>(
                "an ORCID iD such as 0000-0002-1825-0097, whose last character fits the others",
                text -> Optional.of(text.startsWith(ORCID_ADDRESS) ? text.substring(ORCID_ADDRESS.length()) : text)
                        .filter(RegisteredAuthor::isOrcid)
                        .map(ORCID_ADDRESS::concat),
                text -> List.of(
                        text.replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-")));
    }

    /** The check character is that of ISO/IEC 7064, MOD 11-2. */
    private static boolean isOrcid(String text) {
        if (!ORCID.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("-", "");
        int total = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            total = (total + Character.digit(digits.charAt(i), 10)) * 2 % 11;
        }
        return "0123456789X".charAt((12 - total) % 11) == digits.charAt(digits.length() - 1);
    }

    private static Scalar<String> wikidata() {
        return new Scalar<>(
                "the number of an item of Wikidata, such as Q535",
                text -> Optional.of(text.substring(text.lastIndexOf('/') + 1))
                        .filter(WIKIDATA.asMatchPredicate())
                        .filter(number -> text.equals(number) || text.contains("://www.wikidata.org/"))
                        .map(WIKIDATA_ADDRESS::concat),
                text -> List.of(text.toUpperCase(Locale.ROOT), "Q" + text));
    }

    @Override
    public String wanted() {
        return "an author such as {name: Victor Hugo, spellings: [V. Hugo], wikidata: Q535}, with "
                + String.join(", ", KNOWN);
    }

    @Override
    public boolean plain() {
        return false;
    }
}
