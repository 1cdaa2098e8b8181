package io.colporteur.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Cover;
import io.colporteur.entry.Entry;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Position;
import io.colporteur.entry.SampleCover;
import io.colporteur.entry.Slug;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.intake.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateCoversTest {

    private static final SourcePath ENTRY = new SourcePath("books/a.md");
    private static final SourcePath COVER = new SourcePath("covers/A.jpg");
    private static final Stamp STAMP = new Stamp(10, Instant.EPOCH);

    private final LateCovers covers = new LateCovers();

    @Test
    void anEntryThatWasReadBeforeItsCoverCameIsReadAgain() {
        assertThat(covers.readBefore(List.of(cover(2)))).isEmpty();

        assertThat(covers.readBefore(List.of(entry(1, null)))).containsExactly(ENTRY);
    }

    @Test
    void anEntryThatShowsTheCoverAsItIsStays() {
        covers.readBefore(List.of(cover(2)));

        assertThat(covers.readBefore(List.of(entry(1, STAMP)))).isEmpty();
        assertThat(covers.readBefore(List.of(entry(1, new Stamp(9, Instant.EPOCH)))))
                .containsExactly(ENTRY);
    }

    @Test
    void anEntryThatWasRefusedWithoutItsCoverIsReadAgain() {
        covers.readBefore(List.of(cover(2)));

        assertThat(covers.readBefore(List.of(refused(1, "a")))).containsExactly(ENTRY);
        assertThat(covers.readBefore(List.of(refused(1, "b"), refused(1, null), refused(3, "a"))))
                .isEmpty();
    }

    @Test
    void anEntryThatWasReadAfterwardsHasSeenWhatThereIs() {
        covers.readBefore(List.of(cover(2)));

        assertThat(covers.readBefore(List.of(entry(3, null)))).isEmpty();
    }

    @Test
    void nothingIsRememberedWhenNothingIsOnItsWay() {
        covers.readBefore(List.of(cover(2)));
        covers.forget();

        assertThat(covers.readBefore(List.of(entry(1, null)))).isEmpty();
    }

    private static Look cover(long ticket) {
        return new Look.Found(new Arrival(COVER, ticket, ticket, 0, 0), new Outcome.CoverSeen(COVER, STAMP));
    }

    private static Look refused(long ticket, @Nullable String coverStem) {
        return new Look.Found(
                new Arrival(ENTRY, ticket, ticket, 0, 0), new Outcome.Rejected(ENTRY, STAMP, List.of(), coverStem));
    }

    private static Look entry(long ticket, @Nullable Stamp coverStamp) {
        Cover cover = coverStamp == null ? null : SampleCover.of(COVER, coverStamp, "0");
        Entry entry = new Entry(
                ENTRY,
                null,
                null,
                new Slug("a", false, Position.START),
                "A",
                null,
                List.of(),
                false,
                null,
                null,
                null,
                null,
                cover,
                "a",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                List.of(),
                Map.of(),
                "0");
        return new Look.Found(
                new Arrival(ENTRY, ticket, ticket, 0, 0), new Outcome.Accepted(ENTRY, STAMP, entry, List.of()));
    }
}
