package io.colporteur.config;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that are addresses, or parts or patterns of them. */
final class Addresses {

    private static final String SLUG = "{slug}";

    /** A path in which braces stand only around the two names that are filled in. */
    private static final Pattern PATTERN = Pattern.compile("/(?!/)(?:[^{}\\s?#]|\\{slug\\}|\\{collection\\})*");

    private static final Pattern HOST = Pattern.compile("(?i)(https?://)([^/:@?#]+)(.*)");

    /** First parts of paths that no feed can lie under: the outbox keeps other things there. */
    private static final List<String> TAKEN = List.of("archive", "authors", "covers", "schemas", "sitemaps", "tags");

    /**
     * No part is empty, begins with a dot, has a space at an end, a character that none can have, or the ending of a
     * document, which the outbox keeps beside the folders of paths.
     */
    private static final Pattern PATH = Pattern.compile(
            "/|(?:/(?![.\\s])[^/\\\\?#%\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+(?<!\\s|(?i:\\.(?:json|xml|html|txt|opml))))+");

    /** In bytes: a file system takes 255, and the endings of temporary names need some. */
    private static final int LONGEST_PART = 120;

    private static final Pattern OUTER_SLASHES = Pattern.compile("^/|(?<=[^/])/$");

    private Addresses() {}

    /** Where a site is; a missing slash at the end is put there. */
    static Scalar<URI> site() {
        return new Scalar<>(
                "an absolute http or https address such as https://example.org/, without ? and #",
                Addresses::siteUrl,
                text -> List.of(
                        "https://" + text, "https:" + text, withAsciiHost(text), text.replaceAll("[?#].*", "")));
    }

    /** A page anywhere on the web. */
    static Scalar<String> page() {
        return new Scalar<>(
                "an absolute http or https address",
                text -> pageUrl(text).map(URI::toASCIIString),
                text -> List.of("https://" + text, "https:" + text, withAsciiHost(text), text.replace(" ", "%20")));
    }

    private static Optional<URI> pageUrl(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            boolean sound = uri.getScheme() != null
                    && uri.getScheme().matches("(?i)https?")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return sound ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<URI> siteUrl(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text : text + "/").parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean sound = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return sound ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A host with letters beyond ASCII has a second name (RFC 5891) that every reader of feeds understands. */
    private static String withAsciiHost(String text) {
        Matcher matcher = HOST.matcher(text);
        if (!matcher.matches() || StandardCharsets.US_ASCII.newEncoder().canEncode(matcher.group(2))) {
            return text;
        }
        try {
            return matcher.group(1) + IDN.toASCII(matcher.group(2)) + matcher.group(3);
        } catch (IllegalArgumentException notAHost) {
            return text;
        }
    }

    /** A path of the site, put into NFC, with a slash in front and none at the end; {@code /} stays as it is. */
    static Scalar<String> path() {
        return new Scalar<>(
                "a path of the site such as /essentials, whose first part is none of " + String.join(", ", TAKEN)
                        + ", and no part of which ends like a file",
                Addresses::sitePath,
                text -> List.of(
                        ("/" + text.replaceAll("^(?i:https?)://[^/]*|[?#].*", "")).replaceAll("[/\\\\]+", "/"),
                        text.replaceAll("(?i:\\.(?:json|xml|html|txt|opml))(?=/|$)", "")));
    }

    private static Optional<String> sitePath(String text) {
        String path = "/"
                + OUTER_SLASHES
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll("");
        return Optional.of(path)
                .filter(PATH.asMatchPredicate())
                .filter(sound -> !TAKEN.contains(sound.split("/", -1)[1]))
                .filter(sound -> Arrays.stream(sound.split("/", -1))
                        .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART));
    }

    /** Where the pages of a collection's entries are. */
    static Scalar<String> pattern() {
        return new Scalar<>(
                "a path that begins with / and holds {slug}, such as /books/{slug}; {collection} may be in it too",
                text -> Optional.of(text).filter(PATTERN.asMatchPredicate()).filter(pattern -> pattern.contains(SLUG)),
                text -> {
                    String path = text.replaceAll(":(?:slug|title|name)\\b", SLUG);
                    String rooted = path.startsWith("/") ? path : "/" + path;
                    return List.of(rooted, rooted.replaceAll("/$", "") + "/" + SLUG);
                });
    }
}
