package io.colporteur.entry;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Between the paths of the inbox and the names of its files. To the file system a name is bytes, to us a text in UTF-8:
 * in a path, a byte that is not UTF-8 is written {@code \xE9}, and a backslash {@code \\}, so that no two files have the
 * same path. Names with a backslash in their path cannot be used; nor can names beyond ASCII under a locale whose charset
 * is not UTF-8, for Java cannot spell them there.
 */
public final class FileNames {

    /** How to be able to name all files. */
    public static final String REMEDY = "Start it with LC_ALL=C.UTF-8, or with bin/colporteur, which does so itself.";

    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final boolean ALL_CAN_BE_SPELLED = WINDOWS || isUtf8();
    private static final Path ROOT = Path.of("/");
    private static final char REPLACEMENT = '\uFFFD';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** What {@code \xE9} and {@code \\} become when they are percent-encoded. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("%5C(?:x|%(?=5C))([0-9A-F]{2})");

    private FileNames() {}

    private static boolean isUtf8() {
        try {
            return Path.of("\u00e9").toUri().getRawPath().endsWith("%C3%A9");
        } catch (InvalidPathException beyondTheCharset) {
            return false;
        }
    }

    /** Whether every text can be the name of a file: not so under a locale without UTF-8. */
    public static boolean allCanBeSpelled() {
        return ALL_CAN_BE_SPELLED;
    }

    /** The charset of the locale, in which Java spells the names of files. */
    public static String charset() {
        return System.getProperty("sun.jnu.encoding", "unknown");
    }

    /** Whether a file can have this name, or a path of names, under the locale that this program was started with. */
    public static boolean canBeSpelled(String name) {
        return ALL_CAN_BE_SPELLED || name.chars().allMatch(character -> character < 0x80);
    }

    /** Whether what has this path can be used by it. */
    public static boolean isUsable(String path) {
        return path.indexOf('\\') < 0 && canBeSpelled(path);
    }

    /** Whether a path as {@link File} tells it is true: that puts U+FFFD in the place of what it cannot decode. */
    public static boolean isCertain(String path) {
        return path.indexOf(REPLACEMENT) < 0 && isUsable(path);
    }

    /**
     * The path of a file or folder in the inbox.
     *
     * @param file below the inbox, as the file system gave it
     */
    public static SourcePath path(Path inbox, Path file) {
        Path relative = inbox.relativize(file);
        String text = relative.toString().replace(File.separatorChar, '/');
        return new SourcePath(WINDOWS || isCertain(text) ? text : writtenOut(bytes(relative)));
    }

    /** Where in the inbox the file with this path is, if it is there. */
    public static Path file(Path inbox, SourcePath path) {
        String text = path.value();
        if (WINDOWS || isUsable(text)) {
            return inbox.resolve(text);
        }
        return inbox.resolve(ROOT.relativize(Path.of(URI.create("file:///" + reference(path)))));
    }

    /**
     * A reference to the file, relative to the inbox (RFC 3986, section 4.2): the bytes of its name, percent-encoded. So is a
     * colon, which would make a scheme of what is before it.
     */
    public static String reference(SourcePath path) {
        String encoded = URLEncoder.encode(path.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return WRITTEN_OUT.matcher(encoded).replaceAll("%$1");
    }

    /** A path's own bytes, which only its URI shows. */
    private static byte[] bytes(Path relative) {
        String uri = ROOT.resolve(relative).toUri().getRawPath().replaceAll("^/|/$", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(uri, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(uri.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String writtenOut(byte[] name) {
        StringBuilder text = new StringBuilder(name.length + 8);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(name);
        while (rest.hasRemaining()) {
            CharBuffer decoded = CharBuffer.allocate(rest.remaining());
            CoderResult result = decoder.reset().decode(rest, decoded, true);
            text.append(decoded.flip().toString().replace("\\", "\\\\"));
            for (int bad = result.isError() ? result.length() : 0; bad > 0; bad--) {
                text.append("\\x").append(HEX.toHexDigits(rest.get()));
            }
        }
        return text.toString();
    }

    /** How many bytes a name or a path takes, by which file systems measure it. */
    public static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
