package io.colporteur.enrichment;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address with a host (RFC 3986).
 *
 * @param text the address, in ASCII only
 * @param host in lower case, without a port
 * @param port with its colon, {@code ""} without one
 * @param rest path, query and fragment
 */
record WebAddress(String text, String host, String port, String rest) {

    private static final Pattern HTTP =
            Pattern.compile("(https?)://([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]+)((?::[0-9]{1,5})?)");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\\.?");
    private static final Pattern PRIVATE_HOST = Pattern.compile("localhost|.*\\.(?:localhost|local|internal|lan)|[^.:]+"
            + "|0\\.0\\.0\\.0|127\\..*|10\\.[0-9.]+|192\\.168\\.[0-9.]+|169\\.254\\.[0-9.]+|172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9.]+"
            + "|\\[(?:::1?|f[cd].*|fe[89ab].*)]");
    private static final int LONGEST_HOST = 253;

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
        String host = ascii(authority.group(1));
        if (host == null) {
            return null;
        }
        String port = authority.group(2);
        String rest = encoded(address.group(3));
        return new WebAddress(address.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + rest, host, port, rest);
    }

    /** Whether only machines near the author's can follow it. */
    boolean isPrivate() {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return PRIVATE_HOST.matcher(name).matches();
    }

    /** Whether what was typed is a web address that only machines near the author's can follow. */
    static boolean isPrivate(String typed) {
        WebAddress address = parse(typed);
        return address != null && address.isPrivate();
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

    private static @Nullable String ascii(String host) {
        if (host.length() > LONGEST_HOST) {
            return null;
        }
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            // the tables for other scripts are only loaded where one is met
            boolean plain = host.chars().allMatch(c -> c < 0x80);
            String ascii = (plain ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)).toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? ascii : null;
        } catch (IllegalArgumentException notAHost) {
            return null;
        }
    }
}
