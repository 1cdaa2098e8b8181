package io.colporteur.catalogue;

import io.colporteur.entry.Author;
import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.Code;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Entry;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Output;
import io.colporteur.entry.Position;
import io.colporteur.entry.SampleCover;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.entry.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes entries for tests: all that is not said is plausible and the same. */
final class Entries {

    static final Instant YESTERDAY = Instant.parse("2026-05-01T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-05-02T10:00:00Z");

    private static final int EXCERPT = 160;

    private final SourcePath source;
    private @Nullable String id;
    private String slug;
    private boolean given = true;
    private String title = "A title";
    private @Nullable Cover cover;
    private @Nullable String coverStem;
    private @Nullable String isbn;
    private List<String> paths = List.of();
    private List<Breadcrumb> breadcrumbs = List.of();
    private List<Author> authors = List.of();
    private List<String> tags = List.of();
    private @Nullable String summary;
    private @Nullable Instant date;
    private @Nullable Instant expires;
    private boolean draft;
    private List<Output> hidden = List.of();
    private @Nullable String contentHash;
    private Instant modified = YESTERDAY;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Entries(String path) {
        source = new SourcePath(path);
        slug = source.stem();
    }

    static Entries entry(String path) {
        return new Entries(path);
    }

    Entries id(String value) {
        id = value;
        return this;
    }

    Entries slug(String value) {
        slug = value;
        return this;
    }

    Entries derivedSlug(String value) {
        slug = value;
        given = false;
        return this;
    }

    Entries title(String value) {
        title = value;
        return this;
    }

    Entries cover(String path, Stamp stamp) {
        return cover(SampleCover.of(new SourcePath(path), stamp, "00" + stamp.size()));
    }

    Entries cover(Cover value) {
        cover = value;
        coverStem = value instanceof LocalCover local ? local.source().stem() : null;
        return this;
    }

    /** A cover, and a breadcrumb, that go by the title. */
    Entries describedByItsTitle() {
        cover = SampleCover.of(new SourcePath("covers/x.jpg"), new Stamp(1, YESTERDAY), "00", title, null);
        breadcrumbs = List.of(new Breadcrumb(title, null));
        return this;
    }

    Entries wantsCover(String stem) {
        coverStem = stem;
        return this;
    }

    Entries isbn(String value) {
        isbn = value;
        return this;
    }

    Entries paths(String... values) {
        paths = List.of(values);
        return this;
    }

    Entries authors(String... names) {
        authors = Arrays.stream(names)
                .map(name -> new Author(name, name.toLowerCase(Locale.ROOT).replace(' ', '-'), null, null, null))
                .toList();
        return this;
    }

    Entries tags(String... values) {
        tags = List.of(values);
        return this;
    }

    /** A paragraph. */
    Entries summary(String text) {
        summary = text;
        return this;
    }

    Entries date(Instant value) {
        date = value;
        return this;
    }

    Entries expires(Instant value) {
        expires = value;
        return this;
    }

    Entries draft() {
        draft = true;
        return this;
    }

    Entries hiddenFrom(Output... outputs) {
        hidden = List.of(outputs);
        return this;
    }

    Entries content(String hash) {
        contentHash = hash;
        return this;
    }

    Entries modified(Instant value) {
        modified = value;
        return this;
    }

    Entries warning() {
        diagnostics.add(diagnostic(source, Code.COVER_MISSING));
        return this;
    }

    Outcome read() {
        String hash = contentHash == null ? Integer.toHexString((title + slug + paths).hashCode()) : contentHash;
        Entry entry = new Entry(
                source,
                id,
                id == null ? null : new Position(2, 5),
                new Slug(slug, given, Position.START),
                title,
                "fr",
                authors,
                false,
                summary == null ? null : "<p>" + summary + "</p>",
                summary,
                summary == null ? null : summary.substring(0, Math.min(summary.length(), EXCERPT)),
                null,
                cover,
                coverStem,
                isbn,
                null,
                isbn == null ? null : new Text(isbn, new Position(3, 7)),
                null,
                null,
                null,
                null,
                paths,
                breadcrumbs,
                tags,
                date,
                null,
                expires,
                draft,
                hidden,
                Map.of(),
                hash);
        return new Outcome.Accepted(source, new Stamp(100, modified), entry, diagnostics);
    }

    static Outcome refused(String path) {
        SourcePath file = new SourcePath(path);
        return new Outcome.Rejected(file, new Stamp(7, YESTERDAY), List.of(diagnostic(file, Code.FRONT_MATTER_SYNTAX)));
    }

    private static Diagnostic diagnostic(SourcePath file, Code code) {
        return new Diagnostic(file, code.severity(), code, new Position(2, 3), "text", "A sentence.", "A hint.");
    }
}
