package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.NOW;
import static io.colporteur.catalogue.Entries.YESTERDAY;
import static io.colporteur.catalogue.Entries.entry;
import static io.colporteur.catalogue.Entries.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.Output;
import io.colporteur.entry.RemoteCover;
import io.colporteur.entry.SampleCover;
import io.colporteur.entry.SourcePath;
import io.colporteur.entry.Stamp;
import io.colporteur.entry.Variant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CatalogueTest extends CatalogueHarness {

    @Test
    void anAddedEntryMakesStaleWhatShowsItAndNothingElse() {
        publishAll();
        store(entry("books/a.md").paths("/learn", "/"));

        assertThat(stale())
                .containsExactlyInAnyOrder(
                        "books/a.json",
                        "feed.json",
                        "feed.xml",
                        "atom.xml",
                        "learn/feed.json",
                        "learn/feed.xml",
                        "learn/atom.xml",
                        "sitemaps/all.xml",
                        "sitemap.xml",
                        "robots.txt");
    }

    @Test
    void theEntryComesFirstThenTheWholeFeedThenTheOthers() {
        publishAll();
        store(entry("books/a.md").paths("/learn", "/a"));

        assertThat(stale())
                .containsSequence("books/a.json", "atom.xml", "feed.json", "feed.xml", "a/atom.xml", "a/feed.json");
    }

    @Test
    void theSameEntryAgainMakesNothingStale() {
        store(entry("books/a.md").paths("/learn"));
        publishAll();

        Stored stored = store(entry("books/a.md").paths("/learn").modified(NOW));

        assertThat(stored.changes()).isEmpty();
        assertThat(stale()).isEmpty();
        assertThat(only().updated()).isEqualTo(YESTERDAY);
    }

    @Test
    void anEntryThatLeavesAPathMakesThatPathStaleToo() {
        store(entry("books/a.md").paths("/learn"));
        publishAll();

        store(entry("books/a.md").paths("/make"));

        assertThat(stale()).contains("learn/feed.json", "make/feed.json").doesNotContain("problems.json");
    }

    @Test
    void updatedIsWhenTheContentLastChanged() {
        store(entry("books/a.md").title("One"));
        store(entry("books/a.md").title("Two").modified(NOW));

        assertThat(only().published()).isEqualTo(YESTERDAY);
        assertThat(only().updated()).isEqualTo(NOW);
    }

    @Test
    void aFileFromTheFutureIsOfNow() {
        store(entry("books/a.md").modified(NOW.plusSeconds(3600)));

        assertThat(only().published()).isEqualTo(NOW);
        assertThat(only().updated()).isEqualTo(NOW);
    }

    @Test
    void aRenamedFileKeepsIdAndDatesAndLeavesNoRedirectWhenItsSlugIsTheSame() {
        store(entry("books/a.md").slug("x"));
        goLive();
        CataloguedEntry before = only();

        files.remove(new SourcePath("books/a.md"));
        Stored stored = store(entry("books/b.md").slug("x").modified(NOW));

        assertThat(only().id()).isEqualTo(before.id());
        assertThat(only().published()).isEqualTo(before.published());
        assertThat(stored.changes()).extracting(Change::type).containsExactly(Change.Type.RENAMED);
        assertThat(redirects()).isEmpty();
        assertThat(catalogue.sourcesBelow("books")).containsExactly(new SourcePath("books/b.md"));
    }

    @Test
    void aFileThatWasEditedAndRenamedIsKnownByItsIsbn() {
        store(entry("books/a.md").title("One").isbn("9780465026562"));
        goLive();
        String id = only().id();

        files.remove(new SourcePath("books/a.md"));
        store(entry("books/b.md").title("Two").isbn("9780465026562"));

        assertThat(only().id()).isEqualTo(id);
    }

    @Test
    void aCopyOfAFileThatIsStillThereIsAnotherEntry() {
        store(entry("books/a.md").slug("x"));
        goLive();

        store(entry("books/b.md").slug("x"));

        assertThat(whole()).extracting(CataloguedEntry::slug).containsExactly("x", "x-2");
        assertThat(problems()).extracting(Diagnostic::code).containsExactly(Code.SLUG_CONTESTED);
    }

    @Test
    void aMovedFileKeepsItsIdAndLeavesARedirect() {
        store(entry("books/a.md"));
        goLive();
        String id = only().id();

        files.remove(new SourcePath("books/a.md"));
        store(entry("films/a.md"));

        assertThat(only().id()).isEqualTo(id);
        assertThat(only().name()).isEqualTo("films/a");
        assertThat(redirects()).containsExactly("books/a -> films/a");
        assertThat(stale()).contains("books/a.json", "films/a.json", "redirects.json");
    }

    @Test
    void aNewSlugLeavesARedirectWhichANewOwnerOfTheOldAddressEnds() {
        store(entry("books/a.md").slug("one"));
        goLive();
        store(entry("books/a.md").slug("two"));
        store(entry("books/a.md").slug("three"));
        assertThat(redirects()).containsExactly("books/one -> books/three", "books/two -> books/three");

        store(entry("books/b.md").slug("one"));

        assertThat(redirects()).containsExactly("books/two -> books/three");
    }

    @Test
    void aPublishedDerivedSlugOutlivesItsTitle() {
        store(entry("books/a.md").derivedSlug("old-title"));
        goLive();

        store(entry("books/a.md").derivedSlug("new-title").title("New title"));

        assertThat(only().slug()).isEqualTo("old-title");
        assertThat(problems()).isEmpty();
    }

    @Test
    void contestedSlugsDoNotDependOnTheOrderOfArrival() {
        List<Outcome> outcomes = new ArrayList<>(List.of(
                entry("books/a.md").derivedSlug("x").content("1").read(),
                entry("books/b.md").slug("x").content("2").read(),
                entry("books/c.md").slug("x").content("3").read(),
                entry("books/d.md").slug("x-2").content("4").read(),
                entry("books/e.md").derivedSlug("x").content("5").read(),
                entry("books/f.md").derivedSlug("x-2").content("6").read()));
        outcomes.forEach(outcome -> files.add(outcome.source()));
        for (int seed = 0; seed < 40; seed++) {
            Collections.shuffle(outcomes, new Random(seed));
            close();
            open(folder.resolve("order-" + seed + ".db"), 4);
            outcomes.forEach(outcome -> catalogue.store(List.of(outcome)));
            catalogue.endPass();

            assertThat(whole())
                    .as("seed %s", seed)
                    .extracting(e -> e.entry().source().stem() + "=" + e.slug())
                    .containsExactlyInAnyOrder("b=x", "d=x-2", "a=x-3", "c=x-4", "e=x-5", "f=x-2-2");
        }
    }

    @Test
    void aSlugThatIsLeftBeforeItIsPublishedGoesToTheNextInRank() {
        List<Outcome> outcomes = new ArrayList<>(List.of(
                entry("books/a.md").derivedSlug("x").content("1").read(),
                entry("books/b.md").slug("x").content("2").read(),
                entry("books/c.md").slug("x").content("3").read(),
                entry("books/d.md").slug("x-2").content("4").read(),
                entry("books/e.md").derivedSlug("x").content("5").read(),
                entry("books/f.md").derivedSlug("x-2").content("6").read()));
        outcomes.forEach(outcome -> files.add(outcome.source()));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(outcomes, new Random(seed));
            close();
            open(folder.resolve("order-" + seed + ".db"), 4);
            catalogue.store(outcomes);
            catalogue.store(List.of(entry("books/b.md").slug("z").content("2").read()));
            catalogue.store(List.of(entry("books/d.md").slug("y").content("4").read()));
            catalogue.endPass();

            assertThat(whole())
                    .as("seed %s", seed)
                    .extracting(e -> e.entry().source().stem() + "=" + e.slug())
                    .containsExactlyInAnyOrder("b=z", "d=y", "c=x", "a=x-2", "e=x-3", "f=x-2-2");
            assertThat(problems()).extracting(one -> one.file().stem()).containsExactly("a", "e", "f");
        }
    }

    @Test
    void aRedirectDoesNotLeadToADraft() {
        store(entry("books/a.md").slug("one"));
        goLive();
        store(entry("books/a.md").slug("two"));
        publishAll();

        store(entry("books/a.md").slug("two").draft());
        assertThat(redirects()).isEmpty();
        assertThat(stale()).contains("redirects.json");
        publishAll();

        store(entry("books/a.md").slug("two"));
        assertThat(redirects()).containsExactly("books/one -> books/two");
        assertThat(stale()).contains("redirects.json");
    }

    @Test
    void aPublishedSlugIsNotTakenAwayByALaterAuthor() {
        store(entry("books/z.md").derivedSlug("x"));
        goLive();

        store(entry("books/a.md").slug("x"));

        assertThat(whole())
                .extracting(e -> e.entry().source().stem() + "=" + e.slug())
                .containsExactlyInAnyOrder("z=x", "a=x-2");
    }

    @Test
    void aVanishedFileIsRemovedWhenItStaysAway() {
        store(entry("books/a.md").paths("/learn"));
        goLive();
        publishAll();
        files.clear();
        catalogue.store(List.of(new Outcome.Absent(new SourcePath("books/a.md"))));
        assertThat(whole()).hasSize(1);
        assertThat(catalogue.removeMissingSince(now.minusSeconds(2)).changes()).isEmpty();

        now = now.plusSeconds(2);
        Stored stored = catalogue.removeMissingSince(now.minusSeconds(2));

        assertThat(stored.changes()).extracting(Change::type).containsExactly(Change.Type.REMOVED);
        assertThat(whole()).isEmpty();
        assertThat(stale()).contains("books/a.json", "learn/feed.json", "sitemaps/all.xml");
        assertThat(catalogue.sourcesBelow("books")).isEmpty();
    }

    @Test
    void aFileThatComesBackInTimeIsReadAgain() {
        store(entry("books/a.md"));
        goLive();
        catalogue.store(List.of(new Outcome.Absent(new SourcePath("books/a.md"))));
        now = now.plusSeconds(2);

        Stored stored = catalogue.removeMissingSince(now);

        assertThat(stored.again()).containsExactly(new SourcePath("books/a.md"));
        assertThat(whole()).hasSize(1);
    }

    @Test
    void aRejectedFileKeepsItsLastGoodEntryAndIsAProblem() {
        store(entry("books/a.md").title("Good"));
        goLive();
        publishAll();

        catalogue.store(List.of(refused("books/a.md")));

        assertThat(only().entry().title()).isEqualTo("Good");
        assertThat(catalogue.anyRejected()).isTrue();
        assertThat(stale()).containsExactly("problems.json");
        assertThat(totals()).isEqualTo("1 error, 0 warnings");
        store(entry("books/a.md").title("Good again"));
        assertThat(catalogue.anyRejected()).isFalse();
        assertThat(totals()).isEqualTo("0 error, 0 warnings");
    }

    @Test
    void aRejectedFileThatGoesTakesItsProblemsAndItsEntryWithIt() {
        store(entry("books/a.md"));
        goLive();
        catalogue.store(List.of(refused("books/a.md"), refused("books/b.md")));
        files.clear();

        catalogue.store(List.of(
                new Outcome.Absent(new SourcePath("books/a.md")), new Outcome.Absent(new SourcePath("books/b.md"))));
        catalogue.endPass();

        assertThat(whole()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aSecondFileWithATakenIdWaitsForTheFirst() {
        store(entry("books/a.md").id("urn:x").slug("a").content("1"));
        goLive();
        Stored refused = store(entry("books/b.md").id("urn:x").slug("b").content("2"));
        assertThat(refused.changes()).extracting(Change::type).containsExactly(Change.Type.REJECTED);
        assertThat(problems()).extracting(Diagnostic::code).containsExactly(Code.ID_TAKEN);

        files.remove(new SourcePath("books/a.md"));
        Stored gone = catalogue.store(List.of(new Outcome.Absent(new SourcePath("books/a.md"))));
        assertThat(gone.again()).containsExactly(new SourcePath("books/b.md"));
        store(entry("books/b.md").id("urn:x").slug("b").content("2"));

        assertThat(only().entry().source()).isEqualTo(new SourcePath("books/b.md"));
        assertThat(only().id()).isEqualTo("urn:x");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whoGetsAnIdDoesNotDependOnTheOrderOfArrival() {
        List<Entries> all = new ArrayList<>(List.of(
                entry("books/a.md").id("urn:x").slug("a").content("1"),
                entry("books/b.md").id("urn:x").slug("b").content("2"),
                entry("books/c.md").id("urn:x").slug("c").content("3")));
        for (int seed = 0; seed < 12; seed++) {
            Collections.shuffle(all, new Random(seed));
            close();
            open(folder.resolve("ids-" + seed + ".db"), 4);
            files.addAll(all.stream().map(entry -> entry.read().source()).toList());
            storeAndReadAgain(all);
            catalogue.endPass();

            assertThat(only().name()).isEqualTo("books/a");
            assertThat(problems())
                    .as("seed %s", seed)
                    .extracting(Diagnostic::message)
                    .containsExactly(
                            "The id urn:x is already that of books/a.md.",
                            "The id urn:x is already that of books/a.md.");
        }
    }

    /** Stores one after the other, and again whatever is to be read again, as the program does. */
    private void storeAndReadAgain(List<Entries> all) {
        List<Entries> left = all;
        while (!left.isEmpty()) {
            List<SourcePath> again = new ArrayList<>();
            left.forEach(entry -> again.addAll(store(entry).again()));
            left = all.stream()
                    .filter(entry -> again.contains(entry.read().source()))
                    .toList();
        }
    }

    @Test
    void theSlugOfWhoGivesUpAnIdGoesToWhoWaitsForIt() {
        List<Entries> all = List.of(
                entry("books/b.md").id("urn:x").derivedSlug("s").content("1"),
                entry("books/c.md").derivedSlug("s").content("2"),
                entry("a.md").id("urn:x").slug("a").content("3"));
        files.addAll(all.stream().map(entry -> entry.read().source()).toList());

        storeAndReadAgain(all);

        assertThat(names()).containsExactlyInAnyOrder("a.md a", "books/c.md books/s");
    }

    @Test
    void anIdThatWasPublishedIsNotTakenAwayByALaterFile() {
        store(entry("books/b.md").id("urn:x").slug("b").content("2"));
        goLive();

        store(entry("books/a.md").id("urn:x").slug("a").content("1"));

        assertThat(only().name()).isEqualTo("books/b");
    }

    @Test
    void anEntryThatIsGivenAnotherIdIsAnotherEntry() {
        store(entry("books/a.md"));
        goLive();

        store(entry("books/a.md").id("urn:mine"));

        assertThat(only().id()).isEqualTo("urn:mine");
    }

    @Test
    void aDraftThatComesIsTold() {
        assertThat(store(entry("books/a.md").draft()).changes())
                .extracting(Change::type, Change::artefacts)
                .containsExactly(tuple(Change.Type.HIDDEN, 0));
        assertThat(store(entry("books/a.md").draft()).changes()).isEmpty();
    }

    @Test
    void draftsAreNotSeenButKeepWhatTheyHad() {
        store(entry("books/a.md"));
        goLive();
        String id = only().id();
        publishAll();

        store(entry("books/a.md").draft());
        assertThat(whole()).isEmpty();
        assertThat(stale()).contains("books/a.json", "sitemaps/all.xml");
        store(entry("books/a.md"));

        assertThat(only().id()).isEqualTo(id);
        assertThat(only().published()).isEqualTo(YESTERDAY);
    }

    @Test
    void anEntryIsHiddenFromWhatItsAuthorSaysAndSeenElsewhere() {
        goLive();
        publishAll();

        store(entry("books/a.md").paths("/learn").hiddenFrom(Output.SITEMAP));
        assertThat(stale())
                .containsExactlyInAnyOrder(
                        "books/a.json",
                        "feed.json",
                        "feed.xml",
                        "atom.xml",
                        "learn/feed.json",
                        "learn/feed.xml",
                        "learn/atom.xml");
        assertThat(sitemapEntries(List.of(""))).isZero();

        store(entry("books/a.md").paths("/learn").hiddenFrom(Output.FEEDS));
        assertThat(stale()).contains("feed.json", "learn/feed.json", "sitemaps/all.xml");
        assertThat(whole()).isEmpty();
        assertThat(sitemapEntries(List.of(""))).isOne();

        store(entry("books/a.md").paths("/learn").hiddenFrom(Output.values()));
        assertThat(stale()).contains("books/a.json", "sitemaps/all.xml").doesNotContain("feed.json");

        store(entry("books/a.md").paths("/learn"));
        assertThat(whole()).hasSize(1);
        assertThat(sitemapEntries(List.of(""))).isOne();
    }

    @Test
    void whatIsHiddenComesAndGoesWithItsDates() {
        store(entry("books/a.md")
                .date(NOW.plusSeconds(1))
                .expires(NOW.plusSeconds(2))
                .hiddenFrom(Output.FEEDS));
        goLive();
        assertThat(sitemapEntries(List.of(""))).isZero();

        now = NOW.plusSeconds(1);
        catalogue.reviewDue();
        assertThat(sitemapEntries(List.of(""))).isOne();
        assertThat(whole()).isEmpty();

        now = NOW.plusSeconds(2);
        catalogue.reviewDue();
        assertThat(sitemapEntries(List.of(""))).isZero();
    }

    @Test
    void datesActWhenTheyCome() {
        Instant publish = NOW.plus(Duration.ofHours(1));
        store(entry("books/a.md").date(publish).expires(publish.plusSeconds(60)));
        goLive();
        assertThat(whole()).isEmpty();

        now = publish;
        catalogue.reviewDue();
        assertThat(whole()).hasSize(1);
        assertThat(catalogue.reviewDue().changes()).isEmpty();

        now = publish.plusSeconds(60);
        catalogue.reviewDue();
        assertThat(whole()).isEmpty();
        assertThat(catalogue.reviewDue().changes()).isEmpty();
    }

    @Test
    void aCoverThatComesOrChangesOrGoesHasItsEntriesReadAgain() {
        SourcePath cover = new SourcePath("covers/c.jpg");
        Stamp old = new Stamp(10, YESTERDAY);
        SourcePath a = new SourcePath("books/a.md");
        store(entry("books/a.md").wantsCover("c"));
        goLive();

        assertThat(catalogue.store(List.of(new Outcome.CoverSeen(cover, old))).again())
                .containsExactly(a);
        store(entry("books/a.md").cover("covers/c.jpg", old));
        assertThat(stale()).contains("covers/c.jpg");
        assertThat(catalogue.store(List.of(new Outcome.CoverSeen(cover, old))).again())
                .isEmpty();
        assertThat(catalogue
                        .store(List.of(new Outcome.CoverSeen(cover, new Stamp(10, NOW))))
                        .again())
                .containsExactly(a);
        assertThat(catalogue.store(List.of(new Outcome.Absent(cover))).again()).containsExactly(a);
    }

    @Test
    void whatHasToBeReadAgainIsNotForgottenWhenTheProgramDies() {
        SourcePath a = new SourcePath("books/a.md");
        Outcome cover = new Outcome.CoverSeen(new SourcePath("covers/c.jpg"), new Stamp(10, YESTERDAY));
        Outcome read = entry("books/a.md").wantsCover("c").read();
        catalogue.store(List.of(read));

        catalogue.store(List.of(cover));
        assertThat(stampOf(a)).isNotEqualTo(read.stamp());
        catalogue.store(List.of(read));
        assertThat(stampOf(a)).isEqualTo(read.stamp());

        catalogue.store(List.of(read), List.of(a));
        assertThat(stampOf(a)).isNotEqualTo(read.stamp());
    }

    @Test
    void aCoverThatComesOrChangesOrGoesHasTheFilesReadAgainThatWereRefusedAndWantIt() {
        SourcePath cover = new SourcePath("covers/c.jpg");
        SourcePath a = new SourcePath("books/a.md");
        Outcome comes = new Outcome.CoverSeen(cover, new Stamp(10, YESTERDAY));
        store(entry("books/a.md").wantsCover("other"));
        goLive();

        catalogue.store(List.of(new Outcome.Rejected(a, new Stamp(7, YESTERDAY), List.of(), "c")));
        assertThat(catalogue.store(List.of(comes)).again()).containsExactly(a);
        assertThat(catalogue.store(List.of(new Outcome.Absent(cover))).again()).containsExactly(a);

        catalogue.store(List.of(refused("books/a.md")));
        assertThat(catalogue.store(List.of(comes)).again()).isEmpty();
    }

    @Test
    void marksMadeAfterRenderingSurviveTheSettling() {
        store(entry("books/a.md"));
        List<Stale> rendered = manifest.read(500, (batch, view) -> batch);

        store(entry("books/a.md").title("Newer"));
        settle(rendered);

        assertThat(stale()).contains("books/a.json", "feed.json").doesNotContain("problems.json");
    }

    @Test
    void anArtefactThatFailsThreeTimesIsParkedUntilItIsWantedAgain() {
        store(entry("books/a.md"));
        for (int i = 0; i < 3; i++) {
            manifest.settle(List.of(), List.of("feed.json"));
        }
        assertThat(manifest.parked()).containsExactly("feed.json");
        assertThat(stale()).doesNotContain("feed.json");

        store(entry("books/b.md"));

        assertThat(manifest.parked()).isEmpty();
        assertThat(stale()).contains("feed.json");
    }

    @Test
    void whatCouldNotBeWrittenIsTriedOnceAtEachPassAndSaidToBeSoAllTheTime() {
        store(entry("books/a.md"));
        catalogue.endPass();
        manifest.settle(List.of(), List.of("feed.json"));
        assertThat(isSaidToHaveFailed("feed.json")).isTrue();
        manifest.settle(List.of(), List.of("feed.json"));
        manifest.settle(List.of(), List.of("feed.json"));

        catalogue.endPass();

        assertThat(manifest.parked()).isEmpty();
        assertThat(isSaidToHaveFailed("feed.json")).isTrue();
        manifest.settle(List.of(), List.of("feed.json"));
        assertThat(manifest.parked()).containsExactly("feed.json");
    }

    private boolean isSaidToHaveFailed(String name) {
        try (CatalogueReader reader = new CatalogueReader(Location.of(folder.resolve("catalogue.db")))) {
            return reader.artefact(name).orElseThrow().parked();
        }
    }

    @Test
    void theSitemapsPartsDependOnTheEntriesAlone() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            outcomes.add(entry("books/" + i + ".md").content("c" + i).read());
        }
        outcomes.forEach(outcome -> files.add(outcome.source()));
        catalogue.store(outcomes);
        for (int i = 30; i < 60; i++) {
            files.remove(outcomes.get(i).source());
            catalogue.store(List.of(new Outcome.Absent(outcomes.get(i).source())));
        }
        catalogue.endPass();
        List<String> afterRemovals = sitemapParts();
        close();

        open(folder.resolve("fresh.db"), 4);
        Collections.reverse(outcomes);
        catalogue.store(outcomes.subList(30, 60));
        catalogue.endPass();

        assertThat(afterRemovals).isEqualTo(sitemapParts());
        assertThat(afterRemovals).hasSizeGreaterThan(7);
        assertThat(sitemapEntries(afterRemovals)).isEqualTo(30);
    }

    @Test
    void theCatalogueIsTheSameAfterItWasClosed() {
        store(entry("books/a.md").paths("/learn"));
        close();

        open();

        assertThat(only().entry().paths()).containsExactly("/learn");
        assertThat(stale()).contains("learn/feed.json");
    }

    @Test
    void aChangedSettingIsActedOnOnce() {
        store(entry("books/a.md"));
        catalogue.adapt("r1", "p1");
        publishAll();

        catalogue.adapt("r1", "p1");
        assertThat(stale()).isEmpty();
        assertThat(stamps()).containsExactly(new Stamp(100, YESTERDAY));

        catalogue.adapt("r1", "p2");
        assertThat(stale()).contains("books/a.json", "feed.json", "sitemap.xml");
        assertThat(stamps()).containsExactly(new Stamp(100, YESTERDAY));
        publishAll();

        catalogue.adapt("r2", "p2");
        assertThat(stale()).isEmpty();
        assertThat(stamps()).extracting(Stamp::size).containsExactly(-1L);
    }

    @Test
    void aNameHasOneOwnerHoweverItIsDividedIntoCollectionAndSlug() {
        store(entry("a/one.md").slug("b/c"));
        store(entry("a/b/two.md").slug("c"));

        assertThat(whole()).extracting(CataloguedEntry::name).containsExactlyInAnyOrder("a/b/c-2", "a/b/c");
        assertThat(problems()).extracting(Diagnostic::code).containsExactly(Code.SLUG_CONTESTED);
    }

    @Test
    void whoWaitsForAnIdIsReadAgainWhenItsHolderTakesAnother() {
        store(entry("books/a.md").id("urn:x"));
        store(entry("books/b.md").id("urn:x"));

        Stored stored = store(entry("books/a.md").id("urn:y"));

        assertThat(stored.again()).containsExactly(new SourcePath("books/b.md"));
    }

    @Test
    void filesThatChangeNamesInACircleTakeTheirEntriesWithThem() {
        for (int size = 2; size <= 4; size++) {
            close();
            open(folder.resolve("circle-" + size + ".db"), 4);
            List<Entries> before = new ArrayList<>();
            List<Entries> after = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int n = 0; n < size; n++) {
                int next = (n + 1) % size;
                before.add(entry("books/" + n + ".md").id("urn:" + n).slug("of-" + n));
                after.add(entry("books/" + n + ".md").id("urn:" + next).slug("of-" + next));
                expected.add("books/" + n + ".md books/of-" + next);
            }
            storeAndReadAgain(before);
            goLive();

            storeAndReadAgain(after);

            assertThat(names()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(problems()).isEmpty();
        }
    }

    @Test
    void aGivenSlugThatBecomesFreeGoesToWhoWaitsForIt() {
        List<Entries> waiting = List.of(
                entry("books/b.md").slug("x").content("b"),
                entry("books/c.md").slug("x").content("c"));
        store(entry("books/a.md").slug("x").content("a"));
        storeAndReadAgain(waiting);
        goLive();

        Stored stored = store(entry("books/a.md").slug("y").content("a"));
        assertThat(stored.again()).containsExactly(new SourcePath("books/b.md"), new SourcePath("books/c.md"));
        storeAndReadAgain(waiting);

        assertThat(names())
                .containsExactlyInAnyOrder("books/a.md books/y", "books/b.md books/x", "books/c.md books/x-2");
        assertThat(problems()).extracting(Diagnostic::file).containsExactly(new SourcePath("books/c.md"));
    }

    @Test
    void twoGivenSlugsCanBeSwapped() {
        store(
                entry("books/a.md").slug("one").content("a"),
                entry("books/b.md").slug("two").content("b"));
        goLive();

        storeAndReadAgain(List.of(
                entry("books/a.md").slug("two").content("a"),
                entry("books/b.md").slug("one").content("b")));

        assertThat(names()).containsExactlyInAnyOrder("books/a.md books/two", "books/b.md books/one");
        assertThat(problems()).isEmpty();
    }

    private List<String> names() {
        return whole().stream()
                .map(one -> one.entry().source() + " " + one.name())
                .toList();
    }

    @Test
    void whatTheAuthorChangedIsRemembered() {
        store(entry("books/a.md").title("One"));
        assertThat(record().changed()).isEmpty();

        store(entry("books/a.md").title("Two").paths("/learn").modified(NOW));
        assertThat(record().changed()).isEqualTo("title, paths");

        store(entry("books/a.md").title("Two").paths("/learn"));
        assertThat(record().changed()).isEqualTo("title, paths");
    }

    @Test
    void whatOnlyRepeatsTheTitleIsNoChangeOfItsOwn() {
        store(entry("books/a.md").title("One").describedByItsTitle());

        store(entry("books/a.md").title("Two").describedByItsTitle());

        assertThat(record().changed()).isEqualTo("title");
    }

    @Test
    void theDescriptionOfACoverElsewhereThatRepeatsTheTitleIsNoChangeOfItsOwn() {
        store(entry("books/a.md").title("One").cover(new RemoteCover("https://a.example/x.jpg", "One", null)));

        store(entry("books/a.md").title("Two").cover(new RemoteCover("https://a.example/x.jpg", "Two", null)));
        assertThat(record().changed()).isEqualTo("title");

        store(entry("books/a.md")
                .title("Two")
                .content("new")
                .cover(new RemoteCover("https://a.example/y.jpg", "Two", null)));
        assertThat(record().changed()).isEqualTo("cover");
    }

    @Test
    void untilCopiesOfACoverAreMadeAnewThoseAreShownThatThereAre() {
        LocalCover looked = SampleCover.of(new SourcePath("covers/x.jpg"), new Stamp(1, YESTERDAY), "00");
        Variant small = new Variant("small", 30, 45);
        store(entry("books/a.md").title("One").cover(SampleCover.developed(looked, small)));

        store(entry("books/a.md").title("Two").cover(looked));
        assertThat(only().entry().title()).isEqualTo("Two");
        assertThat(variants()).containsExactly(small);

        LocalCover other = SampleCover.of(new SourcePath("covers/x.jpg"), new Stamp(2, YESTERDAY), "01");
        store(entry("books/a.md").title("Two").cover(other));
        assertThat(variants()).isEmpty();
    }

    private List<Variant> variants() {
        return Objects.requireNonNull(only().entry().localCover()).variants();
    }

    private EntryRecord record() {
        try (CatalogueReader reader = new CatalogueReader(Location.of(folder.resolve("catalogue.db")))) {
            return reader.find(only().id()).get(0);
        }
    }

    @Test
    void anArtefactIsStaleSinceTheFirstChangeThatWasNotWritten() {
        store(entry("books/a.md").title("One"));
        publishAll();
        store(entry("books/a.md").title("Two"));
        now = NOW.plusSeconds(60);
        store(entry("books/a.md").title("Three"));

        try (CatalogueReader reader = new CatalogueReader(Location.of(folder.resolve("catalogue.db")))) {
            assertThat(reader.artefact("feed.json"))
                    .get()
                    .extracting(ArtefactRecord::staleSince)
                    .isEqualTo(NOW);
        }
    }

    @Test
    void datesAreKeptToTheSecondThatFeedsShow() {
        store(entry("books/a.md").modified(YESTERDAY.plusMillis(321)));

        assertThat(only().published()).isEqualTo(YESTERDAY);
        assertThat(only().updated()).isEqualTo(YESTERDAY);
    }

    @Test
    void anotherSizeOfTheSitemapsPartsDividesThemAnew() {
        for (int i = 0; i < 10; i++) {
            store(entry("books/" + i + ".md"));
        }
        catalogue.adapt("r", "four in a part");
        List<String> four = sitemapParts();
        close();
        open(folder.resolve("catalogue.db"), 100);

        catalogue.adapt("r", "a hundred in a part");

        assertThat(four).hasSizeGreaterThan(1);
        assertThat(sitemapParts()).containsExactly("");
        assertThat(sitemapEntries(List.of(""))).isEqualTo(10);
    }

    @Test
    void theInboxsOwnRobotsTxtComesChangesAndGoes() {
        SourcePath robots = new SourcePath("robots.txt");
        publishAll();

        catalogue.store(List.of(new Outcome.RobotsSeen(robots, new Stamp(10, YESTERDAY))));
        assertThat(robots()).contains(robots);
        assertThat(stale()).containsExactly("robots.txt");

        catalogue.store(List.of(new Outcome.RobotsSeen(robots, new Stamp(11, NOW))));
        assertThat(stale()).containsExactly("robots.txt");

        catalogue.store(List.of(new Outcome.Absent(robots)));
        assertThat(robots()).isEmpty();
        assertThat(stale()).containsExactly("robots.txt");
    }

    @Test
    void robotsAreToldAnewWhenTheFirstPartOfTheSitemapComesAndWhenTheLastGoes() {
        store(entry("books/a.md"));
        goLive();
        assertThat(stale()).contains("robots.txt");

        store(entry("books/a.md").title("Another"));
        assertThat(stale()).doesNotContain("robots.txt");

        store(entry("books/b.md"));
        assertThat(stale()).doesNotContain("robots.txt");

        files.clear();
        catalogue.store(List.of(
                new Outcome.Absent(new SourcePath("books/a.md")), new Outcome.Absent(new SourcePath("books/b.md"))));
        catalogue.endPass();
        assertThat(stale()).contains("robots.txt");
    }

    private Optional<SourcePath> robots() {
        return manifest.read(1, (stale, view) -> view.robots());
    }
}
