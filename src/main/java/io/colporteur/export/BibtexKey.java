package io.colporteur.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The key by which a text cites an entry: {@code collection:slug}, in ASCII, without what BibTeX and biber refuse in keys.
 * Two entries never have the same one, not even for BibTeX, which ignores letter case, and an entry has the same as long
 * as it has its address.
 */
final class BibtexKey {

    private static final String AS_IT_IS = "-._/";

    private BibtexKey() {}

    static String of(String collection, String slug) {
        return collection.isEmpty() ? encoded(slug) : encoded(collection) + ":" + encoded(slug);
    }

    /** A capital is {@code +} and the small letter; any other octet of UTF-8 is {@code +} and its three decimal digits. */
    private static String encoded(String text) {
        StringBuilder key = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || AS_IT_IS.indexOf(c) >= 0) {
                key.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                key.append('+').append((char) (c - 'A' + 'a'));
            } else {
                key.append(String.format(Locale.ROOT, "+%03d", (int) c));
            }
        }
        return key.toString();
    }
}
