package io.colporteur.enrichment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address with a host (RFC 3986).
 *
 * @param text the address, in ASCII only
 * @param port with its colon, {@code ""} without one or with the usual one
 * @param rest path, query and fragment
 */
record WebAddress(String text, Host host, String port, String rest) {

    private static final Pattern HTTP =
            Pattern.compile("(https?)://([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]+)(?::([0-9]{0,5}))?");
    private static final int LAST_PORT = 65_535;
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    /** What may stand in an address as it is; square brackets only around a host. */
    private static final String LEGAL = "-._~!$&'()*+,;=:@/?";

    /** Reads an address as typed: illegal characters are percent-encoded, the host becomes ASCII; null when it is none. */
    static @Nullable WebAddress parse(String typed) {
        Matcher address = HTTP.matcher(typed.strip());
        if (!address.matches()) {
            return null;
        }
        Matcher authority = AUTHORITY.matcher(address.group(2));
        if (!authority.matches()) {
            return null;
        }
        Host host = Host.parse(authority.group(1));
        String scheme = address.group(1).toLowerCase(Locale.ROOT);
        String port = port(authority.group(2), scheme);
        if (host == null || port == null) {
            return null;
        }
        String rest = encoded(address.group(3));
        return new WebAddress(scheme + "://" + host.name() + port + rest, host, port, rest);
    }

    /** With its colon; {@code ""} for the usual one of the scheme, null when there is no such port. */
    private static @Nullable String port(@Nullable String digits, String scheme) {
        if (digits == null || digits.isEmpty()) {
            return "";
        }
        int port = Integer.parseInt(digits);
        return port > LAST_PORT ? null : port == USUAL_PORTS.getOrDefault(scheme, 0) ? "" : ":" + port;
    }

    /** Whether what goes by an address can be read, and changed, on its way. */
    boolean isPlain() {
        return text.startsWith("http:");
    }

    /** Whether only machines near the author's can follow it. */
    boolean isPrivate() {
        return host.isPrivate();
    }

    /** Whether what was typed is a web address that only machines near the author's can follow. */
    static boolean isPrivate(String typed) {
        WebAddress address = parse(typed);
        return address != null && address.isPrivate();
    }

    /** Whether somebody's name, and perhaps a password, stand before the host. */
    static boolean namesUser(String typed) {
        Matcher address = HTTP.matcher(typed.strip());
        return address.matches() && address.group(2).indexOf('@') >= 0;
    }

    /** A path of names as an address, in NFC: what a name may hold and would mean something there is percent-encoded. */
    static String ofNames(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .replace("%", "%25")
                .replace("?", "%3F")
                .replace("#", "%23");
    }

    /** Percent-encodes what must not stand in an address, once: existing escapes are kept (section 2.1). */
    static String encoded(String typed) {
        StringBuilder result = new StringBuilder(typed.length());
        boolean inFragment = false;
        for (int i = 0; i < typed.length(); ) {
            int c = typed.codePointAt(i);
            boolean startsFragment = c == '#' && !inFragment;
            if (startsFragment || isLegal(c) || (c == '%' && isEscape(typed, i))) {
                result.append((char) c);
                inFragment |= startsFragment;
            } else {
                escape(c, result);
            }
            i += Character.charCount(c);
        }
        return result.toString();
    }

    private static boolean isLegal(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || LEGAL.indexOf(c) >= 0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void escape(int codePoint, StringBuilder result) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            result.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
    }
}
