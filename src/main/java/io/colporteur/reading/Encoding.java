package io.colporteur.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: UTF-8, with or without a byte-order mark, and UTF-16 with one; UTF-16 without one is known by its
 * zeros, as YAML 1.2 (section 5.2) has it. Bytes that are no UTF-8 are read as windows-1252, each for itself, so that one
 * stray byte does not spoil all other accents of a file. What had to be guessed is said.
 */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String SAVE_IT = "Save it as UTF-8.";
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final ByteBuffer input;
    private final CharBuffer output;
    private int misread;
    private byte firstMisread;
    private @Nullable Position firstPlace;

    private Encoding(byte[] bytes, int from) {
        this.bytes = bytes;
        this.input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        this.output = CharBuffer.allocate(bytes.length - from);
    }

    static String decoded(byte[] bytes, Diagnostics diagnostics) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Encoding(bytes, 2).utf16(UTF_16BE, diagnostics);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Encoding(bytes, 2).utf16(UTF_16LE, diagnostics);
        }
        Charset unmarked = unmarkedUtf16(bytes);
        if (unmarked != null) {
            diagnostics.report(
                    Code.ENCODING_UNDECLARED,
                    Position.START,
                    "",
                    "The file has a zero for every other byte, so it was read as UTF-16, though it does not begin like that.",
                    SAVE_IT);
            return new Encoding(bytes, 0).utf16(unmarked, diagnostics);
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, mark, bytes.length - mark, UTF_8);
        // where there is a U+FFFD, either the author wrote it, or the decoder did for a byte that is no UTF-8
        return text.indexOf(REPLACEMENT) < 0 ? text : new Encoding(bytes, mark).utf8(diagnostics);
    }

    private String utf16(Charset charset, Diagnostics diagnostics) {
        String text = read(charset, length -> output.put(REPLACEMENT));
        report("The file is UTF-16, but not here; what could not be read became U+FFFD.", diagnostics);
        return text;
    }

    private String utf8(Diagnostics diagnostics) {
        String text = read(UTF_8, length -> output.put(new String(bytes, input.position(), length, WINDOWS_1252)));
        boolean mixed = text.chars().filter(character -> character > '\u007F').count() > misread;
        String hex = HexFormat.of().withUpperCase().toHexDigits(firstMisread);
        String other = misread == 1 ? "" : misread == 2 ? " and one other" : " and " + (misread - 1) + " others";
        report(
                mixed
                        ? "The file is UTF-8 but for its byte " + hex + " here" + other
                                + "; what is not was read as windows-1252."
                        : "The file is not UTF-8 (its byte " + hex + " here is not), so it was read as windows-1252.",
                diagnostics);
        return text;
    }

    /** @param instead puts what stands for so many bytes that cannot be read, from the input's position on */
    private String read(Charset charset, IntConsumer instead) {
        CharsetDecoder decoder = charset.newDecoder();
        CoderResult result = decoder.decode(input, output, true);
        while (result.isError()) {
            if (firstPlace == null) {
                firstPlace = placeAfter(output.duplicate().flip());
                firstMisread = bytes[input.position()];
            }
            misread += result.length();
            instead.accept(result.length());
            input.position(input.position() + result.length());
            result = decoder.decode(input, output, true);
        }
        return output.flip().toString();
    }

    private void report(String sentence, Diagnostics diagnostics) {
        if (firstPlace != null) {
            diagnostics.report(Code.ENCODING_UNDECLARED, firstPlace, "", sentence, SAVE_IT);
        }
    }

    private static Position placeAfter(CharSequence start) {
        int line = 1;
        int lineStart = 0;
        for (int index = 0; index < start.length(); index++) {
            char character = start.charAt(index);
            boolean inPair = character == '\r' && index + 1 < start.length() && start.charAt(index + 1) == '\n';
            if (character == '\n' || (character == '\r' && !inPair)) {
                line++;
                lineStart = index + 1;
            }
        }
        return new Position(line, Character.codePointCount(start, lineStart, start.length()) + 1);
    }

    /** By the first two characters, which belong to ASCII in all notations. */
    private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        boolean little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        boolean big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
        return little ? UTF_16LE : big ? UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
