package io.colporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Colporteur and Hugo in turns and writes what came out. Started in the project's folder. */
@Command(name = "src/bench/run", description = "Measures Colporteur beside Hugo.", showDefaultValues = true)
final class Bench implements Callable<Integer> {

    /** Of 100 entries from the seed 1: with another one, figures of other days and machines are about other lists. */
    private static final String DIGEST_OF_A_SAMPLE = "4440390d346a7c3a055624c5cf431ad2523bc5a1cfd2fbb395c6087c580d5b4e";

    @Option(names = "--entries", description = "how many entries the generated list has")
    private int entries = 1000;

    @Option(names = "--rounds", description = "how often each program has its turn")
    private int rounds = 3;

    @Option(names = "--edits", description = "how many single edits a turn has")
    private int edits = 20;

    @Option(names = "--burst", description = "how many entries are changed at once, at most all")
    private int burst = 1000;

    @Option(names = "--idle", description = "how many seconds nothing is done")
    private int idle = 10;

    @Option(names = "--seed", description = "what the list is generated from")
    private long seed = 1;

    @SuppressWarnings("unused") // it ends the command before anybody could read it
    @Option(names = "--help", usageHelp = true, description = "say this, and measure nothing")
    private boolean help;

    private final Path distribution = Path.of("target/colporteur");
    private final Path results = Path.of("target/bench");
    private final Path hugoSite = Path.of("src/bench/hugo");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof BenchException)) {
                        throw failure;
                    }
                    command.getErr().println("bench: " + failure.getMessage());
                    return 1;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!new BookGenerator(100, 1).digest().equals(DIGEST_OF_A_SAMPLE)) {
            throw new BenchException("the generator does not make what it is known to make");
        }
        Setting setting = new Setting(Instant.now());
        ReadingList list = new ReadingList(entries, seed);
        Map<String, String> absent = new LinkedHashMap<>();
        Workplace workplace = Workplace.forEntries(entries);
        describe(setting, workplace.home());
        Map<Contender, Figures> present = present(workplace, list, absent);
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<Contender, Figures> one : present.entrySet()) {
                say("round " + round + " of " + rounds + ": " + one.getKey().name());
                turn(one.getKey(), list, workplace, one.getValue(), round);
            }
        }
        setting.putLoad("load at the end");
        Map<String, Figures> figures = new LinkedHashMap<>();
        present.forEach((contender, values) -> figures.put(contender.name(), values));
        write(new Report(setting, figures, absent));
        return 0;
    }

    private void describe(Setting setting, Path folder) throws IOException, InterruptedException {
        String launcher =
                distribution.resolve(Colporteur.LAUNCHER).toAbsolutePath().toString();
        setting.put(
                "colporteur",
                Program.said(List.of(launcher, "--version"), folder).orElse("unknown"));
        setting.put("hugo", Program.said(List.of("hugo", "version"), folder).orElse("not installed"));
        setting.put("file system", Files.getFileStore(folder).type());
        setting.put("entries", entries);
        setting.put("seed", seed);
        setting.put("digest of the entries", new BookGenerator(entries, seed).digest());
        setting.put("rounds", rounds);
        setting.put("edits in a round", edits);
        setting.put("entries in a burst", Math.min(burst, entries));
        setting.put("seconds idle", idle);
    }

    /** Those that can be measured; each has read the list, or shown its version, so that none starts from a cold disk. */
    private Map<Contender, Figures> present(Workplace workplace, ReadingList list, Map<String, String> absent)
            throws IOException, InterruptedException {
        Map<Contender, Figures> present = new LinkedHashMap<>();
        for (Contender contender : List.of(
                Colporteur.withDefaultOutputs(distribution),
                Colporteur.withHugosOutputs(distribution),
                new Hugo(hugoSite))) {
            Path home = workplace.home();
            contender.prepare(home, list);
            Optional<String> reason = contender.absence(home);
            workplace.done(home);
            if (reason.isEmpty()) {
                present.put(contender, new Figures());
            } else {
                absent.put(contender.name(), reason.get());
                say("not measured: " + contender.name() + ": " + reason.get());
            }
        }
        return present;
    }

    private void turn(Contender contender, ReadingList list, Workplace workplace, Figures figures, int round)
            throws IOException, InterruptedException {
        Path home = workplace.home();
        Round.Extent extent = new Round.Extent(edits, burst, Duration.ofSeconds(idle));
        new Round(contender, list, extent, home, figures, new Random(seed + round)).run();
        workplace.done(home);
    }

    private void write(Report report) throws IOException {
        Files.createDirectories(results);
        Files.writeString(results.resolve("bench.md"), report.markdown());
        Files.write(results.resolve("bench.json"), report.json());
        System.out.print(report.markdown());
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
