package io.colporteur.mutations;

import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Times the reading and enrichment of mutants, one after the other, after as many for warming up. The slowest is read again,
 * since a pause of the machine is not the file's fault.
 */
@Command(
        name = "src/bench/mutations",
        mixinStandardHelpOptions = true,
        description = "Times the reading of mutants of entries.")
final class Timing implements Callable<Integer> {

    private static final int MOST_FOR_WARMING_UP = 5_000;
    private static final int SHOWN = 5;
    private static final int AGAIN = 5;

    @Parameters(description = "folders of entries; without any, those of the project's inbox and of its fixtures")
    private List<Path> folders = List.of();

    @Option(names = "--count", description = "how many mutants: ${DEFAULT-VALUE}")
    private int count = 20_000;

    @Option(names = "--seed", description = "the seed of the first, the others follow: ${DEFAULT-VALUE}")
    private long seed = 1;

    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> codes = new TreeMap<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Timing()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Mutator mutator = folders.isEmpty() ? Mutator.ofOurs() : Mutator.of(folders);
        Path inbox = Files.createTempDirectory("mutations");
        Desk desk = new Desk(inbox);
        for (long warming = 0; warming < Math.min(count, MOST_FOR_WARMING_UP); warming++) {
            time(mutator.mutant(seed - 1 - warming), desk);
        }
        answers.clear();
        codes.clear();
        Timed[] all = new Timed[count];
        for (int index = 0; index < count; index++) {
            all[index] = new Timed(seed + index, time(mutator.mutant(seed + index), desk));
        }
        Arrays.sort(all);
        print(all, mutator, desk);
        Files.delete(inbox.resolve("mutants"));
        Files.delete(inbox);
        return 0;
    }

    private long time(Mutant mutant, Desk desk) {
        SourcePath source = desk.put(mutant);
        try {
            long begun = System.nanoTime();
            Answer answer = desk.read(source);
            long nanos = System.nanoTime() - begun;
            count(answers, answer.entry().isPresent() ? "entries" : "refused");
            answer.diagnostics().stream().map(Diagnostic::code).distinct().forEach(code -> count(codes, code.slug()));
            return nanos;
        } catch (RuntimeException | StackOverflowError thrown) {
            throw new IllegalStateException(mutant.toString(), thrown);
        } finally {
            desk.remove(source);
        }
    }

    private static void count(Map<String, Integer> counts, String name) {
        counts.merge(name, 1, Integer::sum);
    }

    private void print(Timed[] sorted, Mutator mutator, Desk desk) {
        System.out.printf(Locale.ROOT, "%,d mutants, seeds from %d: %s%n", count, seed, answers);
        System.out.printf("files of which something is said: %s%n", codes);
        System.out.printf(
                Locale.ROOT,
                "median %.2f ms, p99 %.2f ms%n",
                sorted[sorted.length / 2].millis(),
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1].millis());
        for (int index = sorted.length - 1; index >= Math.max(0, sorted.length - SHOWN); index--) {
            Mutant mutant = mutator.mutant(sorted[index].seed());
            long again = Long.MAX_VALUE;
            for (int time = 0; time < AGAIN; time++) {
                again = Math.min(again, time(mutant, desk));
            }
            System.out.printf(
                    Locale.ROOT, "%.1f ms, read again %.1f ms: %s%n", sorted[index].millis(), again / 1e6, mutant);
        }
    }

    /** How long the mutant of a seed took. */
    private record Timed(long seed, long nanos) implements Comparable<Timed> {

        double millis() {
            return nanos / 1e6;
        }

        @Override
        public int compareTo(Timed other) {
            return nanos != other.nanos ? Long.compare(nanos, other.nanos) : Long.compare(seed, other.seed);
        }
    }
}
