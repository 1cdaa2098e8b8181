package io.colporteur.enrichment;

import io.colporteur.entry.SourcePath;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses in an entry's HTML. A relative one is resolved against the folder of the entry's file (RFC 3986, section
 * 5.2) into one with a leading slash; a link to another entry's file leads to that entry.
 */
final class HtmlLinks {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY_FILE = Pattern.compile("([^?#]*)\\.(?:md|markdown)([?#].*)?", Pattern.DOTALL);

    /** Browsers leave these out of an address before they look at it (WHATWG URL, section 4.4). */
    private static final Pattern BROKEN_LINE = Pattern.compile("[\\t\\n\\r]");

    private HtmlLinks() {}

    /** Whether an address begins as those of the web do, and so is not one within the site. */
    static boolean isOfTheWeb(String address) {
        return WEB.matcher(address).lookingAt();
    }

    /** The address as it stands in what is published; {@code #fragment} stays. */
    static String resolved(String typed, SourcePath source) {
        String address = BROKEN_LINE.matcher(typed).replaceAll("").strip();
        if (address.isEmpty() || address.startsWith("#")) {
            return address;
        }
        if (address.startsWith("//")) {
            return resolved("https:" + address, source);
        }
        if (SCHEME.matcher(address).matches()) {
            WebAddress web = WebAddress.parse(address);
            return web == null ? WebAddress.encoded(address) : web.text();
        }
        if (address.startsWith("/")) {
            return withinSite(URI.create(WebAddress.encoded(address)));
        }
        String folder = WebAddress.encoded(
                WebAddress.ofNames("/" + source.folder() + "/").replace("//", "/"));
        // a query alone belongs to the folder; the dot keeps a colon in the first segment from making it a scheme
        String relative = "./" + WebAddress.encoded(withoutExtension(address));
        return withinSite(URI.create(folder).resolve(relative));
    }

    private static String withoutExtension(String address) {
        Matcher file = ENTRY_FILE.matcher(address);
        return file.matches() ? file.group(1) + (file.group(2) == null ? "" : file.group(2)) : address;
    }

    /** Above the root there is nothing: {@code /../x} is {@code /x}. */
    private static String withinSite(URI address) {
        String below = address.normalize().toString().replaceFirst("^(?:/\\.\\.)+(?=/|$)", "");
        return below.isEmpty() ? "/" : below;
    }
}
