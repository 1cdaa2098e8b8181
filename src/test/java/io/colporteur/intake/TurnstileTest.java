package io.colporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.SourcePath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final SourcePath FILE = new SourcePath("a.md");

    private final Turnstile turnstile = new Turnstile(Duration.ZERO);

    @Test
    void anOlderLookAtAFileGivesWayToANewerOne() {
        Arrival older = turnstile.enter(FILE);
        Arrival newer = turnstile.enter(FILE);

        assertThat(turnstile.superseded(older)).isTrue();
        assertThat(turnstile.superseded(newer)).isFalse();
        turnstile.leave(newer);
        turnstile.leave(older);
        assertThat(turnstile.inside()).isZero();
    }

    @Test
    void aPassEndsOnceWhenAllThatItFoundHasLeft() {
        Arrival arrival = turnstile.enter(FILE);
        turnstile.scanned();
        assertThat(turnstile.passEnds()).isFalse();

        turnstile.leave(arrival);

        assertThat(turnstile.passEnds()).isTrue();
        assertThat(turnstile.passEnds()).isFalse();
    }

    @Test
    void whatComesAfterTheScanDoesNotHoldThePassBack() {
        Arrival found = turnstile.enter(FILE);
        turnstile.scanned();
        turnstile.enter(new SourcePath("b.md"));

        turnstile.leave(found);

        assertThat(turnstile.passEnds()).isTrue();
        assertThat(turnstile.inside()).isOne();
    }

    @Test
    void whatTheScanFoundIsWaitedForWhenItComesAgain() {
        Arrival found = turnstile.enter(FILE);
        turnstile.scanned();
        Arrival again = turnstile.enter(FILE);

        turnstile.leave(found);
        assertThat(turnstile.passEnds()).isFalse();

        turnstile.leave(again);
        assertThat(turnstile.passEnds()).isTrue();
    }

    @Test
    void aFileThatIsStillWrittenToIsWaitedForSinceItWasFirstNoticed() {
        Arrival first = turnstile.enter(FILE);

        assertThat(first.waits()).isTrue();
        assertThat(turnstile.enter(FILE).waitsUntil()).isEqualTo(first.waitsUntil());
    }

    @Test
    void onlyOnceItIsStoredAFileThatWasSetAsideIsWaitedForAgain() {
        assertThat(turnstile.setAside(turnstile.enter(FILE))).isTrue();
        turnstile.scanned();
        assertThat(turnstile.passEnds()).isTrue();
        assertThat(turnstile.aside()).containsExactly(FILE);

        Arrival again = turnstile.enter(FILE);
        assertThat(again.waits()).isFalse();
        assertThat(turnstile.setAside(again)).isFalse();
        turnstile.leave(turnstile.enter(FILE));

        assertThat(turnstile.aside()).isEmpty();
        assertThat(turnstile.enter(FILE).waits()).isTrue();
    }

    @Test
    void aNewerLookAtAFileThatIsSetAsideIsNotLostWithTheOlderOne() {
        turnstile.setAside(turnstile.enter(FILE));
        Arrival older = turnstile.enter(FILE);
        Arrival newer = turnstile.enter(FILE);

        turnstile.leave(older);

        assertThat(turnstile.aside()).containsExactly(FILE);
        turnstile.leave(newer);
        assertThat(turnstile.aside()).isEmpty();
    }

    @Test
    void aPassOverAnEmptyInboxEndsAtOnce() {
        turnstile.scanned();

        assertThat(turnstile.passEnds()).isTrue();
    }
}
