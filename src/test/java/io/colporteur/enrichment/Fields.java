package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.ParsedEntry.CoverField;
import io.colporteur.entry.Position;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Text;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests of all steps begin with. */
final class Fields {

    static final Site SITE =
            new Site("site", URI.create("https://lire.example/"), "À lire", "Des livres.", "fr", ZoneOffset.UTC);
    static final SourcePath SOURCE = new SourcePath("livres/un-livre.md");

    private Fields() {}

    static Text text(String value) {
        return new Text(value, new Position(2, 8));
    }

    static @Nullable Text textOrNull(@Nullable String value) {
        return value == null ? null : text(value);
    }

    static List<Text> texts(String... values) {
        return Arrays.stream(values).map(Fields::text).toList();
    }

    static Diagnostics diagnostics() {
        return new Diagnostics(SOURCE);
    }

    static List<Code> codes(Diagnostics diagnostics) {
        return diagnostics.toList().stream().map(Diagnostic::code).toList();
    }

    /** An entry of which nothing is to be said. */
    static ParsedEntry entry() {
        return entry("livres/un-livre.md", "Un livre", "Un bon livre.", "", Map.of());
    }

    static ParsedEntry entry(String source, String title, String summary, String body, Map<String, Object> extra) {
        return entry(source, title, summary, body, body.isEmpty() ? "" : "<p>" + body + "</p>", extra, null);
    }

    /** One that wants a cover. */
    static ParsedEntry wanting(String cover) {
        CoverField field = new CoverField(text(cover), null, null);
        return entry("livres/un-livre.md", "Un livre", "Un bon livre.", "", "", Map.of(), field);
    }

    /** An entry whose body begins on line 9. */
    static ParsedEntry withBody(String source, String body, String bodyHtml) {
        return entry(source, "Un livre", "Un bon livre.", body, bodyHtml, Map.of(), null);
    }

    private static ParsedEntry entry(
            String source,
            String title,
            String summary,
            String body,
            String bodyHtml,
            Map<String, Object> extra,
            @Nullable CoverField cover) {
        return new ParsedEntry(
                new SourcePath(source),
                null,
                text(title),
                null,
                texts("Jeanne Martin"),
                cover,
                text(summary),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                extra,
                body,
                9,
                bodyHtml);
    }
}
