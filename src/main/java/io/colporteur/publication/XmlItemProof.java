package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Of RSS items and Atom entries. */
final class XmlItemProof implements ItemProof {

    private static final byte[] CLOSING = "</root>".getBytes(StandardCharsets.US_ASCII);

    private final XmlItems format;
    private final byte[] opening;

    /**
     * @param namespaces that the documents' root declares
     */
    XmlItemProof(XmlItems format, List<XmlWriter.Namespace> namespaces) {
        this.format = format;
        StringBuilder root = new StringBuilder("<root");
        for (XmlWriter.Namespace namespace : namespaces) {
            root.append(namespace.prefix().isEmpty() ? " xmlns" : " xmlns:" + namespace.prefix())
                    .append("=\"")
                    .append(namespace.uri())
                    .append('"');
        }
        this.opening = root.append('>').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> fault(byte[] item, CataloguedEntry entry) {
        return ForbiddenCharacters.in(entry).or(() -> misread(item, entry));
    }

    private Optional<String> misread(byte[] item, CataloguedEntry entry) {
        Pass pass = new Pass();
        return XmlReading.fault(inRoot(item), pass).or(() -> pass.difference(entry));
    }

    private InputStream inRoot(byte[] item) {
        InputStream begun = new SequenceInputStream(new ByteArrayInputStream(opening), new ByteArrayInputStream(item));
        return new SequenceInputStream(begun, new ByteArrayInputStream(CLOSING));
    }

    /** One pass over an item, in a root of its own. */
    private final class Pass implements XmlReading.Look {

        private final StringBuilder id = new StringBuilder();
        private final StringBuilder title = new StringBuilder();
        private int items;

        @Override
        public Optional<String> at(XMLStreamReader element, int depth) throws XMLStreamException {
            String namespace = XmlReading.namespace(element);
            String name = element.getLocalName();
            if (depth == 2) {
                items++;
                return format.isItem(namespace, name) ? Optional.empty() : Optional.of("it holds " + name);
            }
            if (depth == 3 && format.isId(namespace, name)) {
                id.append(element.getElementText());
            } else if (depth == 3 && format.isTitle(namespace, name)) {
                title.append(element.getElementText());
            }
            return Optional.empty();
        }

        Optional<String> difference(CataloguedEntry entry) {
            if (items != 1) {
                return Optional.of("it is " + items + " items");
            }
            // as a parser has it (XML 1.0, section 2.11)
            String given = entry.entry().title().replace("\r\n", "\n").replace('\r', '\n');
            return ItemProof.difference(format.id(), entry.id(), id.toString())
                    .or(() -> ItemProof.difference("title", given, title.toString()));
        }
    }
}
