package io.colporteur.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** One contender's turn: all scenarios, one after the other, in a home of its own. */
final class Round {

    private static final double MEGABYTE = 1e6;
    private static final int EVERY = 50;

    /** How much is done of each. */
    record Extent(int edits, int burst, Duration idle) {}

    private final Contender contender;
    private final ReadingList list;
    private final Extent extent;
    private final Path home;
    private final Figures figures;
    private final Outputs outputs;
    private final Random random;
    private int edit;

    /** @param random which entries are edited, and when: the same for all contenders */
    Round(Contender contender, ReadingList list, Extent extent, Path home, Figures figures, Random random) {
        this.contender = contender;
        this.list = list;
        this.extent = extent;
        this.home = home;
        this.figures = figures;
        this.outputs = contender.outputs(home);
        this.random = random;
    }

    void run() throws IOException, InterruptedException {
        contender.prepare(home, list);
        Program cold = built();
        figures.add(Measure.COLD_BUILD, seconds(cold.lifetime()));
        figures.add(Measure.PEAK_MEMORY, cold.peakMemory() / MEGABYTE);
        compareListings();
        figures.add(Measure.REBUILD, seconds(built().lifetime()));
        try (Program program = Program.start(contender.watch(), home, home.resolve("watch.log"))) {
            program.awaitSaid(contender.ready());
            figures.add(Measure.READY, seconds(program.lifetime()));
            for (int nth = 0; nth < extent.edits(); nth++) {
                pause(program);
                figures.add(Measure.EDIT, seconds(oneEdit()) * 1000);
            }
            pause(program);
            figures.add(Measure.BURST, seconds(burst()));
            idle(program);
        }
    }

    private Program built() throws IOException, InterruptedException {
        try (Program build = Program.start(contender.build(), home, home.resolve("build.log"))) {
            if (build.awaitEnd() != 0) {
                throw new BenchException("it failed: " + build + "\n" + build.tail());
            }
            return build;
        }
    }

    private void compareListings() throws IOException {
        Listing there = Listing.of(outputs, list);
        Listing expected = Listing.expected(list);
        String wrong = contender.showsExactlyTheNewest() ? there.differencesFrom(expected) : there.lacksOf(expected);
        if (!wrong.isEmpty()) {
            throw new BenchException(
                    "no figures, for the outputs are not the same: " + contender.name() + ": " + wrong);
        }
    }

    /** From the close of the file until all outputs show it. */
    private Duration oneEdit() throws IOException {
        List<Book> shown = list.newestFirst()
                .subList(0, Math.min(Listing.SHOWN, list.newestFirst().size()));
        Book book = shown.get(random.nextInt(shown.size()));
        edit++;
        Lookout lookout = new Lookout(outputs.everywhere(book, edit));
        list.write(book, edit, contender.entries(home));
        long closed = System.nanoTime();
        return Duration.ofNanos(lookout.await() - closed);
    }

    /** From before the first file is written until all outputs show all; of the sitemap, every fiftieth is looked for. */
    private Duration burst() throws IOException {
        List<Book> books = list.newestFirst()
                .subList(0, Math.min(extent.burst(), list.newestFirst().size()));
        List<Expectation> expected = new ArrayList<>();
        int first = edit + 1;
        for (int at = 0; at < books.size(); at++) {
            Book book = books.get(at);
            if (at < Listing.SHOWN) {
                expected.addAll(outputs.everywhere(book, first + at));
            } else {
                expected.add(new Expectation(outputs.entry(book), Book.mark(first + at)));
            }
            if (at % EVERY == 0) {
                expected.add(outputs.inSitemap(book, first + at));
            }
        }
        Lookout lookout = new Lookout(expected);
        long began = System.nanoTime();
        for (Book book : books) {
            edit++;
            list.write(book, edit, contender.entries(home));
        }
        return Duration.ofNanos(lookout.await() - began);
    }

    private void idle(Program program) throws IOException, InterruptedException {
        program.awaitQuiet();
        Duration before = program.cpu();
        TimeUnit.NANOSECONDS.sleep(extent.idle().toNanos());
        Duration used = program.cpu().minus(before);
        figures.add(Measure.IDLE_CPU, 100 * seconds(used) / seconds(extent.idle()));
        figures.add(Measure.IDLE_MEMORY, program.memory() / MEGABYTE);
    }

    /** Until the program is done with what came before, and a little longer, so as not to keep step with its timers. */
    private void pause(Program program) throws IOException, InterruptedException {
        program.awaitQuiet();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
