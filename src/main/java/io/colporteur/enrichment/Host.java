package io.colporteur.enrichment;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.jspecify.annotations.Nullable;

/**
 * The host of a web address as a browser understands it (WHATWG URL, section 3.5): {@code 127.1} and {@code 0x7f000001} are
 * addresses too, names are ASCII by UTS 46. Nobody is asked whether there is such a host.
 *
 * @param name in lower case and ASCII; an IPv4 address has four decimal numbers, an IPv6 one its brackets
 * @param address where it is one of numbers
 */
record Host(String name, @Nullable InetAddress address) {

    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\\.?");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");
    private static final Pattern PRIVATE_NAME = Pattern.compile(
            "[^.]+|.*\\.(?:localhost|local|internal|lan|intranet|corp|home|home\\.arpa|private)", Pattern.DOTALL);

    /** The host by what was typed; null when there can be none of that name. */
    static @Nullable Host parse(String typed) {
        if (typed.startsWith("[")) {
            return ofSix(typed.toLowerCase(Locale.ROOT));
        }
        String name = ascii(typed);
        if (name == null || name.length() > LONGEST || !NAME.matcher(name).matches()) {
            return null;
        }
        return ENDS_IN_NUMBER.matcher(name).matches() ? ofFour(name) : new Host(name, null);
    }

    /** Whether only machines near the author's can reach it. */
    boolean isPrivate() {
        if (address == null) {
            String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            return PRIVATE_NAME.matcher(plain).matches();
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        boolean shared =
                bytes.length == 4 ? first == 0 || (first == 100 && (bytes[1] & 0xC0) == 64) : first >> 1 == 0x7E;
        return shared
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress();
    }

    /** The tables for other scripts are only loaded where one is met. */
    private static @Nullable String ascii(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(c -> c < 0x80) && !lower.contains("xn--");
        return plain ? lower : International.ascii(typed);
    }

    private static @Nullable Host ofSix(String name) {
        String literal = name.substring(1, Math.max(1, name.length() - 1));
        boolean valid = name.endsWith("]")
                && literal.indexOf('%') < 0
                && InetAddressValidator.getInstance().isValidInet6Address(literal);
        return valid ? of(name, literal) : null;
    }

    /** One to four numbers, decimal, octal or hexadecimal, of which the last fills what is left. */
    private static @Nullable Host ofFour(String name) {
        String[] parts = name.split("\\.", 0);
        if (parts.length > 4) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long number = number(parts[i]);
            boolean last = i == parts.length - 1;
            int bits = last ? 8 * (4 - i) : 8;
            if (number < 0 || number >> bits != 0) {
                return null;
            }
            address = address << bits | number;
        }
        String decimal =
                (address >> 24) + "." + (address >> 16 & 0xFF) + "." + (address >> 8 & 0xFF) + "." + (address & 0xFF);
        return of(decimal, decimal);
    }

    private static long number(String part) {
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseUnsignedLong(part.substring(2), 16);
            }
            return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static Host of(String name, String literal) {
        try {
            // asks nobody: it is a literal
            return new Host(name, InetAddress.getByName(literal));
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(notALiteral);
        }
    }

    /** Loaded only when a host needs it. */
    private static final class International {

        private static final IDNA UTS46 =
                IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

        private International() {}

        static @Nullable String ascii(String typed) {
            IDNA.Info info = new IDNA.Info();
            String ascii = UTS46.nameToASCII(typed, new StringBuilder(), info).toString();
            return info.hasErrors() ? null : ascii;
        }
    }
}
