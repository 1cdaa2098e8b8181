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
import java.nio.charset.CoderResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The first step: bytes to text. The text's lines end with {@code \n}, and it is free of the characters that YAML 1.1
 * (section 5.1) or XML 1.0 (section 2.2) forbids.
 */
final class SourceText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private final Diagnostics diagnostics;

    private SourceText(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads UTF-8, with or without a byte-order mark; UTF-16 with one; anything else as windows-1252, and says so.
     */
    static String of(byte[] bytes, Diagnostics diagnostics) {
        SourceText source = new SourceText(diagnostics);
        return source.cleaned(source.decoded(bytes));
    }

    /** The same text in lines, but as it was typed: with the characters that are left out in reading. */
    static List<String> lines(byte[] bytes, Diagnostics diagnostics) {
        return new SourceText(diagnostics).decoded(bytes).lines().toList();
    }

    private String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, mark, bytes.length - mark, UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        // either the author wrote U+FFFD, or the decoder did for a byte that is no UTF-8
        ByteBuffer input = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer start = CharBuffer.allocate(bytes.length);
        CoderResult result = UTF_8.newDecoder().decode(input, start, true);
        return result.isError()
                ? asWindows1252(bytes, input.position(), start.flip().toString())
                : text;
    }

    private String asWindows1252(byte[] bytes, int firstBad, String start) {
        diagnostics.report(
                Code.ENCODING_UNDECLARED,
                positionAfter(start),
                "",
                String.format(
                        Locale.ROOT,
                        "The file is not UTF-8 (its byte %02X here is not), so it was read as windows-1252.",
                        bytes[firstBad]),
                "Save it as UTF-8.");
        return new String(bytes, WINDOWS_1252);
    }

    private static Position positionAfter(String start) {
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
        return new Position(line, start.codePointCount(lineStart, start.length()) + 1);
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

    private String cleaned(String text) {
        int index = 0;
        while (index < text.length() && text.charAt(index) != '\r' && allowed(text.charAt(index))) {
            index++;
        }
        if (index == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        Map<Character, Removed> removed = new LinkedHashMap<>();
        int line = 1;
        int lineStart = 0;
        for (index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean carriageReturn = character == '\r';
            if (carriageReturn && index + 1 < text.length() && text.charAt(index + 1) == '\n') {
                continue;
            }
            if (carriageReturn || character == '\n') {
                clean.append('\n');
                line++;
                lineStart = index + 1;
            } else if (allowed(character)) {
                clean.append(character);
            } else {
                Position at = new Position(line, text.codePointCount(lineStart, index) + 1);
                removed.computeIfAbsent(character, unused -> new Removed(at)).times++;
            }
        }
        removed.forEach(this::report);
        return clean.toString();
    }

    /** A mark amid the text is none: it comes of files put together, and would hide in a field's name. */
    private static boolean allowed(char character) {
        if (character < ' ') {
            return character == '\n' || character == '\t';
        }
        boolean control = character >= 0x7F && character <= 0x9F && character != 0x85;
        return !control && character != 0xFEFF && character < 0xFFFE;
    }

    private void report(char character, Removed removed) {
        String others = removed.times == 1
                ? ""
                : removed.times == 2 ? ", here and once more" : ", here and " + (removed.times - 1) + " more times";
        diagnostics.report(
                Code.CHARACTER_REMOVED,
                removed.first,
                "",
                String.format(Locale.ROOT, "The invisible character U+%04X was left out%s.", (int) character, others),
                "Delete it in the file.");
    }

    /** Where a character stood first, and how often. */
    private static final class Removed {
        private final Position first;
        private int times;

        Removed(Position first) {
            this.first = first;
        }
    }
}
