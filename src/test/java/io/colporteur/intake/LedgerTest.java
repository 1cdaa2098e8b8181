package io.colporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Stamp STAMP = stamp(10, 1_000);

    private final Ledger ledger = new Ledger();

    @Test
    void aFileMatchesWhileItsSizeAndTimeAreTheSame() {
        ledger.record(path("a.md"), STAMP);

        assertThat(ledger.matches(path("a.md"), STAMP)).isTrue();
        assertThat(ledger.matches(path("a.md"), stamp(11, 1_000))).isFalse();
        assertThat(ledger.matches(path("a.md"), stamp(10, 1_001))).isFalse();
        assertThat(ledger.matches(path("b.md"), STAMP)).isFalse();
    }

    @Test
    void aFileThatAPassDidNotMeetIsUnseen() {
        ledger.record(path("a.md"), STAMP);
        ledger.record(path("b.md"), STAMP);
        ledger.beginPass();
        assertThat(ledger.matches(path("a.md"), STAMP)).isTrue();

        assertThat(ledger.anyUnseen()).isTrue();
        assertThat(ledger.unseen(path("a.md"))).isFalse();
        assertThat(ledger.unseen(path("b.md"))).isTrue();
        assertThat(ledger.unseen(path("never.md"))).isFalse();
    }

    @Test
    void aFileThatIsReadDuringAPassIsSeen() {
        ledger.beginPass();
        ledger.record(path("a.md"), STAMP);

        assertThat(ledger.anyUnseen()).isFalse();
    }

    @Test
    void itAnswersLikeAMapUnderAnyHistory() {
        Random random = new Random(7);
        Map<SourcePath, Stamp> model = new HashMap<>();
        for (int step = 0; step < 60_000; step++) {
            SourcePath path = path(random.nextInt(4_000) + ".md");
            if (random.nextInt(3) == 0) {
                ledger.remove(path);
                model.remove(path);
            } else {
                Stamp stamp = stamp(random.nextInt(5), 0);
                ledger.record(path, stamp);
                model.put(path, stamp);
            }
        }

        assertThat(ledger.size()).isEqualTo(model.size());
        for (int i = 0; i < 4_000; i++) {
            SourcePath path = path(i + ".md");
            Stamp expected = model.get(path);
            for (int size = 0; size < 5; size++) {
                Stamp stamp = stamp(size, 0);
                assertThat(ledger.matches(path, stamp)).isEqualTo(stamp.equals(expected));
            }
        }
    }

    private static SourcePath path(String value) {
        return new SourcePath(value);
    }

    private static Stamp stamp(long size, long millis) {
        return new Stamp(size, Instant.ofEpochMilli(millis));
    }
}
