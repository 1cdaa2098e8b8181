package io.colporteur.image;

import io.colporteur.entry.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Something that was taken for a cover and is none that can be published.
 *
 * @param what it is, in a few words, to go on with after the file's name and <i>is</i>
 */
public record Misfit(Stamp stamp, String what) implements Sight {

    private static final int BEGINNING = 512;

    private static final Map<String, String> BY_FIRST_BYTES = Map.of(
            "%PDF-", "a PDF",
            "BM", "a BMP image",
            "II*\0", "a TIFF image",
            "MM\0*", "a TIFF image",
            "PK\u0003\u0004", "a ZIP archive or an office document",
            "\0\0\u0001\0", "an icon",
            "8BPS", "a Photoshop drawing",
            "\u00FF\n", "a JPEG XL image");

    Misfit(Stamp stamp, byte[] bytes) {
        this(stamp, what(bytes));
    }

    private static String what(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (bytes.length == 0) {
            return "empty";
        }
        if (beginning.startsWith("\u0089PNG") && beginning.startsWith("CgBI", 12)) {
            return "a PNG of the kind that only Apple's programs can read (CgBI)";
        }
        if (beginning.startsWith("ftyphe", 4) || beginning.startsWith("ftypmif", 4)) {
            return "a HEIC image, which few browsers show";
        }
        String text = beginning.toLowerCase(Locale.ROOT);
        if (text.contains("<svg")) {
            return "an SVG drawing, which can hold scripts";
        }
        if (text.contains("<html") || text.contains("<!doctype html")) {
            return "a web page, which was perhaps saved instead of the image";
        }
        return BY_FIRST_BYTES.entrySet().stream()
                .filter(known -> beginning.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("not a JPEG, PNG, GIF, WebP or AVIF image, or is damaged");
    }
}
