package io.colporteur.publication;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How XML is read back: as XML 1.0 with namespaces, without a document type, so that there are no entities to expand or to
 * fetch. Nothing is loaded.
 */
final class XmlReading {

    /** What looks at one element after the other. */
    interface Look {

        /**
         * What is wrong with the element. Its text may be taken by {@link XMLStreamReader#getElementText()}, which
         * refuses elements in it.
         *
         * @param element at its first tag
         * @param depth 1 for the root
         */
        Optional<String> at(XMLStreamReader element, int depth) throws XMLStreamException;
    }

    // Any number of threads may ask it for readers once it is configured; a reader is for one.
    private static final XMLInputFactory FACTORY = factory();

    private XmlReading() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** What is wrong with the document, or else with the first element that a look finds fault with. */
    static Optional<String> fault(byte[] document, Look look) {
        return fault(new ByteArrayInputStream(document), look);
    }

    /** The same of a document in pieces. */
    static Optional<String> fault(InputStream document, Look look) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(document);
            try {
                return parsed(xml, look);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            return Optional.of("it is not XML: " + reason(e) + where(e.getLocation()));
        }
    }

    private static Optional<String> parsed(XMLStreamReader xml, Look look) throws XMLStreamException {
        String encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            return Optional.of("it says that it is " + encoding + ", not UTF-8");
        }
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    return Optional.of("it has a document type" + where(xml.getLocation()));
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    Optional<String> fault = look.at(xml, depth);
                    if (fault.isPresent()) {
                        return Optional.of(fault.get() + where(xml.getLocation()));
                    }
                    // its text was taken, and with it the tag that ends it
                    depth -= xml.isEndElement() ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** The namespace of an element, {@code ""} when it has none. */
    static String namespace(XMLStreamReader element) {
        String namespace = element.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The parser repeats the place in the lines that follow. */
    private static String reason(XMLStreamException e) {
        return e.getMessage() == null
                ? e.toString()
                : e.getMessage().lines().findFirst().orElse("").strip();
    }

    private static String where(Location location) {
        return location == null
                ? ""
                : " (line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ")";
    }
}
