package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing an author types runs in a reader's browser: hundreds of {@link HostileVector}s are typed wherever an author can
 * type, and what is published is of a language so small that none of them has a place in it. What a browser makes of it
 * shows {@link HostileHtmlIT}.
 */
class HostileHtmlTest {

    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Set<String> ELEMENTS = Set.of(
            ("p br hr div section h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd figure figcaption details summary table"
                            + " caption thead tbody tfoot tr th td a img em strong b i u s del ins sub sup small mark abbr"
                            + " code kbd samp var q cite dfn")
                    .split(" "));
    private static final Set<String> ANYWHERE = Set.of("id", "lang", "dir", "title");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href"),
            "img", Set.of("src", "alt", "width", "height"),
            "code", Set.of("class"),
            "ol", Set.of("start"),
            "th", Set.of("align", "colspan", "rowspan"),
            "td", Set.of("align", "colspan", "rowspan"));

    /** Nothing that two parsers could read in two ways. */
    private static final Pattern TOKEN = Pattern.compile("[^<>&]+"
            + "|&(?:amp|lt|gt|quot|#x[0-9a-f]+);"
            + "|<(?<end>/?)(?<element>[a-z][a-z0-9]*)(?<attributes>(?: [a-z]+=\"[^\"<>]*\")*)>");

    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");

    /** What browsers leave out of an address before they look at its scheme (WHATWG URL, section 4.4). */
    private static final Pattern LEFT_OUT = Pattern.compile("^[\\x00-\\x20]+|[\\t\\n\\r]");

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);

    private static final Set<String> NAMES_IN_XML = Set.of(
            ("rss channel item title link description language generator lastBuildDate pubDate guid category enclosure"
                            + " content:encoded dc:creator dc:language atom:link fh:complete fh:archive media:content media:thumbnail"
                            + " media:description media:credit feed entry id subtitle updated published author name uri"
                            + " summary content urlset url loc lastmod sitemapindex sitemap image:image image:loc"
                            + " @version @xmlns @xmlns:content @xmlns:dc @xmlns:atom @xmlns:media @xmlns:fh @xmlns:image"
                            + " @xml:lang @rel @type @href @isPermaLink @domain @scheme @term @url @medium @title @length")
                    .split(" "));

    @TempDir
    private static Path folder;

    private static HostileInbox inbox;
    private static HostileOutbox outbox;

    @BeforeAll
    static void publish() throws IOException {
        inbox = new HostileInbox(folder);
        outbox = inbox.published();
    }

    @Test
    void theyAreAllPublished() {
        assertThat(inbox.vectors()).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        assertThat(outbox.sources()).containsAll(inbox.sources());
    }

    @Test
    void htmlIsOfASmallLanguage() {
        assertThat(outbox.html()).isNotEmpty();
        assertThat(faults(outbox.html(), HostileHtmlTest::strays)).isEmpty();
    }

    @Test
    void anotherParserFindsNothingThatRuns() {
        assertThat(faults(outbox.html(), HostileHtmlTest::whatRuns)).isEmpty();
        assertThat(faults(outbox.pages(), HostileHtmlTest::whatRuns)).isEmpty();
    }

    @Test
    void addressesAreOfTheWeb() {
        assertThat(outbox.addresses()).isNotEmpty();
        assertThat(faults(outbox.addresses(), address -> scheme(address).matches("https?") ? "" : address))
                .isEmpty();
    }

    @Test
    void textStaysTextInXml() {
        assertThat(outbox.namesInXml()).isNotEmpty();
        assertThat(faults(outbox.namesInXml(), name -> NAMES_IN_XML.contains(name) ? "" : name))
                .isEmpty();
    }

    /**
     * What is wrong with published things, and where they are.
     *
     * @param fault {@code ""} for what is as it should be
     */
    private static List<String> faults(Map<String, String> published, UnaryOperator<String> fault) {
        return published.entrySet().stream()
                .filter(thing -> !fault.apply(thing.getKey()).isEmpty())
                .map(thing -> thing.getValue() + ": " + fault.apply(thing.getKey()) + " in " + thing.getKey())
                .toList();
    }

    /** What has no place in the HTML that is published. */
    private static String strays(String html) {
        StringBuilder strays = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        int at = 0;
        for (; token.find() && token.start() == at; at = token.end()) {
            String element = token.group("element");
            if (element == null) {
                continue;
            }
            if (!token.group("end").isEmpty()) {
                strays.append(element.equals(open.poll()) ? "" : " /" + element);
            } else {
                strays.append(ELEMENTS.contains(element) ? "" : " " + element);
                strays.append(strayAttributes(element, token.group("attributes")));
                if (!VOID.contains(element)) {
                    open.push(element);
                }
            }
        }
        open.forEach(element -> strays.append(" unclosed ").append(element));
        return strays.append(html.substring(at)).toString();
    }

    private static String strayAttributes(String element, String attributes) {
        StringBuilder strays = new StringBuilder();
        ATTRIBUTE.matcher(attributes).results().forEach(attribute -> {
            String name = attribute.group(1);
            String value = Parser.unescapeEntities(attribute.group(2), true);
            boolean known = ANYWHERE.contains(name)
                    || ATTRIBUTES.getOrDefault(element, Set.of()).contains(name);
            if (!known || !isHarmless(name, value)) {
                strays.append(attribute.group());
            }
        });
        return strays.toString();
    }

    private static boolean isHarmless(String name, String value) {
        return switch (name) {
            case "href" -> Set.of("", "http", "https", "mailto").contains(scheme(value));
            case "src" -> Set.of("", "http", "https").contains(scheme(value));
            case "class" -> value.matches("language-[^\\s\"'<>&]+");
            default -> true;
        };
    }

    /** {@code ""} for a relative one. */
    private static String scheme(String address) {
        Matcher scheme = SCHEME.matcher(LEFT_OUT.matcher(address).replaceAll("").toLowerCase(Locale.ROOT));
        return scheme.matches() ? scheme.group(1) : "";
    }

    /** As jsoup sees it, in which a page may have scripts and styles of its own, but none of the author's. */
    private static String whatRuns(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .flatMap(element -> Stream.concat(
                        element.attributes().asList().stream()
                                .filter(HostileHtmlTest::runs)
                                .map(attribute -> element.normalName() + " " + attribute),
                        element.dataNodes().stream()
                                .map(DataNode::getWholeData)
                                .filter(data -> data.contains("pwned"))))
                .collect(Collectors.joining(", "));
    }

    private static boolean runs(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || name.equals("srcdoc")
                || !Set.of("", "http", "https", "mailto").contains(scheme(addressIn(name, attribute.getValue())));
    }

    private static String addressIn(String name, String value) {
        return name.endsWith("href") || name.endsWith("src") || name.endsWith("action") ? value : "";
    }
}
