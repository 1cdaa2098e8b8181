package io.colporteur.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a file, there is an answer. {@code -Dmutations.seed=7 -Dmutations.count=1} makes and reads the mutant
 * of the seed 7 alone; with other numbers, other mutants.
 */
class MutationsTest {

    private static final long SEED = Long.getLong("mutations.seed", 1);
    private static final long COUNT = Long.getLong("mutations.count", 20_000);

    /** Every how many mutants one is read twice. */
    private static final int TWICE = 16;

    @TempDir
    private Path folder;

    @Test
    void everyMutantOfASampleIsAnEntryOrRefusedWithAnErrorInItsPlace() throws IOException {
        Mutator mutator = Mutator.ofOurs();
        Desk desk = new Desk(folder);

        List<String> failures = LongStream.range(SEED, SEED + COUNT)
                .parallel()
                .mapToObj(mutator::mutant)
                .flatMap(mutant -> broken(mutant, desk))
                .toList();

        assertThat(failures).isEmpty();
    }

    private static Stream<String> broken(Mutant mutant, Desk desk) {
        SourcePath source = desk.put(mutant);
        List<String> broken = new ArrayList<>();
        try {
            Answer answer = desk.read(source);
            broken.addAll(Promises.brokenBy(answer, desk.lines(source)));
            if (mutant.bytes().length % TWICE == 0 && !desk.read(source).equals(answer)) {
                broken.add("another answer to the same bytes");
            }
        } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
            broken.add(thrown + " at " + List.of(thrown.getStackTrace()).subList(0, 1));
        } finally {
            desk.remove(source);
        }
        return broken.stream().map(failure -> mutant + " => " + failure);
    }
}
