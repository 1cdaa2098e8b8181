package io.colporteur.publication;

import io.colporteur.entry.Author;
import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Position;
import io.colporteur.entry.SampleCover;
import io.colporteur.entry.Site;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds entries for tests: what is not said is absent. */
public final class SampleEntry {

    public static final Site SITE = new Site(
            "reading-list",
            URI.create("https://books.example.org/"),
            "Reading list",
            "Books that are worth a term.",
            "en",
            ZoneOffset.UTC);

    static final FeedLimits LIMITS = new FeedLimits(100, 50, 20);

    private final String slug;
    private String collection = "bibliographie";
    private String title;
    private @Nullable String language;
    private List<Author> authors = List.of();
    private @Nullable String summaryHtml;
    private @Nullable String summaryText;
    private @Nullable String contentHtml;
    private @Nullable LocalCover cover;
    private @Nullable String isbn13;
    private @Nullable String isbn10;
    private @Nullable String site;
    private @Nullable String freeResource;
    private @Nullable String importance;
    private @Nullable Boolean mandatory;
    private List<String> paths = List.of();
    private List<Breadcrumb> breadcrumbs = List.of();
    private List<String> tags = List.of();
    private Map<String, Object> extra = Map.of();
    private Instant published = Instant.parse("2024-03-05T10:00:00Z");
    private Instant updated = Instant.parse("2024-03-06T11:30:00.750Z");

    private SampleEntry(String slug) {
        this.slug = slug;
        this.title = slug;
    }

    public static SampleEntry called(String slug) {
        return new SampleEntry(slug);
    }

    public SampleEntry in(String folder) {
        collection = folder;
        return this;
    }

    public SampleEntry title(String text) {
        title = text;
        return this;
    }

    public SampleEntry language(String tag) {
        language = tag;
        return this;
    }

    public SampleEntry by(Author... everyone) {
        authors = List.of(everyone);
        return this;
    }

    public SampleEntry summary(String html, String text) {
        summaryHtml = html;
        summaryText = text;
        return this;
    }

    public SampleEntry body(String html) {
        contentHtml = html;
        return this;
    }

    public SampleEntry cover(String path, @Nullable String alt, @Nullable String credit) {
        Stamp stamp = new Stamp(48_213, Instant.parse("2024-01-02T03:04:05Z"));
        cover = SampleCover.of(new SourcePath(path), stamp, "0f".repeat(32), alt, credit);
        return this;
    }

    public SampleEntry isbn(String thirteen, String ten) {
        isbn13 = thirteen;
        isbn10 = ten;
        return this;
    }

    public SampleEntry site(String address) {
        site = address;
        return this;
    }

    public SampleEntry freeResource(String address) {
        freeResource = address;
        return this;
    }

    public SampleEntry importance(String text) {
        importance = text;
        return this;
    }

    public SampleEntry mandatory(boolean yes) {
        mandatory = yes;
        return this;
    }

    public SampleEntry paths(String... all) {
        paths = List.of(all);
        return this;
    }

    public SampleEntry breadcrumbs(Breadcrumb... all) {
        breadcrumbs = List.of(all);
        return this;
    }

    public SampleEntry tags(String... all) {
        tags = List.of(all);
        return this;
    }

    public SampleEntry extra(Map<String, Object> fields) {
        extra = fields;
        return this;
    }

    public SampleEntry published(String instant) {
        published = Instant.parse(instant);
        return this;
    }

    public SampleEntry updated(String instant) {
        updated = Instant.parse(instant);
        return this;
    }

    public CataloguedEntry build() {
        String source = (collection.isEmpty() ? "" : collection + "/") + slug.replace('/', '-') + ".md";
        Entry entry = new Entry(
                new SourcePath(source),
                null,
                null,
                new Slug(slug, true, Position.START),
                title,
                language,
                authors,
                false,
                summaryHtml,
                summaryText,
                summaryText,
                contentHtml,
                cover,
                cover == null ? null : cover.source().stem(),
                isbn13,
                isbn10,
                null,
                site,
                freeResource,
                importance,
                mandatory,
                paths,
                breadcrumbs,
                tags,
                null,
                null,
                null,
                false,
                List.of(),
                extra,
                "ab".repeat(32));
        return new CataloguedEntry("urn:example:" + slug, slug, published, updated, entry);
    }
}
