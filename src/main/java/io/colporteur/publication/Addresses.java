package io.colporteur.publication;

import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Redirect;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Cover;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Site;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The one place that makes addresses absolute. Every address it returns is a URI (RFC 3986) in ASCII: what is not
 * allowed in one is percent-encoded as UTF-8. Immutable.
 */
public final class Addresses {

    private static final String USUAL_PATTERN = "/{collection}/{slug}";

    private static final String UNRESERVED = "-._~";
    private static final String IN_SEGMENT = UNRESERVED + "!$&'()*+,;=:@";
    private static final String IN_PATH = IN_SEGMENT + "/";
    private static final String IN_REFERENCE = IN_PATH + "?#%";
    private static final String IN_AUTHORITY = IN_PATH + "[]%";

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?://[^/?#]*)?");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String scheme;
    private final String home;
    private final Map<String, String> patterns;

    /**
     * @param patterns where the entries of a collection have their pages: {@code /livres/{slug}}, in which
     *     {@code {slug}} must occur and {@code {collection}} may; other collections have {@code /{collection}/{slug}}
     */
    public Addresses(Site site, Map<String, String> patterns) {
        patterns.forEach((collection, pattern) -> {
            if (!pattern.contains("{slug}")) {
                throw new IllegalArgumentException("the address of '" + collection + "' lacks {slug}: " + pattern);
            }
        });
        this.scheme = site.url().getScheme();
        this.home = site.url().toASCIIString();
        this.patterns = Map.copyOf(patterns);
    }

    /** The site's own address, with a trailing slash. */
    public String home() {
        return home;
    }

    /** Where an artefact is served. */
    public String artefact(Kind kind, String subject) {
        return file(kind.nameOf(subject));
    }

    /** Where a cover can be seen. */
    String cover(Cover cover) {
        return cover instanceof LocalCover ? artefact(Kind.COVER, cover.src()) : cover.src();
    }

    /**
     * Where a file of the outbox is served. Its name is taken as the file system has it, so without Unicode
     * normalisation: the address must lead to the file.
     *
     * @param name relative to the outbox, with {@code /} between segments
     */
    public String file(String name) {
        return home + encoded(name, IN_PATH);
    }

    /** The page that people read about an entry. */
    public String page(CataloguedEntry entry) {
        return page(entry.entry().collection(), entry.slug());
    }

    /**
     * The page that an entry had under an old name. The name does not say where its collection ends when both hold
     * slashes: the entry's present collection is tried first, then the longest one that has a pattern.
     */
    public String formerPage(Redirect redirect) {
        String name = redirect.from();
        String present = redirect.to().entry().collection();
        String collection = isFolderOf(present, name)
                ? present
                : patterns.keySet().stream()
                        .filter(candidate -> isFolderOf(candidate, name))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        return collection.isEmpty() && name.contains("/")
                ? absolute("/" + encodedSegments(name))
                : page(collection, collection.isEmpty() ? name : name.substring(collection.length() + 1));
    }

    private static boolean isFolderOf(String collection, String name) {
        return !collection.isEmpty() && name.startsWith(collection + "/");
    }

    /** The page that people read about the entry with this slug. */
    String page(String collection, String slug) {
        String pattern = patterns.getOrDefault(collection, USUAL_PATTERN);
        String inCollection = collection.isEmpty()
                ? pattern.replace("/{collection}", "")
                : pattern.replace("{collection}", encodedSegments(collection));
        return absolute(inCollection.replace("{slug}", encodedSegments(slug)));
    }

    /**
     * Makes an address absolute.
     *
     * @param address site-relative with a leading slash, or absolute; what is percent-encoded already stays so
     */
    public String absolute(String address) {
        Matcher absolute = ABSOLUTE.matcher(address);
        if (absolute.lookingAt()) {
            int end = absolute.end();
            return encodedReference(address.substring(0, end), IN_AUTHORITY)
                    + encodedReference(address.substring(end), IN_REFERENCE);
        }
        if (address.startsWith("//")) {
            return absolute(scheme + ":" + address);
        }
        String path = address.startsWith("/") ? address.substring(1) : address;
        return home + encodedReference(Normalizer.normalize(path, Normalizer.Form.NFC), IN_REFERENCE);
    }

    /** The same HTML with the addresses in it made absolute. */
    public String html(String html) {
        if (!html.contains(" href=\"/") && !html.contains(" src=\"/")) {
            return html;
        }
        Element body = HtmlFragment.of(html);
        for (String attribute : List.of("href", "src")) {
            body.getElementsByAttributeValueStarting(attribute, "/")
                    .forEach(element -> element.attr(attribute, absolute(element.attr(attribute))));
        }
        return HtmlFragment.textOf(body);
    }

    private static String encodedSegments(String path) {
        return isWithin(path, IN_PATH) ? path : encoded(Normalizer.normalize(path, Normalizer.Form.NFC), IN_PATH);
    }

    private static String encodedReference(String reference, String kept) {
        if (reference.indexOf('%') < 0 && isWithin(reference, kept)) {
            return reference;
        }
        return encoded(STRAY_PERCENT.matcher(reference).replaceAll("%25"), kept);
    }

    private static String encoded(String text, String kept) {
        StringBuilder uri = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (isLetterOrDigit(character) || kept.indexOf(character) >= 0) {
                uri.append(character);
            } else {
                uri.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return uri.toString();
    }

    /** Whether there is nothing to encode, nor to normalise: as with most. */
    private static boolean isWithin(String text, String kept) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i)) && kept.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
