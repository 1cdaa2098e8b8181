package io.colporteur.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.CatalogueSettings;
import io.colporteur.catalogue.Location;
import io.colporteur.catalogue.SampleFeeds;
import io.colporteur.catalogue.Undeveloped;
import io.colporteur.entry.Gate;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Severities;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.image.Darkroom;
import io.colporteur.image.Images;
import io.colporteur.intake.Arrival;
import io.colporteur.intake.Turnstile;
import io.colporteur.publication.SampleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which covers are developed, and how often. */
class CoverQueueTest {

    @TempDir
    private Path folder;

    private Path cover;
    private Path made;
    private Catalogue catalogue;
    private CoverQueue covers;

    @BeforeEach
    void open() throws IOException {
        cover = Files.createDirectories(folder.resolve("inbox/covers")).resolve("x.jpg");
        made = folder.resolve("made");
        catalogue = new Catalogue(
                Location.of(folder.resolve("catalogue.db")),
                SampleFeeds.settings(
                        20, Severities.USUAL, SampleFeeds.ALL, new CatalogueSettings.Limits(100, 100, 10, 1_000_000)),
                path -> true,
                Instant::now);
        covers = new CoverQueue(
                new Gate(folder.resolve("inbox"), false),
                catalogue,
                new Turnstile(Duration.ZERO),
                new Darkroom(made, Map.of("small", 30), 1_000_000));
        var entry = SampleEntry.called("a")
                .cover("covers/x.jpg", null, null)
                .build()
                .entry();
        catalogue.store(List.of(new Outcome.Accepted(entry.source(), new Stamp(1, Instant.EPOCH), entry, List.of())));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void oneThatWasDevelopedHasItsEntriesReadAgainOnce() throws Exception {
        Files.write(cover, Images.jpeg(80, 60));
        List<Undeveloped> next = covers.next();

        next.forEach(covers::develop);

        assertThat(made).isNotEmptyDirectory();
        assertThat(covers.users(next)).extracting(Arrival::path).containsExactly(new SourcePath("bibliographie/a.md"));
        assertThat(covers.users(next)).isEmpty();
        assertThat(covers.next()).isEmpty();
    }

    @Test
    void oneThatWasGivenUpWaitsForTheNextPass() throws Exception {
        List<Undeveloped> next = covers.next();

        next.forEach(covers::develop);

        assertThat(covers.givenUp()).containsExactly("covers/x.jpg");
        assertThat(covers.users(next)).isEmpty();
        assertThat(covers.next()).isEmpty();
        covers.retry();
        assertThat(covers.next()).isEqualTo(next);
    }

    @Test
    void aRoundThatWaitedForAnotherIsNotDoneTwice() throws Exception {
        Files.write(cover, Images.jpeg(80, 60));
        List<Undeveloped> next = covers.next();
        covers.users(next);

        next.forEach(covers::develop);

        assertThat(made).doesNotExist();
    }

    @Test
    void noneIsBegunWhenTheProgramIsToEnd() throws Exception {
        Files.write(cover, Images.jpeg(80, 60));
        List<Undeveloped> next = covers.next();

        covers.close();

        assertThat(covers.next()).isEmpty();
        next.forEach(covers::develop);
        assertThat(made).doesNotExist();
        assertThat(covers.users(next)).isEmpty();
    }
}
