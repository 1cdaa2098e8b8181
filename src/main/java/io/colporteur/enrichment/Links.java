package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields that are an address on the web. */
final class Links {

    private static final Pattern WITHOUT_SCHEME = Pattern.compile("[^\\s/:@]+\\.[^\\s/:@]{2,}(?:/\\S*)?");

    private Links() {}

    /**
     * The address in ASCII, absent when it is none or cannot be followed by everybody.
     *
     * @param name what the author calls the field
     */
    static @Nullable String link(@Nullable Text field, String name, Diagnostics diagnostics) {
        if (field == null) {
            return null;
        }
        WebAddress address = WebAddress.parse(CleanText.of(field.value(), field.at(), diagnostics));
        if (address == null) {
            diagnostics.report(
                    Code.LINK_INVALID, field, "The " + name + " is not a web address; it was left out.", remedy(field));
            return null;
        }
        if (address.isPrivate()) {
            diagnostics.report(
                    Code.LINK_LOCAL,
                    field,
                    "The " + name + " leads to " + address.host() + ", which readers cannot reach; it was left out.",
                    "Type the address that everybody can open.");
            return null;
        }
        return address.text();
    }

    private static String remedy(Text field) {
        String typed = field.value().strip();
        return WITHOUT_SCHEME.matcher(typed).matches()
                ? "Type https://" + typed
                : "Type the whole address, beginning with https://";
    }
}
