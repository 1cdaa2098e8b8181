package io.colporteur.histories;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.SourcePath;
import io.colporteur.histories.Histories.Vague;
import io.colporteur.histories.History.Step;
import io.colporteur.histories.OutboxReader.Format;
import io.colporteur.histories.OutboxReader.Item;
import io.colporteur.histories.OutboxReader.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds whatever happened to the inbox, in whatever order the program came to know of it. That nothing links to what
 * is not there is seen to at every moment, by {@link MemoryOutbox}.
 */
class HistoriesTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<Step> changes() {
        return Histories.changes();
    }

    @Provide
    Arbitrary<Collection<Vague>> inboxes() {
        return Histories.inboxes();
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void theOutboxIsThatOfTheInboxAsItIsWhateverItWas(@ForAll("histories") List<Step> steps) {
        try (History history = History.of(steps);
                Program fresh = new Program(history.inbox())) {
            fresh.look(history.inbox().files());
            fresh.endPass();
            fresh.publish();

            assertSame(withoutHistory(history.program().outbox()), withoutHistory(fresh.outbox()));
        }
    }

    /** Redirects are of what was. */
    private static SortedMap<String, String> withoutHistory(SortedMap<String, String> outbox) {
        outbox.remove("redirects.json");
        return outbox;
    }

    static void assertSame(SortedMap<String, String> outbox, SortedMap<String, String> expected) {
        assertThat(outbox.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, text) -> assertThat(outbox.get(name)).as(name).isEqualTo(text));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void theFirstPassMayMeetTheFilesInAnyOrderWhateverTheyLeaveOut(
            @ForAll("inboxes") Collection<Vague> files,
            @ForAll @IntRange(min = 1, max = 8) int atOnce,
            @ForAll Random order) {
        try (InboxFolder inbox = new InboxFolder()) {
            files.forEach(file -> inbox.write(file.path(), file.entry(), file.modified()));
            List<SourcePath> shuffled = new ArrayList<>(inbox.files());
            Collections.shuffle(shuffled, order);

            assertSame(firstPass(inbox, shuffled, atOnce), firstPass(inbox, inbox.files(), shuffled.size()));
        }
    }

    private static SortedMap<String, String> firstPass(InboxFolder inbox, Collection<SourcePath> files, int atOnce) {
        try (Program program = new Program(inbox)) {
            List<SourcePath> left = List.copyOf(files);
            for (int from = 0; from < left.size(); from += atOnce) {
                program.look(left.subList(from, Math.min(left.size(), from + atOnce)));
            }
            program.endPass();
            program.publish();
            return program.outbox();
        }
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyEntryIsOnOnePageOfEachArchiveAndInOnePartOfTheSitemap(@ForAll("histories") List<Step> steps) {
        try (History history = History.of(steps)) {
            SortedMap<String, String> outbox = history.program().outbox();
            OutboxReader reader = new OutboxReader(outbox);
            Collection<EntryFile> entries = history.inbox().entries().values();
            Set<String> seen = new HashSet<>();
            SmallSite.members(entries).forEach((feed, ids) -> {
                List<Page> json = assertFeed(reader, Format.JSON, feed, ids);
                json.forEach(page -> seen.add(page.name()));
                if (SmallSite.hasAtom(feed)) {
                    List<Page> atom = assertFeed(reader, Format.ATOM, feed, ids);
                    atom.forEach(page -> seen.add(page.name()));
                    assertThat(atom)
                            .extracting(Page::items)
                            .isEqualTo(json.stream().map(Page::items).toList());
                }
            });
            assertThat(outbox.keySet().stream().filter(name -> name.startsWith("archive/")))
                    .containsExactlyInAnyOrderElementsOf(seen);
            assertSitemap(reader, history);
        }
    }

    /** Returns the pages of the feed's archive. */
    private static List<Page> assertFeed(OutboxReader reader, Format format, String feed, Set<String> ids) {
        Page head = reader.feed(format, feed);
        List<Page> pages = reader.pagesAfter(format, head);
        boolean complete = ids.size() <= SmallSite.COMPLETE;
        boolean divided = SmallSite.ARCHIVED.contains(feed) && !complete;
        assertThat(ids).as(feed).containsAll(head.ids());
        assertThat(head.ids()).as(feed).doesNotHaveDuplicates().hasSize(complete ? ids.size() : SmallSite.HEAD + 1);
        assertThat(pages.stream().flatMap(page -> page.ids().stream()))
                .as("on the pages of %s", feed)
                .containsExactlyInAnyOrderElementsOf(divided ? ids : Set.of());
        assertArchive(pages);
        return pages;
    }

    /** Entries of one day are divided by hashes, so that pages can only be in the order of days. */
    private static void assertArchive(List<Page> pages) {
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.items()).hasSizeBetween(1, SmallSite.ARCHIVE_PAGE);
            assertThat(page.items())
                    .isSortedAccordingTo(Comparator.comparing(Item::published).reversed());
        });
        assertThat(pages.stream().flatMap(page -> page.items().stream()))
                .isSortedAccordingTo(Comparator.comparing(Item::day).reversed());
    }

    private static void assertSitemap(OutboxReader reader, History history) {
        List<List<String>> parts = reader.sitemap();
        List<String> expected = new ArrayList<>();
        history.inbox().entries().forEach((path, entry) -> {
            if (entry.isInSitemap()) {
                String folder = new SourcePath(path).folder();
                expected.add(SmallSite.address(folder.isEmpty() ? "" : folder + "/") + entry.slug());
            }
        });
        assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeBetween(1, SmallSite.SITEMAP_PART));
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(history.program().outbox().keySet().stream().filter(name -> name.startsWith("sitemaps/")))
                .containsExactlyInAnyOrderElementsOf(reader.parts().toList());
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void everyRedirectLeadsAtOnceToAnEntryAndNoneFromWhereOneIs(@ForAll("histories") List<Step> steps) {
        try (History history = History.of(steps)) {
            OutboxReader reader = new OutboxReader(history.program().outbox());
            Set<String> pages = reader.entryPages();
            SortedMap<String, String> redirects = reader.redirects();

            assertThat(pages).containsAll(redirects.values());
            assertThat(redirects.keySet()).noneMatch(pages::contains);
        }
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aChangeTouchesWhatShowsTheEntryAndTheNewerNeighboursOfPagesThatComeOrGo(
            @ForAll("histories") List<Step> steps, @ForAll("changes") Step change) {
        try (History history = History.of(steps)) {
            Map<String, EntryFile> before = new TreeMap<>(history.inbox().entries());
            SortedMap<String, String> outbox = history.program().outbox();
            change.happen(history);
            history.endPass(5, 0);
            Set<String> stale = history.program().publish();
            Map<String, EntryFile> after = history.inbox().entries();

            Surroundings around = new Surroundings(outbox, history.program().outbox());
            List<Map.Entry<String, EntryFile>> changed = Stream.concat(
                            different(before, after), different(after, before))
                    .toList();
            Set<String> own = new TreeSet<>();
            changed.forEach(file -> own.addAll(around.of(file.getKey(), file.getValue())));
            assertThat(union(Stream.of(own, around.newerNeighbours()))).containsAll(around.changed());
            if (keepTheirPlace(changed)) {
                stale.retainAll(around.all());
                assertThat(union(Stream.of(own, around.changed(), around.cameOrWent())))
                        .containsAll(stale);
            }
        }
    }

    /** The files of the one that are not the same in the other. */
    private static Stream<Map.Entry<String, EntryFile>> different(
            Map<String, EntryFile> one, Map<String, EntryFile> other) {
        return one.entrySet().stream().filter(file -> !file.getValue().equals(other.get(file.getKey())));
    }

    /** An entry that takes another place is taken out first, which for a moment may join what is divided again then. */
    private static boolean keepTheirPlace(List<Map.Entry<String, EntryFile>> changed) {
        return changed.stream()
                .map(Map.Entry::getValue)
                .allMatch(one -> changed.stream()
                        .map(Map.Entry::getValue)
                        .allMatch(other -> one.id().equals(other.id())
                                && one.slug().equals(other.slug())
                                && one.date().equals(other.date())));
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        return sets.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
