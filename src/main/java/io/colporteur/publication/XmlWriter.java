package io.colporteur.publication;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one XML 1.0 document in UTF-8, indented by two spaces. It is the one place that escapes, and the last guard:
 * characters that XML cannot carry (section 2.2) are left out, so that no entry can make a document unreadable. Never
 * CDATA. For one thread.
 *
 * <p>Attributes are given as names and values in turn; an attribute whose value is null is left out.
 */
final class XmlWriter {

    /** A namespace and how we abbreviate it; {@code ""} is for names without prefix. */
    record Namespace(String prefix, String uri) {}

    private static final List<String> INDENTS =
            Stream.iterate("\n", indent -> indent + "  ").limit(8).toList();

    /** What stands for some characters in text, by the character; {@code >} too, as it must after two brackets. */
    private static final @Nullable String[] IN_TEXT = new String['>' + 1];

    /** The same in attributes, where a parser would make spaces of other white space (section 3.3.3). */
    private static final @Nullable String[] IN_ATTRIBUTES;

    static {
        IN_TEXT['&'] = "&amp;";
        IN_TEXT['<'] = "&lt;";
        IN_TEXT['>'] = "&gt;";
        IN_ATTRIBUTES = IN_TEXT.clone();
        IN_ATTRIBUTES['"'] = "&quot;";
        IN_ATTRIBUTES['\n'] = "&#10;";
        IN_ATTRIBUTES['\t'] = "&#9;";
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    /** What is not yet in the bytes. */
    private final CharArrayWriter text = new CharArrayWriter(1 << 12);

    private final Set<String> prefixes;
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins the document and its root, which declares all namespaces that are used in it. */
    XmlWriter(String root, List<Namespace> namespaces, @Nullable String... attributes) {
        prefixes = namespaces.stream().map(Namespace::prefix).collect(Collectors.toUnmodifiableSet());
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        begin(root);
        for (Namespace namespace : namespaces) {
            String prefix = namespace.prefix();
            attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.uri());
        }
        attributes(attributes);
        text.append('>');
        open.push(root);
    }

    /** Begins an element that holds others. */
    void open(String name, @Nullable String... attributes) {
        tag(name, attributes);
        open.push(name);
    }

    /** Ends the element that was begun last. */
    void close() {
        String name = open.pop();
        indent();
        end(name);
    }

    /** Writes an element that holds text. */
    void leaf(String name, String content, @Nullable String... attributes) {
        tag(name, attributes);
        escaped(content, IN_TEXT);
        end(name);
    }

    /** Writes an element that holds nothing. */
    void empty(String name, @Nullable String... attributes) {
        begin(name);
        attributes(attributes);
        text.append("/>");
    }

    /** What is written inside an element of this root's, to be {@link #splice spliced} into documents like this one. */
    byte[] inside(Runnable writing) {
        settle();
        int start = bytes.size();
        writing.run();
        settle();
        return Arrays.copyOfRange(bytes.toByteArray(), start, bytes.size());
    }

    /** Writes what another document of the same root and depth had {@link #inside}. */
    void splice(byte[] written) {
        settle();
        bytes.writeBytes(written);
    }

    /** Everything so far is in the bytes. */
    private void settle() {
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        text.reset();
    }

    /** Ends the root and the document. */
    byte[] toBytes() {
        close();
        text.append('\n');
        settle();
        return bytes.toByteArray();
    }

    private void tag(String name, @Nullable String... attributes) {
        begin(name);
        attributes(attributes);
        text.append('>');
    }

    private void begin(String name) {
        int colon = name.indexOf(':');
        if (colon >= 0 && !prefixes.contains(name.substring(0, colon))) {
            throw new IllegalArgumentException("the root declares no namespace for " + name);
        }
        indent();
        text.append('<').append(name);
    }

    private void end(String name) {
        text.append("</").append(name).append('>');
    }

    private void attributes(@Nullable String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) {
                attribute(name, value);
            }
        }
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escaped(value, IN_ATTRIBUTES);
        text.append('"');
    }

    private void indent() {
        text.append(INDENTS.get(open.size()));
    }

    private void escaped(String content, @Nullable String[] escapes) {
        char[] characters = content.toCharArray();
        if (!isPlain(characters)) {
            characters = legal(content).toCharArray();
        }
        int written = 0;
        for (int i = 0; i < characters.length; i++) {
            char character = characters[i];
            String escape = character < escapes.length ? escapes[character] : null;
            if (escape != null) {
                text.write(characters, written, i - written);
                text.append(escape);
                written = i + 1;
            }
        }
        text.write(characters, written, characters.length - written);
    }

    /** Whether there is certainly nothing to leave out or to change, which is quickly seen of most texts. */
    static boolean isPlain(String content) {
        return isPlain(content.toCharArray());
    }

    /** An array: without the optimising compiler, asking a text for each character takes several times as long. */
    private static boolean isPlain(char[] characters) {
        for (char character : characters) {
            if ((character < ' ' && character != '\n') || character >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** Without what XML 1.0 forbids; a carriage return becomes the newline that a parser would make of it. */
    private static String legal(String content) {
        String lines = content.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().filter(XmlWriter::isLegal).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whether XML 1.0 allows the character, carriage returns left aside. */
    static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
