package io.colporteur.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.colporteur.catalogue.Feeds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads an outbox as strangers do: it knows the addresses of feeds and of the sitemap, and follows links from there. */
final class OutboxReader {

    /** Whether a feed is read as JSON Feed or as Atom. */
    enum Format {
        JSON("feed.json"),
        ATOM("atom.xml");

        private final String file;

        Format(String file) {
            this.file = file;
        }
    }

    record Item(String id, Instant published) {

        LocalDate day() {
            return published.atZone(ZoneOffset.UTC).toLocalDate();
        }
    }

    /** @param older the name of the page of the archive before this, absent when there is none */
    record Page(String name, List<Item> items, @Nullable String older) {

        List<String> ids() {
            return items.stream().map(Item::id).toList();
        }
    }

    private final SortedMap<String, String> outbox;
    private final ObjectMapper mapper = new ObjectMapper();

    OutboxReader(SortedMap<String, String> outbox) {
        this.outbox = outbox;
    }

    /** The addresses of the entries that there are, by their own documents. */
    Set<String> entryPages() {
        return outbox.keySet().stream()
                .filter(name -> name.endsWith(".json"))
                .map(this::tree)
                .filter(document -> document.has("content_hash"))
                .map(document -> document.path("url").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where old addresses lead. */
    SortedMap<String, String> redirects() {
        SortedMap<String, String> redirects = new TreeMap<>();
        tree("redirects.json")
                .path("redirects")
                .forEach(redirect -> assertThat(redirects.put(
                                redirect.path("from").asText(),
                                redirect.path("to").asText()))
                        .isNull());
        return redirects;
    }

    /** A feed as one subscribes to it, given its key. */
    Page feed(Format format, String key) {
        String folder = Feeds.folderOf(key);
        return page(format, folder.isEmpty() ? format.file : folder + "/" + format.file);
    }

    /** The pages to which a feed leads, one after the other. */
    List<Page> pagesAfter(Format format, Page feed) {
        List<Page> pages = new ArrayList<>();
        for (String older = feed.older();
                older != null;
                older = pages.get(pages.size() - 1).older()) {
            assertThat(pages).extracting(Page::name).doesNotContain(older);
            pages.add(page(format, older));
        }
        return pages;
    }

    private Page page(Format format, String name) {
        String text = outbox.get(name);
        assertThat(text).as(name).isNotNull();
        return format == Format.JSON ? json(name, text) : atom(name, text);
    }

    private JsonNode tree(String name) {
        try {
            return mapper.readTree(outbox.get(name));
        } catch (JsonProcessingException e) {
            throw new AssertionError(name, e);
        }
    }

    private Page json(String name, String text) {
        try {
            JsonNode feed = mapper.readTree(text);
            List<Item> items = new ArrayList<>();
            feed.path("items")
                    .forEach(item -> items.add(new Item(
                            item.path("id").asText(),
                            Instant.parse(item.path("date_published").asText()))));
            return new Page(name, items, name(feed.path("next_url").asText("")));
        } catch (JsonProcessingException e) {
            throw new AssertionError(name, e);
        }
    }

    private static Page atom(String name, String text) {
        Document feed = xml(text);
        List<Item> items = feed.select("feed > entry").stream()
                .map(entry -> new Item(
                        entry.select("> id").text(),
                        Instant.parse(entry.select("> published").text())))
                .toList();
        return new Page(
                name, items, name(feed.select("feed > link[rel=prev-archive]").attr("href")));
    }

    /** The addresses in each part of the sitemap; none without a sitemap. */
    List<List<String>> sitemap() {
        return parts().map(part -> locations(outbox.get(part))).toList();
    }

    /** The names of the parts of the sitemap. */
    Stream<String> parts() {
        String list = outbox.get("sitemap.xml");
        return list == null ? Stream.empty() : locations(list).stream().map(OutboxReader::name);
    }

    private static List<String> locations(String sitemap) {
        return xml(sitemap).select("sitemap > loc, url > loc").stream()
                .map(Element::text)
                .toList();
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser());
    }

    /** The file that an address of the site leads to, absent without an address. */
    private static @Nullable String name(String address) {
        return address.isEmpty()
                ? null
                : address.substring(SmallSite.address("").length());
    }
}
