package io.colporteur.histories;

import io.colporteur.histories.EntryFile.State;
import io.colporteur.histories.History.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes up histories: few names and dates, so that entries meet in every way. */
final class Histories {

    static final List<String> FILES = files();
    static final List<String> SLUGS = List.of("one", "two", "three", "four", "five", "six", "seven");
    static final List<String> IDS =
            IntStream.range(10, 30).mapToObj(n -> "urn:example:" + n).toList();

    /** Most of them on one day, on which pages are divided by hashes. */
    private static final Arbitrary<String> DATES = Arbitraries.frequency(
            Tuple.of(3, "2024-03-05T08:00:00Z"),
            Tuple.of(3, "2024-03-05T20:00:00Z"),
            Tuple.of(1, "2024-03-06T00:00:00Z"),
            Tuple.of(1, "2024-03-31T23:59:59Z"),
            Tuple.of(1, "2024-04-01T00:00:00Z"),
            Tuple.of(1, "2023-12-31T00:00:00Z"),
            Tuple.of(1, "1969-07-20T20:17:40Z"));

    private static final Arbitrary<Integer> NTH = Arbitraries.integers().between(0, 19);
    private static final Arbitrary<Integer> ORDER = Arbitraries.integers().between(0, 1_000_000);
    private static final Arbitrary<List<String>> PATHS =
            Arbitraries.of(SmallSite.PATHS).list().uniqueElements().ofMaxSize(2);

    private Histories() {}

    private static List<String> files() {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("", "books/", "books/old/")) {
            IntStream.range(1, 7).forEach(n -> files.add(folder + "file" + n + ".md"));
        }
        return List.copyOf(files);
    }

    /** What a file may say, but for its id and its slug. */
    static Arbitrary<EntryFile> words() {
        return Combinators.combine(
                        Arbitraries.of("Ink", "Type", "Paper"),
                        DATES,
                        DATES,
                        Arbitraries.of("Ada Martin", "Bo Duval")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2),
                        Arbitraries.of("print", "web").list().uniqueElements().ofMaxSize(1),
                        PATHS,
                        Arbitraries.frequency(
                                Tuple.of(4, State.USUAL),
                                Tuple.of(4, State.MANDATORY),
                                Tuple.of(1, State.DRAFT),
                                Tuple.of(1, State.NOT_IN_FEEDS),
                                Tuple.of(1, State.NOT_IN_SITEMAP)),
                        Arbitraries.of(InboxFolder.COVERS).injectNull(0.6))
                .as((title, date, updated, authors, tags, paths, state, cover) ->
                        new EntryFile(null, null, title, date, updated, authors, tags, paths, state, cover));
    }

    /** What happens to the inbox. */
    static Arbitrary<Step> changes() {
        Arbitrary<String> file = Arbitraries.of(FILES);
        Arbitrary<String> slug = Arbitraries.of(SLUGS);
        return Arbitraries.frequencyOf(
                Tuple.of(8, adding()),
                Tuple.of(3, Combinators.combine(NTH, words()).as(Edit::new)),
                Tuple.of(2, Combinators.combine(NTH, file).as(Rename::new)),
                Tuple.of(3, NTH.map(Delete::new)),
                Tuple.of(2, Combinators.combine(NTH, slug).as(Reslug::new)),
                Tuple.of(2, Combinators.combine(NTH, PATHS).as(Repath::new)));
    }

    static Arbitrary<Step> adding() {
        return Combinators.combine(Arbitraries.of(FILES), Arbitraries.of(IDS), Arbitraries.of(SLUGS), words())
                .as((path, id, slug, words) -> new Add(path, words.called(id, slug)));
    }

    /** What the program does meanwhile. */
    private static Arbitrary<Step> work() {
        Arbitrary<Integer> many = Arbitraries.integers().between(1, 8);
        return Arbitraries.frequencyOf(
                Tuple.of(6, Combinators.combine(many, ORDER).as(Look::new)),
                Tuple.of(2, Combinators.combine(many, ORDER).as(EndPass::new)),
                Tuple.of(1, Arbitraries.create(Wait::new)),
                Tuple.of(3, Arbitraries.create(Publish::new)));
    }

    /** A history at whose end the program has seen and published everything. */
    static Arbitrary<List<Step>> histories() {
        Arbitrary<List<Step>> first = adding().list().ofMinSize(0).ofMaxSize(20);
        Arbitrary<List<Step>> then = Arbitraries.frequencyOf(Tuple.of(3, changes()), Tuple.of(2, work()))
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
        Arbitrary<Step> last = ORDER.map(order -> new EndPass(5, order));
        return Combinators.combine(first, last, then, last).as((adds, pass, steps, end) -> {
            List<Step> all = new ArrayList<>(adds);
            all.add(pass);
            all.addAll(steps);
            all.add(end);
            all.add(new Publish());
            return all;
        });
    }

    /**
     * A file that leaves to the program what it may.
     *
     * @param modified what the file system says
     */
    record Vague(String path, EntryFile entry, Instant modified) {}

    /** An inbox of files that may want the same ids and addresses. */
    static Arbitrary<Collection<Vague>> inboxes() {
        return Combinators.combine(
                        Arbitraries.of(FILES),
                        words(),
                        Arbitraries.of(IDS.subList(0, 4)).injectNull(0.6),
                        Arbitraries.of(SLUGS.subList(0, 3)).injectNull(0.6),
                        DATES.injectNull(0.5),
                        DATES.injectNull(0.5),
                        DATES.map(Instant::parse))
                .as((path, words, id, slug, date, updated, modified) ->
                        new Vague(path, words.called(id, slug).dated(date, updated), modified))
                .list()
                .uniqueElements(Vague::path)
                .ofMaxSize(12)
                .map(List::copyOf);
    }

    record Add(String path, EntryFile entry) implements Step {
        @Override
        public void happen(History history) {
            history.add(path, String.valueOf(entry.id()), entry);
        }
    }

    record Edit(int nth, EntryFile words) implements Step {
        @Override
        public void happen(History history) {
            history.edit(nth, words);
        }
    }

    record Rename(int nth, String path) implements Step {
        @Override
        public void happen(History history) {
            history.rename(nth, path);
        }
    }

    record Delete(int nth) implements Step {
        @Override
        public void happen(History history) {
            history.delete(nth);
        }
    }

    record Reslug(int nth, String slug) implements Step {
        @Override
        public void happen(History history) {
            history.reslug(nth, slug);
        }
    }

    record Repath(int nth, List<String> paths) implements Step {
        @Override
        public void happen(History history) {
            history.repath(nth, paths);
        }
    }

    record Look(int atMost, int order) implements Step {
        @Override
        public void happen(History history) {
            history.look(atMost, order);
        }
    }

    record EndPass(int atMost, int order) implements Step {
        @Override
        public void happen(History history) {
            history.endPass(atMost, order);
        }
    }

    record Wait() implements Step {
        @Override
        public void happen(History history) {
            history.program().waitForMissing();
        }
    }

    record Publish() implements Step {
        @Override
        public void happen(History history) {
            history.program().publish();
        }
    }
}
