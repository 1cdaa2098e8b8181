package io.colporteur.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What was published of hostile entries, by what a reader's program does with it. Each thing once, with the file that it was first in. */
final class HostileOutbox {

    /** A name in RSS and Atom of what is HTML; the channel's own description is not. */
    private static final Set<String> HTML_IN_XML =
            Set.of("item/description", "item/content:encoded", "entry/summary", "entry/content");

    private static final Set<String> HTML_IN_JSON = Set.of("content_html", "summary_html");
    private static final Set<String> ADDRESSES_IN_XML = Set.of("link", "uri", "loc", "href", "url", "domain", "scheme");
    private static final Set<String> ADDRESSES_IN_JSON = Set.of("site", "free_resource", "image", "from", "to");

    private final Map<String, String> html = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, String> elements = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();

    HostileOutbox(Published published) {
        try {
            for (String name : published.outbox().names()) {
                if (name.endsWith(".json")) {
                    look(published.json(name), name);
                } else if (name.endsWith(".xml") || name.endsWith(".opml")) {
                    look(published.xml(name), name);
                } else if (name.endsWith(".html")) {
                    pages.put(published.text(name), name);
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void look(JsonNode node, String file) {
        node.forEach(inner -> look(inner, file));
        node.properties().forEach(field -> {
            String name = field.getKey();
            if (name.equals("source")) {
                sources.add(field.getValue().asText());
            } else if (HTML_IN_JSON.contains(name)) {
                html.putIfAbsent(field.getValue().textValue(), file + " " + name);
            } else if (ADDRESSES_IN_JSON.contains(name) || name.equals("url") || name.endsWith("_url")) {
                addresses.putIfAbsent(field.getValue().asText(), file + " " + name);
            }
        });
    }

    private void look(Node node, String file) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            look(children.item(i), file);
        }
        if (node instanceof Element element) {
            look(element, file);
        } else if (node.getNodeType() != Node.DOCUMENT_NODE && node.getNodeType() != Node.TEXT_NODE) {
            elements.putIfAbsent("a node of type " + node.getNodeType(), file);
        }
    }

    private void look(Element element, String file) {
        String name = element.getNodeName();
        String text = element.getTextContent();
        elements.putIfAbsent(name, file);
        if (HTML_IN_XML.contains(element.getParentNode().getNodeName() + "/" + name)) {
            html.putIfAbsent(text, file + " " + name);
        } else if (ADDRESSES_IN_XML.contains(name)
                && !text.isBlank()
                && element.getChildNodes().getLength() == 1) {
            addresses.putIfAbsent(text, file + " " + name);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            elements.putIfAbsent("@" + attribute.getNodeName(), file);
            if (ADDRESSES_IN_XML.contains(attribute.getNodeName())) {
                addresses.putIfAbsent(attribute.getNodeValue(), file + " " + name);
            }
        }
    }

    /** What is shown as HTML. */
    Map<String, String> html() {
        return html;
    }

    /** Whole pages. */
    Map<String, String> pages() {
        return pages;
    }

    /** What is followed, outside of HTML. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** The names of elements in XML, with {@code @} those of attributes, and what else than text there is in it. */
    Map<String, String> namesInXml() {
        return elements;
    }

    /** The files of the inbox that entries were made of. */
    List<String> sources() {
        return sources;
    }
}
