package io.colporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An inbox in which each of the {@link HostileVector}s was typed wherever an author can type something. */
final class HostileInbox {

    /** Where a vector was typed. */
    enum Place {
        MARKDOWN_BODY,
        HTML_BODY,
        TITLE,
        SLUG,
        AUTHOR,
        COVER,
        COVER_ELSEWHERE,
        COVER_ALT,
        COVER_CREDIT,
        SUMMARY,
        IMPORTANCE,
        SITE,
        QUERY_OF_SITE,
        FREE_RESOURCE,
        HOST_OF_FREE_RESOURCE,
        ISBN,
        MANDATORY,
        PATH,
        BREADCRUMB,
        PATH_OF_BREADCRUMB,
        QUERY_OF_BREADCRUMB,
        DATE,
        LANGUAGE,
        TAG,
        OTHER_FIELD,
        NAME_OF_OTHER_FIELD,
        ID
    }

    private static final List<Place> PLACES = List.of(Place.values());
    private static final int MOST_PLACES = 100;

    /** Long ago, so that none is still being written. */
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-05-01T10:00:00Z"));

    /** How many entries have a feed in common, which shows all of them. */
    private static final int TOGETHER = 100;

    /** What refuses an entry leaves out the value. */
    private static final String CONFIG = """
            site: {id: hostile, url: "https://hostile.example/", title: Hostile}
            feeds: {tags: false}
            diagnostics: {boolean-invalid: warning, date-invalid: warning}
            """;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private final List<HostileVector> vectors = HostileVector.all();
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    /** @param folder where the program is to be run with it */
    HostileInbox(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("config.yaml"), CONFIG);
        for (int nr = 1; nr <= vectors.size(); nr++) {
            write("markdown", nr, ".md", json(markdown(nr)) + vector(nr).inMarkdown(number(nr, Place.MARKDOWN_BODY)));
            write("html", nr, ".html", json(html(nr)) + vector(nr).inHtml(number(nr, Place.HTML_BODY)));
            write("fields", nr, ".json", json.writeValueAsString(fields(nr)));
            write("addresses", nr, ".json", json.writeValueAsString(addresses(nr)));
        }
    }

    private void write(String collection, int nr, String extension, String text) throws IOException {
        Path file = folder.resolve("inbox").resolve(collection).resolve(nr + extension);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
        Files.setLastModifiedTime(file, MODIFIED);
    }

    private String json(Map<String, Object> fields) throws IOException {
        return "---json\n" + json.writeValueAsString(fields) + "\n---\n";
    }

    /** Without a title, which is made of the body then, and so is the summary. */
    private Map<String, Object> markdown(int nr) {
        return Map.of("slug", "m" + nr, "cover", typed(nr, Place.COVER), "paths", List.of(common("m", nr)));
    }

    private Map<String, Object> html(int nr) {
        return Map.of("slug", "h" + nr, "paths", List.of(common("h", nr)));
    }

    private static String common(String kind, int nr) {
        return "/" + kind + "/" + nr / TOGETHER;
    }

    private Map<String, Object> fields(int nr) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", typed(nr, Place.TITLE));
        fields.put("slug", typed(nr, Place.SLUG));
        fields.put("author", List.of(typed(nr, Place.AUTHOR)));
        fields.put(
                "cover",
                Map.of(
                        "src", "https://covers.example/" + nr + ".jpg",
                        "alt", typed(nr, Place.COVER_ALT),
                        "credit", typed(nr, Place.COVER_CREDIT)));
        fields.put("summary", typed(nr, Place.SUMMARY));
        fields.put("site", typed(nr, Place.SITE));
        fields.put("free_resource", typed(nr, Place.FREE_RESOURCE));
        fields.put("isbn", typed(nr, Place.ISBN));
        fields.put("mandatory", typed(nr, Place.MANDATORY));
        fields.put("paths", List.of(common("f", nr), typed(nr, Place.PATH)));
        fields.put(
                "breadcrumbs",
                List.of(
                        Map.of("title", typed(nr, Place.BREADCRUMB), "path", "/x"),
                        Map.of("title", "x", "path", typed(nr, Place.PATH_OF_BREADCRUMB))));
        fields.put("date", typed(nr, Place.DATE));
        fields.put("lang", typed(nr, Place.LANGUAGE));
        fields.put("tags", List.of(typed(nr, Place.TAG)));
        fields.put("x", Map.of("y", List.of(typed(nr, Place.OTHER_FIELD))));
        fields.put(typed(nr, Place.NAME_OF_OTHER_FIELD), "x");
        return fields;
    }

    /** An id, which can have no spaces; addresses that are some, but for a part; importance stands for the summary and the body. */
    private Map<String, Object> addresses(int nr) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", SPACES.matcher(typed(nr, Place.ID)).replaceAll("/"));
        fields.put("slug", "a" + nr);
        fields.put("importance", typed(nr, Place.IMPORTANCE));
        fields.put("cover", "https://covers.example/" + typed(nr, Place.COVER_ELSEWHERE));
        fields.put("site", "https://links.example/?" + typed(nr, Place.QUERY_OF_SITE));
        fields.put("free_resource", "https://" + typed(nr, Place.HOST_OF_FREE_RESOURCE));
        fields.put("paths", List.of(common("a", nr)));
        fields.put(
                "breadcrumbs",
                List.of(Map.of(
                        "title", "x", "path", "https://links.example/?" + typed(nr, Place.QUERY_OF_BREADCRUMB))));
        return fields;
    }

    private HostileVector vector(int nr) {
        return vectors.get(nr - 1);
    }

    private String typed(int nr, Place place) {
        return vector(nr).typed(number(nr, place));
    }

    private static int number(int nr, Place place) {
        return nr * MOST_PLACES + PLACES.indexOf(place);
    }

    /** Which vector told a number, and where it was typed. */
    String told(int number) {
        return vector(number / MOST_PLACES).name() + " as " + PLACES.get(number % MOST_PLACES);
    }

    /** Its files. */
    Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        for (int nr = 1; nr <= vectors.size(); nr++) {
            sources.add("markdown/" + nr + ".md");
            sources.add("html/" + nr + ".html");
            sources.add("fields/" + nr + ".json");
            sources.add("addresses/" + nr + ".json");
        }
        return sources;
    }

    /** Publishes it. */
    HostileOutbox published() {
        InProcess.Said said = new InProcess(folder, "state").run("build");
        if (said.exitCode() != ExitCodes.OK) {
            throw new AssertionError(said.toString());
        }
        return new HostileOutbox(new Published(new Tree(folder.resolve("outbox"))));
    }

    List<HostileVector> vectors() {
        return vectors;
    }
}
