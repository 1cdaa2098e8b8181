package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import org.jspecify.annotations.Nullable;

/** Fields that are an address on the web. */
final class Links {

    /** What to do about an address that others cannot follow. */
    static final String FOR_EVERYBODY = "Type the address that everybody can open.";

    /** What is wrong with an address that begins so, and what to do about it. */
    static final String PLAIN = "http:, so that what it leads to can be changed on its way.";

    static final String HTTPS = "If the site answers at https:// too, type that.";

    private static final Fault NO_ADDRESS =
            new Fault(Code.LINK_INVALID, "is not a web address", "Type the whole address, beginning with https://");

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
        String typed = CleanText.of(field.value(), field.at(), diagnostics).strip();
        String meant = TypedLink.meant(typed);
        WebAddress address = WebAddress.parse(meant);
        Fault fault = fault(typed, meant, address);
        if (address == null || fault != null) {
            Fault what = fault == null ? NO_ADDRESS : fault;
            // a password is not shown: problems are published too
            String excerpt = WebAddress.namesUser(meant) ? "" : field.value();
            String message = "The " + name + " " + what.said() + "; it was left out.";
            diagnostics.report(what.code(), field.at(), excerpt, message, what.hint());
            return null;
        }
        if (!meant.equals(typed)) {
            String message = "The " + name + " was read as " + address.text() + ".";
            diagnostics.report(Code.LINK_MENDED, field, message, "Type " + meant);
        } else if (address.isPlain()) {
            diagnostics.report(Code.LINK_INSECURE, field, "The " + name + " begins with " + PLAIN, HTTPS);
        }
        return address.text();
    }

    /**
     * Why an address is left out.
     *
     * @param said goes on after the name of the field
     */
    private record Fault(Code code, String said, String hint) {}

    private static @Nullable Fault fault(String typed, String meant, @Nullable WebAddress address) {
        if (TypedLink.isOnAMachine(typed)) {
            return new Fault(Code.LINK_LOCAL, "is the place of a file on a machine", FOR_EVERYBODY);
        }
        if (WebAddress.namesUser(meant)) {
            return new Fault(Code.LINK_INVALID, "holds the name or password of a user", FOR_EVERYBODY);
        }
        if (TypedLink.isSeveral(meant)) {
            return new Fault(Code.LINK_INVALID, "is more than one address", "Type one address and nothing else.");
        }
        return address != null && address.isPrivate()
                ? new Fault(
                        Code.LINK_LOCAL,
                        "leads to " + address.host().name() + ", which readers cannot reach",
                        FOR_EVERYBODY)
                : null;
    }
}
