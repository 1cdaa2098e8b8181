package io.colporteur.publication;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private final XMLStreamWriter xml;
    private final List<Namespace> namespaces;
    private final Map<String, Name> names = new HashMap<>();
    private int depth;

    /** Begins the document and its root, which declares all namespaces that are used in it. */
    XmlWriter(String root, List<Namespace> namespaces, @Nullable String... attributes) {
        this.namespaces = List.copyOf(namespaces);
        // The JDK's own, whatever the class path offers: the bytes must not depend on it.
        this.xml = made(() -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(utf8(bytes)));
        write(() -> xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
        begin(root);
        for (Namespace namespace : namespaces) {
            write(() -> xml.writeNamespace(namespace.prefix(), namespace.uri()));
        }
        attributes(attributes);
    }

    /** Wrapped, since the JDK asks a bare writer for its encoder, and then writes surrogate pairs as two characters. */
    private static Writer utf8(OutputStream bytes) {
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    /** Begins an element that holds others. */
    void open(String name, @Nullable String... attributes) {
        begin(name);
        attributes(attributes);
    }

    /** Ends the element that was begun last. */
    void close() {
        depth--;
        indent();
        write(xml::writeEndElement);
    }

    /** Writes an element that holds text. */
    void leaf(String name, String content, @Nullable String... attributes) {
        open(name, attributes);
        depth--;
        write(() -> xml.writeCharacters(legal(content)));
        write(xml::writeEndElement);
    }

    /** Writes an element that holds nothing. */
    void empty(String name, @Nullable String... attributes) {
        indent();
        Name qualified = resolved(name);
        write(() -> xml.writeEmptyElement(qualified.prefix(), qualified.local(), qualified.uri()));
        attributes(attributes);
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

    /** Everything so far is in the bytes, the last tag closed. */
    private void settle() {
        write(() -> xml.writeCharacters(""));
        write(xml::flush);
    }

    /** Ends the root and the document. */
    byte[] toBytes() {
        close();
        write(xml::writeEndDocument);
        write(xml::flush);
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void begin(String name) {
        indent();
        Name qualified = resolved(name);
        write(() -> xml.writeStartElement(qualified.prefix(), qualified.local(), qualified.uri()));
        depth++;
    }

    private void attributes(@Nullable String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null) {
                write(() -> xml.writeAttribute(name, legal(value)));
            }
        }
    }

    private void indent() {
        write(() -> xml.writeCharacters(INDENTS.get(depth)));
    }

    private record Name(String prefix, String local, String uri) {}

    private Name resolved(String name) {
        return names.computeIfAbsent(name, this::resolve);
    }

    private Name resolve(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String uri = namespaces.stream()
                .filter(namespace -> namespace.prefix().equals(prefix))
                .map(Namespace::uri)
                .findFirst()
                .orElse("");
        if (colon >= 0 && uri.isEmpty()) {
            throw new IllegalArgumentException("the root declares no namespace for " + name);
        }
        return new Name(prefix, name.substring(colon + 1), uri);
    }

    /** Whether there is certainly nothing to leave out or to change, which is quickly seen of most texts. */
    static boolean isPlain(String content) {
        // An array: without the optimising compiler, asking the text for each character takes several times as long.
        char[] characters = content.toCharArray();
        for (char character : characters) {
            if ((character < ' ' && character != '\n') || character >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** Without what XML 1.0 forbids; a carriage return becomes the newline that a parser would make of it. */
    private static String legal(String content) {
        if (isPlain(content)) {
            return content;
        }
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

    private interface Step {
        void run() throws XMLStreamException;
    }

    private interface Making<T> {
        T run() throws XMLStreamException;
    }

    private static void write(Step step) {
        made(() -> {
            step.run();
            return true;
        });
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
    }
}
