package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Redirect;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonProofTest {

    private static final String FEED = """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "home_page_url": "https://books.example.org/",
              "feed_url": "https://books.example.org/feed.json",
              "next_url": "https://books.example.org/feed-2.json",
              "authors": [{"url": "https://elsewhere.example.net/", "id": "urn:example:a"}],
              "items": [
                {"id": "urn:example:a", "url": "https://books.example.org/a", "external_url": "https://elsewhere.example.net/"},
                {"id": "urn:example:b", "image": "https://books.example.org/b.jpg", "_colporteur": {"id": "urn:example:a"}}
              ]
            }
            """;

    private final Proof proof = new JsonProof(new Addresses(SampleEntry.SITE, Map.of()));

    @Test
    void passesWhatIsSound() {
        assertThat(fault(FEED)).isEmpty();
    }

    @Test
    void passesAnImageThatLiesElsewhere() {
        assertThat(fault(FEED.replace("https://books.example.org/b.jpg", "http://elsewhere.example.net/b.jpg")))
                .isEmpty();
    }

    @Test
    void passesWhatWePublish() throws IOException {
        Rendering rendering = new Rendering();
        InMemoryCatalogue moved = new InMemoryCatalogue(
                List.of(SampleShelf.FULL),
                List.of(),
                List.of(),
                List.of(new Redirect("bibliographie/old", SampleShelf.FULL)));

        for (String feed : List.of("", "/skills/design")) {
            assertThat(proof.fault(rendering.bytes(SampleShelf.VIEW, Kind.FEED_JSON, feed)))
                    .isEmpty();
        }
        for (Kind kind : List.of(Kind.MARKER, Kind.PROBLEMS, Kind.REDIRECTS, Kind.FEED_JSON)) {
            assertThat(proof.fault(rendering.bytes(moved, kind, "")))
                    .as(kind.name())
                    .isEmpty();
        }
        assertThat(proof.fault(rendering.bytes(moved, Kind.ENTRY, SampleShelf.FULL.name())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id": "urn:example:b"                 | "id": "urn:example:a"         | the id urn:example:a is there twice (line 9, column 12)
            https://books.example.org/feed.json   | https://books.example.com/    | the feed_url https://books.example.com/ is not on the site https://books.example.org/ (line 4, column 15)
            https://books.example.org/feed-2.json | feed-2.json                   | the next_url feed-2.json is not on the site https://books.example.org/ (line 5, column 15)
            "https://books.example.org/"          | "http://localhost/"           | the home_page_url http://localhost/ is not on the site https://books.example.org/ (line 3, column 20)
            https://books.example.org/a           | /a                            | the url /a is not on the site https://books.example.org/ (line 8, column 36)
            https://books.example.org/b.jpg       | /b.jpg                        | the image /b.jpg is not an address on the web (line 9, column 38)
            """)
    void tellsWhatIsWrongInAFeed(String sound, String wrong, String sentence) {
        String broken = FEED.replace(sound, wrong);

        assertThat(broken).isNotEqualTo(FEED);
        assertThat(fault(broken)).hasValue(sentence);
    }

    @Test
    void knowsAFeedWhereverItSaysThatItIsOne() {
        String item = "{\"items\": [{\"url\": \"/a\"}]";

        assertThat(fault(item + "}")).isEmpty();
        assertThat(fault(item + ", \"version\": \"https://jsonfeed.org/version/1.1\"}"))
                .hasValue("the url /a is not on the site https://books.example.org/ (line 1, column 20)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                       | it is not an object
            'null'                   | it is not an object
            ''                       | it is not an object
            {} {}                    | it goes on after its end (line 1, column 4)
            {}}                      | it is not JSON: Unexpected close marker '}'
            {"a": 1                  | it is not JSON: Unexpected end-of-input
            {"a": "b                 | it is not JSON: Unexpected end-of-input
            {"a": [1, 2}             | it is not JSON: Unexpected close marker '}'
            {"a": NaN}               | it is not JSON:
            {"a": 1,}                | it is not JSON:
            {a: 1}                   | it is not JSON:
            {"a": "	"}               | it is not JSON: Illegal unquoted character
            {"a": 1, "b": 2, "a": 3} | it is not JSON: Duplicate
            {"x": {"a": 1, "a": 3}}  | it is not JSON: Duplicate
            """)
    void tellsWhatIsNotOneObject(String document, String beginning) {
        assertThat(fault(document).orElseThrow()).startsWith(beginning).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9", "\u00E9A", "\u00F0\u009FA", "\u0080"})
    void tellsWhatIsNotUtf8(String octets) {
        assertThat(fault("{\n\"a\":\n\"" + octets + "\"}", StandardCharsets.ISO_8859_1)
                        .orElseThrow())
                .startsWith("it is not JSON: Invalid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesWhatIsNestedTooDeeplyForAReader(String opening) {
        assertThat(fault("{\"a\":" + opening.repeat(100_000)).orElseThrow())
                .startsWith("it is not JSON: Document nesting depth (1001) exceeds the maximum allowed");
    }

    private Optional<String> fault(String document) {
        return fault(document, StandardCharsets.UTF_8);
    }

    private Optional<String> fault(String document, Charset charset) {
        return proof.fault(document.getBytes(charset));
    }
}
