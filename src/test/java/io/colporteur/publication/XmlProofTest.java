package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.catalogue.Shard;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlProofTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <link>https://books.example.org/</link>
                <atom:link rel="self" href="https://books.example.org/feed.xml"/>
                <item>
                  <link>https://books.example.org/books/a</link>
                  <guid isPermaLink="false">urn:example:a</guid>
                </item>
                <item>
                  <link>https://books.example.org/books/b</link>
                  <guid isPermaLink="false">urn:example:b</guid>
                </item>
              </channel>
            </rss>
            """;
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0">
              <id>urn:example:a</id>
              <link rel="self" href="https://books.example.org/feed.atom"/>
              <link rel="prev-archive" href="https://books.example.org/archive/1.atom"/>
              <link rel="hub" href="https://hub.example.net/"/>
              <entry>
                <id>urn:example:a</id>
                <link href="https://books.example.org/books/a"/>
                <link rel="related" href="https://publisher.example.net/a"/>
                <source>
                  <id>urn:example:b</id>
                </source>
              </entry>
              <entry>
                <id>urn:example:b</id>
                <link rel="alternate" href="https://books.example.org/books/b"/>
              </entry>
            </feed>
            """;
    private static final String SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <loc>https://books.example.org/books/a</loc>
                <image:image>
                  <image:loc>https://books.example.org/covers/a.jpg</image:loc>
                </image:image>
              </url>
              <url>
                <loc>https://books.example.org/books/b</loc>
                <image:image>
                  <image:loc>https://books.example.org/covers/a.jpg</image:loc>
                </image:image>
              </url>
            </urlset>
            """;
    private static final String INDEX = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap>
                <loc>https://books.example.org/sitemaps/0.xml</loc>
              </sitemap>
              <sitemap>
                <loc>https://books.example.org/sitemaps/1.xml</loc>
              </sitemap>
            </sitemapindex>
            """;
    private static final Map<String, String> SOUND =
            Map.of("rss", RSS, "atom", ATOM, "sitemap", SITEMAP, "index", INDEX);

    private final Proof proof = new XmlProof(new Addresses(SampleEntry.SITE, Map.of()));

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "sitemap", "index"})
    void passesWhatIsSound(String document) {
        assertThat(fault(SOUND.get(document))).isEmpty();
    }

    @Test
    void passesWhatWePublish() throws IOException {
        CatalogueView parts = new InMemoryCatalogue(
                List.of(), List.of(new Shard("sitemaps/all.xml", Instant.EPOCH)), List.of(), List.of());
        Rendering rendering = new Rendering();

        assertThat(proof.fault(rendering.bytes(SampleShelf.VIEW, Kind.FEED_RSS, "")))
                .isEmpty();
        assertThat(proof.fault(rendering.bytes(SampleShelf.VIEW, Kind.FEED_RSS, "/skills/design")))
                .isEmpty();
        assertThat(proof.fault(rendering.bytes(InMemoryCatalogue.of(), Kind.FEED_RSS, "")))
                .isEmpty();
        assertThat(proof.fault(rendering.bytes(SampleShelf.VIEW, Kind.SITEMAP_SHARD, "")))
                .isEmpty();
        assertThat(proof.fault(rendering.bytes(parts, Kind.SITEMAP, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rss     | urn:example:b                             | urn:example:a              | the guid urn:example:a is there twice (line 12,
            atom    | <id>urn:example:b</id>\\n    <link        | <id>urn:example:a</id><link | the id urn:example:a is there twice (line 15,
            sitemap | /books/b                                  | /books/a                   | the loc https://books.example.org/books/a is there twice (line 9,
            index   | 1.xml                                     | 0.xml                      | the loc https://books.example.org/sitemaps/0.xml is there twice (line 6,
            """)
    void tellsAnIdThatTwoItemsHave(String document, String sound, String twice, String sentence) {
        assertThat(changed(document, sound, twice)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rss     | <link>https://books.example.org/<   | <link>http://books.example.org/<  | the link http://books.example.org/ is not on the site https://books.example.org/ (line 4,
            rss     | https://books.example.org/books/b   | /books/b                          | the link /books/b is not on the site https://books.example.org/ (line 11,
            rss     | https://books.example.org/feed.xml  | https://books.example.com/        | the self link https://books.example.com/ is not on the site https://books.example.org/ (line 5,
            atom    | https://books.example.org/archive/1 | file:///1                         | the prev-archive link file:///1.atom is not on the site https://books.example.org/ (line 4,
            atom    | https://books.example.org/books/a   | https://books.example.org.evil/   | the link https://books.example.org.evil/ is not on the site https://books.example.org/ (line 8,
            atom    | https://books.example.org/books/b   | ''                                | the alternate link  is not on the site https://books.example.org/ (line 16,
            sitemap | https://books.example.org/books/b   | http://localhost/                 | the loc http://localhost/ is not on the site https://books.example.org/ (line 9,
            sitemap | https://books.example.org/covers/a  | http://localhost/a                | the loc http://localhost/a.jpg is not on the site https://books.example.org/ (line 5,
            index   | https://books.example.org/sitemaps/ | http://localhost/                 | the loc http://localhost/0.xml is not on the site https://books.example.org/ (line 3,
            """)
    void tellsAnAddressThatIsNotOnTheSite(String document, String sound, String elsewhere, String sentence) {
        assertThat(changed(document, sound, elsewhere)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a>              | 'it is not XML: Unexpected End-of-input in xml document (line 1, column 4)'
            <a></b>          | 'it is not XML: '
            <a/><a/>         | 'it is not XML: '
            <a/>text         | 'it is not XML: '
            <x:a/>           | 'it is not XML: Unbound namespace prefix ''x'''
            <a b='' b=''/>   | 'it is not XML: Duplicate attributes'
            <a>1 & 2</a>     | 'it is not XML: '
            <a>]]></a>       | 'it is not XML: '
            <a>&nbsp;</a>    | 'it is not XML: '
            <a>&#11;</a>     | 'it is not XML: Invalid white space character (0xb)'
            <a>&#xD800;</a>  | 'it is not XML: '
            <a b='&#0;'/>    | 'it is not XML: '
            ''               | 'it is not XML: Unexpected End-of-input in prolog (line 1, column 1)'
            """)
    void tellsWhatIsNotWellFormed(String document, String beginning) {
        assertThat(fault(document).orElseThrow())
                .startsWith(beginning)
                .contains("(line 1, column ")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0xB, 0x1F, 0xFFFE, 0xFFFF})
    void tellsACharacterThatXmlForbids(int character) {
        assertThat(fault("<a>" + Character.toString(character) + "</a>").orElseThrow())
                .startsWith("it is not XML: Illegal ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9", "\u00E9A", "\u00F0\u009FA", "\u0080"})
    void tellsWhatIsNotUtf8(String octets) {
        assertThat(fault("<a>\n" + octets + "</a>", StandardCharsets.ISO_8859_1).orElseThrow())
                .startsWith("it is not XML: ");
    }

    @Test
    void tellsADocumentThatCallsItselfSomethingElse() {
        assertThat(fault("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"))
                .hasValue("it says that it is ISO-8859-1, not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://localhost:1/x'> %x;]><a/>",
                "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;'><!ENTITY d '&c;&c;&c;'>]><a>&d;</a>"
            })
    void refusesADocumentTypeWithoutReadingWhatIsInIt(String document) {
        assertThat(fault(document).orElseThrow()).startsWith("it has a document type (line 1, column ");
    }

    @Test
    void doesNotMindHowDeepADocumentIs() {
        assertThat(fault("<a>".repeat(100_000) + "</a>".repeat(100_000))).isEmpty();
    }

    private String changed(String document, String from, String to) {
        String sound = SOUND.get(document);
        String broken = sound.replace(from.translateEscapes(), to);
        assertThat(broken).isNotEqualTo(sound);
        return fault(broken).orElseThrow();
    }

    private Optional<String> fault(String document) {
        return fault(document, StandardCharsets.UTF_8);
    }

    private Optional<String> fault(String document, Charset charset) {
        return proof.fault(document.getBytes(charset));
    }
}
