package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Kind;
import io.colporteur.entry.Author;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.SourcePath;
import io.colporteur.publication.XmlWriter.Namespace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemProofTest {

    private static final CataloguedEntry ENTRY =
            SampleEntry.called("a").title("1 < 2").build();

    private static final String JSON = "{\"id\": \"urn:example:a\", \"title\": \"1 < 2\", \"x\": {\"title\": \"x\"}}";
    private static final String RSS =
            "\n<item><title>1 &lt; 2</title><guid>urn:example:a</guid><media:title>x</media:title></item>";
    private static final String ATOM =
            "\n<entry><id>urn:example:a</id><title type=\"text\">1 &lt; 2</title><source><id>x</id></source></entry>";

    private final Rendering rendering = new Rendering();
    private final ItemProof json = new JsonItemProof();
    private final ItemProof rss = new XmlItemProof(
            XmlItems.RSS,
            List.of(
                    new Namespace("content", "http://purl.org/rss/1.0/modules/content/"),
                    new Namespace("dc", "http://purl.org/dc/elements/1.1/"),
                    new Namespace("media", "http://search.yahoo.com/mrss/")));
    private final ItemProof atom =
            new XmlItemProof(XmlItems.ATOM, List.of(new Namespace("", "http://www.w3.org/2005/Atom")));

    @ParameterizedTest
    @MethodSource("shelf")
    void passesWhatWePublish(CataloguedEntry entry) throws IOException {
        InMemoryCatalogue alone = InMemoryCatalogue.of(entry);
        String feed = rendering.text(alone, Kind.FEED_JSON, "");
        String channel = rendering.text(alone, Kind.FEED_RSS, "");

        assertThat(fault(json, feed.substring(feed.indexOf("\"items\": [") + 10, feed.lastIndexOf(']')), entry))
                .isEmpty();
        assertThat(fault(rss, channel.substring(channel.indexOf("<item>"), channel.indexOf("</channel>")), entry))
                .isEmpty();
    }

    static List<CataloguedEntry> shelf() {
        return List.of(SampleShelf.FULL, SampleShelf.WITHOUT_BODY, SampleShelf.BARE);
    }

    @Test
    void passesWhatSaysWhatTheEntrySays() {
        assertThat(fault(json, JSON, ENTRY)).isEmpty();
        assertThat(fault(rss, RSS, ENTRY)).isEmpty();
        assertThat(fault(atom, ATOM, ENTRY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example:a  | example:b     | its id reads back as 'urn:example:b'
            1 < 2      | 1 &lt; 2      | its title reads back as '1 &lt; 2'
            "title"    | "name"        | its title reads back as ''
            "x": {     | "title": {    | it is not JSON: Duplicate field 'title' (line 1, column 50)
            }}         | }             | it is not JSON: Unexpected end-of-input: expected close marker for Object (line 1, column 62)
            }}         | }} {}         | it goes on after its end (line 1, column 64)
            """)
    void tellsWhatIsWrongWithAnItemOfJson(String sound, String wrong, String sentence) {
        assertThat(faultOf(json, JSON, sound, wrong)).hasValue(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example:a  | example:b     | its guid reads back as 'urn:example:b'
            &lt;       | &amp;lt;      | its title reads back as '1 &lt; 2'
            media:     | ''            | its title reads back as '1 < 2x'
            <title>    | <title><b/>   | it is not XML:
            &lt;       | <             | it is not XML:
            media:     | dcterms:      | it is not XML: Unbound namespace prefix 'dcterms'
            </item>    | </item></root><root><item/>  | it is not XML:
            </item>    | </item><item/> | it is 2 items
            item>      | entry>        | it holds entry (line 2, column
            """)
    void tellsWhatIsWrongWithAnItemOfRss(String sound, String wrong, String beginning) {
        assertThat(faultOf(rss, RSS, sound, wrong).orElseThrow()).startsWith(beginning);
    }

    @Test
    void tellsWhatIsWrongWithAnEntryOfAtom() {
        assertThat(faultOf(atom, ATOM, "example:a", "example:b")).hasValue("its id reads back as 'urn:example:b'");
        assertThat(faultOf(atom, ATOM, "1 &lt; 2", "")).hasValue("its title reads back as ''");
        assertThat(fault(rss, ATOM, ENTRY).orElseThrow()).startsWith("it holds entry (");
    }

    @Test
    void tellsThatThereIsNone() {
        assertThat(fault(rss, "", ENTRY)).hasValue("it is 0 items");
        assertThat(fault(json, "", ENTRY)).hasValue("it is not an object");
    }

    private static Optional<String> faultOf(ItemProof proof, String item, String sound, String wrong) {
        String broken = item.replace(sound, wrong);
        assertThat(broken).isNotEqualTo(item);
        return fault(proof, broken, ENTRY);
    }

    @ParameterizedTest
    @MethodSource
    void namesACharacterThatNoFeedCanCarryAndItsField(SampleEntry sample, String sentence) {
        CataloguedEntry entry = sample.build();

        assertThat(fault(rss, RSS, entry)).hasValue(sentence);
        assertThat(fault(json, JSON, entry)).hasValue(sentence);
    }

    @ParameterizedTest
    @EnumSource(names = {"FEED_JSON", "FEED_RSS", "FEED_ATOM"})
    void anItemThatFailsIsLeftOutOfTheFeedAndTheOthersAreNot(Kind format) throws IOException {
        CataloguedEntry sound = SampleEntry.called("sound").title("Sound").build();
        CataloguedEntry broken = a().title("a\u000Bb").build();
        InMemoryCatalogue view = InMemoryCatalogue.of(broken, sound);

        assertThat(rendering.document(view, format, "").omitted())
                .containsExactly(new Omission(new SourcePath("bibliographie/a.md"), "U+000B in title"));
        assertThat(rendering.text(view, format, "")).contains(sound.id()).doesNotContain(broken.id());
    }

    static Stream<Arguments> namesACharacterThatNoFeedCanCarryAndItsField() {
        return Stream.of(
                Arguments.of(a().title("a\u000Bb"), "U+000B in title"),
                Arguments.of(a().title("a\u0000b\u0001"), "U+0000 in title"),
                Arguments.of(a().title("\uD83E"), "U+D83E in title"),
                Arguments.of(a().title("\uDD16\uD83E"), "U+DD16 in title"),
                Arguments.of(a().title("\uD83E\uDD16\uFFFE"), "U+FFFE in title"),
                Arguments.of(a().title("a\uFFFFb"), "U+FFFF in title"),
                Arguments.of(a().by(new Author("\u001B", "x", null, null, null)), "U+001B in authors"),
                Arguments.of(a().summary("<p>\u0008</p>", "\u0008"), "U+0008 in summary_html"),
                Arguments.of(a().summary("<p></p>", "\u0008"), "U+0008 in summary_text"),
                Arguments.of(a().body("<p>\u0002</p>"), "U+0002 in content_html"),
                Arguments.of(a().cover("covers/a.jpg", "\u0003", null), "U+0003 in cover"),
                Arguments.of(a().cover("covers/a.jpg", null, "\u0003"), "U+0003 in cover"),
                Arguments.of(a().importance("\u0004"), "U+0004 in importance"),
                Arguments.of(a().paths("/a", "/\u0005"), "U+0005 in paths"),
                Arguments.of(a().tags("a", "\u0006"), "U+0006 in tags"));
    }

    private static SampleEntry a() {
        return SampleEntry.called("a");
    }

    @Test
    void comparesLinesAsAParserEndsThem() throws IOException {
        CataloguedEntry entry = a().title("one\r\ntwo\rthree\tfour\u0085").build();
        String channel = rendering.text(InMemoryCatalogue.of(entry), Kind.FEED_RSS, "");

        assertThat(fault(rss, channel.substring(channel.indexOf("<item>"), channel.indexOf("</channel>")), entry))
                .isEmpty();
    }

    private static Optional<String> fault(ItemProof proof, String item, CataloguedEntry entry) {
        return proof.fault(item.getBytes(StandardCharsets.UTF_8), entry);
    }
}
