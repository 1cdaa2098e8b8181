package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Outcome;
import io.colporteur.entry.SourcePath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemovalBrakeTest extends CatalogueHarness {

    @BeforeEach
    void fill() {
        mostRemoved = 20;
        close();
        open(folder.resolve("braked.db"), 1000);
        for (int i = 0; i < 50; i++) {
            store(entry("books/" + i + ".md").content("hash " + i));
        }
        goLive();
    }

    @Test
    void aFewMayGo() {
        lose(9);

        goLive();

        assertThat(published()).hasSize(41);
        assertThat(catalogue.heldRemovals()).isZero();
    }

    @Test
    void aFifthMayGo() {
        lose(10);

        goLive();

        assertThat(published()).hasSize(40);
    }

    @Test
    void moreStayUntilTheyAreAllowedToGo() {
        lose(11);

        goLive();
        assertThat(published()).hasSize(50);
        assertThat(catalogue.heldRemovals()).isEqualTo(11);
        assertThat(catalogue.removeMissingSince(now).changes()).isEmpty();

        catalogue.allowRemovals();

        assertThat(catalogue.removeMissingSince(now).changes())
                .hasSize(11)
                .extracting(Change::type)
                .containsOnly(Change.Type.REMOVED);
        assertThat(published()).hasSize(39);
        assertThat(catalogue.heldRemovals()).isZero();
    }

    @Test
    void aPermissionIsForThoseThatWereHeldBackAndNoMore() {
        lose(11);
        goLive();
        catalogue.allowRemovals();
        lose(30);

        goLive();

        assertThat(published()).hasSize(50);
        assertThat(catalogue.heldRemovals()).isEqualTo(30);
    }

    @Test
    void aPermissionDoesNotOutliveItsUse() {
        lose(11);
        goLive();
        catalogue.allowRemovals();
        goLive();
        assertThat(published()).hasSize(39);

        lose(11);
        goLive();

        assertThat(published()).hasSize(39);
    }

    @Test
    void filesThatReturnEndTheMatter() {
        List<SourcePath> lost = lose(20);
        goLive();
        files.addAll(lost);

        goLive();

        assertThat(published()).hasSize(50);
        assertThat(catalogue.heldRemovals()).isZero();
    }

    @Test
    void thoseThatGoOneAfterTheOtherCountAsOne() {
        for (int i = 0; i < 30; i++) {
            lose(1);
            catalogue.removeMissingSince(now);
            now = now.plusSeconds(30);
        }

        assertThat(published()).hasSize(40);
        goLive();
        assertThat(published()).hasSize(40);
        assertThat(catalogue.heldRemovals()).isEqualTo(1);
    }

    @Test
    void thoseThatGoWhileOthersAreEditedMayAllGo() {
        for (int i = 0; i < 30; i++) {
            lose(1);
            catalogue.removeMissingSince(now);
            catalogue.store(List.of(entry("books/49.md").title("Edition " + i).read()));
            now = now.plusSeconds(1);
        }

        assertThat(published()).hasSize(20);
        assertThat(catalogue.heldRemovals()).isZero();
    }

    @Test
    void thoseThatComeWithAsManyEditsAndAdditionsMayGo() {
        edit(30, 38);
        store(entry("books/new1.md"), entry("books/new2.md"), entry("books/new3.md"));
        lose(11);

        goLive();

        assertThat(published()).hasSize(42);
        assertThat(catalogue.heldRemovals()).isZero();
        lose(9);
        goLive();
        assertThat(published()).as("they began no series").hasSize(33);
    }

    @Test
    void thoseThatComeWithFewerEditsStay() {
        edit(30, 40);
        edit(30, 40);
        lose(11);

        goLive();

        assertThat(published()).hasSize(50);
        edit(30, 50);
        goLive();
        assertThat(published()).as("what is held back stays so").hasSize(50);
    }

    @Test
    void editsOfBeforeAreNoReasonForRemovals() {
        edit(20, 50);
        now = now.plusSeconds(61);
        lose(11);
        goLive();
        assertThat(catalogue.heldRemovals()).isEqualTo(11);
    }

    @Test
    void workThatWasDoneBeforeAnythingWasMissedIsNoReasonForRemovals() {
        edit(20, 50);
        catalogue.removeMissingSince(now); // nothing is

        lose(11);
        catalogue.removeMissingSince(now);

        assertThat(catalogue.heldRemovals()).isEqualTo(11);
    }

    @Test
    void workThatIsDoneWhileFilesAreMissedIs() {
        lose(11);
        catalogue.removeMissingSince(now.minusSeconds(2)); // not missed for long enough yet
        edit(20, 50);

        catalogue.removeMissingSince(now);

        assertThat(published()).hasSize(39);
    }

    @Test
    void editsCountForOnePassOnly() {
        edit(20, 50);
        goLive();
        lose(11);
        goLive();
        assertThat(catalogue.heldRemovals()).isEqualTo(11);
    }

    @Test
    void filesThatAreReadAnewForOtherSettingsAreNobodysWork() {
        catalogue.adapt("these", "");
        catalogue.adapt("others", "");
        edit(20, 50);
        lose(11);

        goLive();

        assertThat(catalogue.heldRemovals()).isEqualTo(11);
    }

    @Test
    void thoseThatAreMissedOneAfterTheOtherAreJudgedTogether() {
        lose(7);
        now = now.plusSeconds(1);
        lose(14); // those, and seven more

        catalogue.removeMissingSince(now.minusSeconds(1));
        assertThat(published()).hasSize(50);

        catalogue.removeMissingSince(now);
        assertThat(published()).hasSize(50);
        assertThat(catalogue.heldRemovals()).isEqualTo(14);
    }

    @Test
    void thoseThatGoNowAndThenMayAllGo() {
        for (int i = 0; i < 30; i++) {
            lose(1);
            catalogue.removeMissingSince(now);
            now = now.plusSeconds(61);
        }

        assertThat(published()).hasSize(20);
    }

    @Test
    void afterAPermissionTheCountBeginsAnew() {
        lose(20);
        goLive();
        catalogue.allowRemovals();
        catalogue.removeMissingSince(now);
        assertThat(published()).hasSize(30);

        lose(6);
        goLive();
        assertThat(published()).hasSize(24);
    }

    @Test
    void aClockThatWasSetBackDoesNotKeepWhatIsGone() {
        lose(1);
        now = now.minusSeconds(86_400);

        catalogue.removeMissingSince(now.minusSeconds(2));

        assertThat(published()).hasSize(49);
    }

    private void edit(int from, int to) {
        for (int i = from; i < to; i++) {
            store(entry("books/" + i + ".md").title("Edition of " + now).content("edited " + i));
        }
    }

    /** So many of those that are in the catalogue go, always the same first. */
    private List<SourcePath> lose(int count) {
        List<SourcePath> lost = published().stream().sorted().limit(count).toList();
        files.removeAll(lost);
        catalogue.store(lost.stream().<Outcome>map(Outcome.Absent::new).toList());
        return lost;
    }

    private List<SourcePath> published() {
        return whole().stream().map(one -> one.entry().source()).toList();
    }
}
