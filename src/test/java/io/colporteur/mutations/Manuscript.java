package io.colporteur.mutations;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A mutant in the making: bytes that are changed here and there, three times out of four in their front matter. */
final class Manuscript {

    private static final int LONGEST_RUN = 60;
    private static final int MOST_MORSELS = 300;

    private final SplittableRandom random;
    private final List<String> changes = new ArrayList<>();
    private byte[] bytes;

    /** @param bytes are left as they are */
    Manuscript(byte[] bytes, SplittableRandom random) {
        this.bytes = bytes;
        this.random = random;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What was done, in that order. */
    List<String> changes() {
        return changes;
    }

    void encodeAnew() {
        String text = new String(bytes, UTF_8);
        switch (random.nextInt(4)) {
            case 0 -> encode('\uFEFF' + text, UTF_16BE);
            case 1 -> encode('\uFEFF' + text, UTF_16LE);
            case 2 -> encode(text, Charset.forName("windows-1252"));
            default -> encode(text.replace("\n", random.nextBoolean() ? "\r\n" : "\r"), UTF_8);
        }
    }

    private void encode(String text, Charset charset) {
        bytes = text.getBytes(charset);
        changes.add("encoded as " + charset + (text.indexOf('\r') < 0 ? "" : " with CR"));
    }

    void flipBit() {
        if (bytes.length > 0) {
            int at = Math.min(place(), bytes.length - 1);
            replace(at, at + 1, one(bytes[at] ^ 1 << random.nextInt(8)), "flipped");
        }
    }

    void replaceByte() {
        int at = place();
        replace(at, at + 1, one(random.nextInt(256)), "replaced");
    }

    void insertByte() {
        int at = place();
        replace(at, at, one(random.nextInt(256)), "inserted");
    }

    void removeByte() {
        int at = place();
        replace(at, at + 1, new byte[0], "removed a byte");
    }

    void removeRun() {
        int at = place();
        replace(at, at + run(), new byte[0], "removed a run");
    }

    void doubleRun() {
        int at = place();
        replace(at, at, part(at, at + run()), "doubled");
    }

    void swapLines() {
        int first = lineStart(place());
        int second = lineEnd(first);
        int end = lineEnd(second);
        replace(first, end, joined(part(second, end), part(first, second)), "swapped lines");
    }

    void removeLine() {
        int start = lineStart(place());
        replace(start, lineEnd(start), new byte[0], "removed a line");
    }

    void doubleLine() {
        int start = lineStart(place());
        replace(start, start, part(start, lineEnd(start)), "doubled a line");
    }

    void indentLine() {
        int start = lineStart(place());
        replace(start, start, "    ".substring(random.nextInt(4)).getBytes(UTF_8), "indented");
    }

    /** Some bytes of another file. */
    void splice(byte[] other) {
        int from = random.nextInt(other.length + 1);
        int to = Math.min(other.length, from + 1 + random.nextInt(LONGEST_RUN));
        int at = place();
        replace(at, at, Arrays.copyOfRange(other, from, to), "spliced in");
    }

    /** A whole line of another file, at the start of one. */
    void spliceLine(byte[] other) {
        Manuscript page = new Manuscript(other, random);
        int from = page.lineStart(page.place());
        int at = lineStart(place());
        replace(at, at, page.part(from, page.lineEnd(from)), "spliced in the line");
    }

    /** What stands behind a colon in some line becomes another value. */
    void replaceValue() {
        int start = lineStart(place());
        int end = lineEnd(start);
        int at = start;
        while (at < end && bytes[at] != ':') {
            at++;
        }
        int from = Math.min(at + 2, end);
        replace(from, Math.max(from, end - 1), Morsels.value(random), "value replaced by");
    }

    void insertMorsel() {
        int at = place();
        replace(at, at, Morsels.any(random), "inserted");
    }

    void repeatMorsel() {
        byte[] morsel = Morsels.any(random);
        int times = 2 + random.nextInt(MOST_MORSELS);
        byte[] all = new byte[morsel.length * times];
        for (int index = 0; index < times; index++) {
            System.arraycopy(morsel, 0, all, index * morsel.length, morsel.length);
        }
        int at = place();
        replace(at, at, all, "inserted " + times + " times");
    }

    void cutOff() {
        replace(place(), bytes.length, new byte[0], "cut off");
    }

    private void replace(int from, int to, byte[] by, String what) {
        int end = Math.min(to, bytes.length);
        changes.add(what + (by.length == 0 ? " " : " " + Morsels.shown(by) + " ") + "at " + from);
        bytes = joined(joined(part(0, from), by), part(end, bytes.length));
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), Math.min(to, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] one(int value) {
        return new byte[] {(byte) value};
    }

    private int run() {
        return 1 + random.nextInt(LONGEST_RUN);
    }

    /** Somewhere from the first byte to behind the last. */
    private int place() {
        int end = random.nextInt(4) < 3 ? endOfFrontMatter() : bytes.length;
        return random.nextInt(end + 1);
    }

    /** Behind the second line of hyphens or pluses; the end of the file where there is none. */
    private int endOfFrontMatter() {
        int found = 0;
        for (int at = 0; at + 3 <= bytes.length; at = lineEnd(at)) {
            boolean fence =
                    (bytes[at] == '-' || bytes[at] == '+') && bytes[at] == bytes[at + 1] && bytes[at] == bytes[at + 2];
            if (fence && ++found == 2) {
                return lineEnd(at);
            }
        }
        return bytes.length;
    }

    private int lineStart(int at) {
        int start = Math.min(at, bytes.length);
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Behind the line's end. */
    private int lineEnd(int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length);
    }
}
