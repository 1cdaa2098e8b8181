package io.colporteur.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An outbox as a stranger finds it: which document is what shows in the document, not in its name. */
record Published(Tree outbox) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_FEED = "https://jsonfeed.org/version/1.1";

    String text(String name) throws IOException {
        return new String(outbox.bytes(name), StandardCharsets.UTF_8);
    }

    /** The names of the XML documents with this root. */
    List<String> withRoot(String root) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : outbox.names()) {
            if (name.endsWith(".xml") && text(name).contains("\n<" + root + " ")) {
                names.add(name);
            }
        }
        return names;
    }

    List<String> jsonFeeds() throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : outbox.names()) {
            if (name.endsWith(".json") && json(name).path("version").asText().equals(JSON_FEED)) {
                names.add(name);
            }
        }
        return names;
    }

    JsonNode json(String name) throws IOException {
        return JSON.readTree(outbox.bytes(name));
    }

    /** The entries' own documents, by id. */
    Map<String, JsonNode> entries() throws IOException {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (String name : outbox.names()) {
            if (name.endsWith(".json") && json(name).has("source") && json(name).has("slug")) {
                entries.put(json(name).path("id").asText(), json(name));
            }
        }
        return entries;
    }

    /** The site's own address. */
    String home() throws IOException {
        return json("feed.json").path("home_page_url").asText();
    }

    /** The file that is served at an address. */
    String fileAt(String address) throws IOException {
        return URI.create(home()).relativize(URI.create(address)).getPath();
    }

    /** All addresses of this site that the feeds, archives, sitemaps and {@code robots.txt} name, links in texts aside. */
    Set<String> links() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (String name : outbox.names()) {
            if (name.endsWith(".xml")) {
                texts(xml(name).getDocumentElement(), texts);
            }
        }
        for (String name : jsonFeeds()) {
            texts(json(name), texts);
        }
        text("robots.txt").lines().forEach(line -> texts.add(line.replaceFirst("Sitemap: ", "")));
        String home = home();
        return texts.stream().filter(text -> text.startsWith(home)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is there for people: the pages of the entries and of the feeds, and what an entry leads to. */
    Set<String> pagesForPeople() throws IOException {
        Set<String> pages = new TreeSet<>();
        for (String name : jsonFeeds()) {
            pages.add(json(name).path("home_page_url").asText());
        }
        for (JsonNode entry : entries().values()) {
            List.of("url", "site", "free_resource")
                    .forEach(field -> pages.add(entry.path(field).asText()));
            entry.path("authors").forEach(author -> pages.add(author.path("url").asText()));
        }
        return pages;
    }

    Document xml(String name) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(outbox.bytes(name)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private static void texts(Element element, Set<String> texts) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            texts.add(attributes.item(i).getNodeValue());
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                texts(child, texts);
            }
        }
        texts.add(element.getTextContent());
    }

    private static void texts(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> texts(child, texts));
    }
}
