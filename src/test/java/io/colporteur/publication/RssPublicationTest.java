package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.modules.atom.modules.AtomLinkModule;
import com.rometools.modules.content.ContentModule;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.CataloguedEntry;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads our RSS with ROME, as a reader would. */
class RssPublicationTest {

    private final Rendering rendering = new Rendering();

    @Test
    void tellsAReaderWhatTheFeedIs() throws IOException, FeedException {
        Channel channel = read(SampleShelf.VIEW, "");

        assertThat(channel.getFeedType()).isEqualTo("rss_2.0");
        assertThat(channel.getTitle()).isEqualTo("Reading list");
        assertThat(channel.getLink()).isEqualTo("https://books.example.org/");
        assertThat(channel.getDescription()).isEqualTo("Books that are worth a term.");
        assertThat(channel.getLanguage()).isEqualTo("en");
        assertThat(channel.getLastBuildDate()).isEqualTo("2024-04-01T08:15:30Z");
        AtomLinkModule self = (AtomLinkModule) channel.getModule(AtomLinkModule.URI);
        assertThat(self.getLinks()).singleElement().satisfies(link -> {
            assertThat(link.getRel()).isEqualTo("self");
            assertThat(link.getType()).isEqualTo("application/rss+xml");
            assertThat(link.getHref()).isEqualTo("https://books.example.org/feed.xml");
        });
    }

    @Test
    void givesAReaderAnEntryWhole() throws IOException, FeedException {
        Item item = read(SampleShelf.VIEW, "").getItems().get(0);

        assertThat(item.getTitle()).isEqualTo("The Typographer’s Desk & Other <Essays>");
        assertThat(item.getLink()).isEqualTo("https://books.example.org/books/the-typographers-desk");
        assertThat(item.getGuid())
                .extracting(Guid::getValue, Guid::isPermaLink)
                .containsExactly("urn:example:the-typographers-desk", false);
        assertThat(item.getPubDate()).isEqualTo("2024-03-05T10:00:00Z");
        assertThat(item.getAuthor()).isNull();
        DCModule dublinCore = (DCModule) item.getModule(DCModule.URI);
        assertThat(dublinCore.getCreators()).containsExactly("Ana Lima", "Bo Østergård");
        assertThat(dublinCore.getDate()).isNull();
        assertThat(item.getCategories())
                .extracting(Category::getValue)
                .containsExactly("type", "history & craft", "/skills/design", "/years/1");
        assertThat(item.getDescription().getValue())
                .isEqualTo("<p>Nine essays on letters, and on the <em>people</em> who cut them.</p>\n"
                        + "<p>See <a href=\"https://books.example.org/glossary\">the glossary</a>.</p>");
        assertThat(content(item))
                .containsExactly("<h2>Contents</h2>\n"
                        + "<p><img src=\"https://books.example.org/media/plan%20%C3%A9.png\" alt=\"Plan\">"
                        + "A &lt; B\u00A0!</p>");
    }

    @Test
    void showsTheCoverToReadersWithAndWithoutMediaRss() throws IOException, FeedException {
        Item item = read(SampleShelf.VIEW, "").getItems().get(0);
        String cover = "https://books.example.org/covers/desk.jpg";

        assertThat(item.getEnclosures())
                .singleElement()
                .extracting(Enclosure::getUrl, Enclosure::getType, Enclosure::getLength)
                .containsExactly(cover, "image/jpeg", 48_213L);
        MediaContent media = ((MediaEntryModule) item.getModule(MediaEntryModule.URI)).getMediaContents()[0];
        assertThat(media.getReference()).isEqualTo(new UrlReference(URI.create(cover)));
        assertThat(List.of(
                        media.getType(), media.getMedium(), media.getFileSize(), media.getWidth(), media.getHeight()))
                .containsExactly("image/jpeg", "image", 48_213L, 400, 600);
        assertThat(media.getMetadata().getDescription()).isEqualTo("A desk with a composing stick");
        assertThat(media.getMetadata().getThumbnail()[0].getUrl()).isEqualTo(URI.create(cover));
    }

    @Test
    void describesAnEntryWithoutBodyByItsSummaryAndShowsWhatElseItHas() throws IOException, FeedException {
        Item item = read(SampleShelf.VIEW, "").getItems().get(1);

        assertThat(item.getDescription().getValue()).isEqualTo("<p>Tenir un carnet\u00A0: pourquoi, comment.</p>");
        assertThat(content(item)).singleElement().asString().contains("Une habitude &lt; une méthode.");
    }

    @Test
    void keepsATitleThatLooksLikeMarkup() throws IOException, FeedException {
        Item item = read(SampleShelf.VIEW, "").getItems().get(2);

        assertThat(item.getTitle()).isEqualTo("<Leader> & \"Co\" ]]> 🤖 e\u0301");
        assertThat(item.getDescription().getValue()).isEqualTo("<p>&lt;Leader&gt; &amp; \"Co\" ]]&gt; 🤖 e\u0301</p>");
        assertThat(content(item)).isEmpty();
    }

    @Test
    void doesNotSayASummaryTwice() throws IOException, FeedException {
        CataloguedEntry entry = SampleEntry.called("x")
                .summary("<p>Un&nbsp;mot <a href=\"/a\">ici</a>.</p>", "Un\u00A0mot ici.")
                .build();

        assertThat(content(read(InMemoryCatalogue.of(entry), "").getItems().get(0)))
                .isEmpty();
    }

    @Test
    void isCompleteOnlyWhileItShowsAllThereIs() throws IOException {
        List<CataloguedEntry> many = new ArrayList<>();
        IntStream.range(0, 101)
                .forEach(i -> many.add(SampleEntry.called("entry-" + i).build()));

        assertThat(rendering.text(InMemoryCatalogue.of(many), Kind.FEED_RSS, ""))
                .doesNotContain("<fh:complete");
        assertThat(rendering.text(InMemoryCatalogue.of(many.subList(0, 100)), Kind.FEED_RSS, ""))
                .contains("<fh:complete/>");
    }

    @Test
    void isReadableWithoutEntriesAndAbsentForAPathWithoutAny() throws IOException, FeedException {
        CatalogueView empty = InMemoryCatalogue.of();

        assertThat(read(empty, "").getItems()).isEmpty();
        assertThat(read(empty, "").getLastBuildDate()).isNull();
        assertThat(rendering.document(empty, Kind.FEED_RSS, "/skills/design")).isEqualTo(new Document.Nothing());
    }

    @Test
    void knowsWhenItWasModifiedLast() {
        assertThat(((Document.Text) rendering.document(SampleShelf.VIEW, Kind.FEED_RSS, "")).lastmod())
                .isEqualTo(Instant.parse("2024-04-01T08:15:30.250Z"));
    }

    private Channel read(CatalogueView view, String feed) throws IOException, FeedException {
        return (Channel) new WireFeedInput(false, Locale.ROOT)
                .build(new StringReader(rendering.text(view, Kind.FEED_RSS, feed)));
    }

    private static List<String> content(Item item) {
        ContentModule module = (ContentModule) item.getModule(ContentModule.URI);
        return module == null ? List.of() : module.getEncodeds();
    }
}
