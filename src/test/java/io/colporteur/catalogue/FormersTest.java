package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.NOW;
import static io.colporteur.catalogue.Entries.YESTERDAY;
import static io.colporteur.catalogue.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Outcome;
import io.colporteur.entry.SourcePath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A catalogue that was lost, and what an outbox remembers of it. */
class FormersTest extends CatalogueHarness {

    private static final Instant LONG_AGO = Instant.parse("2020-02-02T10:00:00Z");

    @Test
    void anEntryIsTheSameOneAgainWithItsDates() {
        bringBack(former("books/a.md", "urn:a", "books/old-name", "old-name", "same"));

        store(entry("books/a.md").derivedSlug("new-name").content("same").modified(NOW));

        assertThat(only().id()).isEqualTo("urn:a");
        assertThat(only().slug()).isEqualTo("old-name");
        assertThat(only().published()).isEqualTo(LONG_AGO);
        assertThat(only().updated()).isEqualTo(YESTERDAY);
    }

    @Test
    void onlyWhatWasEditedMeanwhileIsModified() {
        bringBack(former("books/a.md", "urn:a", "books/a", "a", "before"));

        store(entry("books/a.md").content("after").modified(NOW));

        assertThat(only().published()).isEqualTo(LONG_AGO);
        assertThat(only().updated()).isEqualTo(NOW);
    }

    @Test
    void anAuthorsNewSlugLeavesARedirect() {
        bringBack(former("books/a.md", "urn:a", "books/a", "a", "before"));

        store(entry("books/a.md").slug("b"));

        assertThat(only().slug()).isEqualTo("b");
        assertThat(redirects()).containsExactly("books/a -> books/b");
    }

    @Test
    void aNumberedSlugThatWasDerivedStaysWhenTheOneItWantedIsFree() {
        bringBack(former("books/a.md", "urn:a", "books/x-2", "x-2", "same"));

        store(entry("books/a.md").derivedSlug("x").content("same"));

        assertThat(only().slug()).isEqualTo("x-2");
        assertThat(redirects()).isEmpty();
    }

    @Test
    void aNameIsKeptForTheOneThatHadItWhoeverComesFirst() {
        bringBack(former("books/b.md", "urn:b", "books/x", "x", "b"));
        files.add(new SourcePath("books/b.md"));

        store(entry("books/a.md").slug("x").content("a"));
        store(entry("books/b.md").derivedSlug("x").content("b"));

        assertThat(whole()).extracting(CataloguedEntry::name).containsExactlyInAnyOrder("books/x-2", "books/x");
        assertThat(problems())
                .extracting(Diagnostic::file, Diagnostic::code)
                .map(Object::toString)
                .containsExactly("(books/a.md, SLUG_CONTESTED)");
    }

    @Test
    void anIdIsKeptForTheOneThatHadIt() {
        bringBack(former("books/b.md", "urn:mine", "books/b", "b", "b"));
        files.add(new SourcePath("books/b.md"));

        store(entry("books/a.md").id("urn:mine"));
        store(entry("books/b.md").id("urn:mine").content("b"));

        assertThat(only().entry().source()).isEqualTo(new SourcePath("books/b.md"));
        assertThat(problems()).extracting(Diagnostic::code).containsExactly(Code.ID_TAKEN);
    }

    @Test
    void aMintedIdIsNeverThatOfAnother() {
        store(entry("books/a.md"));
        String minted = only().id();
        close();
        open(folder.resolve("another.db"), 4);
        bringBack(former("books/renamed.md", minted, "books/renamed", "renamed", "x"));
        files.add(new SourcePath("books/renamed.md"));

        store(entry("books/a.md"));

        assertThat(only().id()).isNotEqualTo(minted);
    }

    @Test
    void aFileThatWasRenamedMeanwhileIsFoundByItsContent() {
        bringBack(former("books/a.md", "urn:a", "books/a", "a", "same"));

        store(entry("books/renamed.md").slug("a").content("same"));

        assertThat(only().id()).isEqualTo("urn:a");
    }

    @Test
    void whatIsGoneIsRemovedFromTheOutbox() {
        bringBack(former("books/a.md", "urn:a", "books/a", "a", "x"));
        publishAll();

        assertThat(catalogue.endPass()).isPresent();

        assertThat(stale()).contains("books/a.json");
    }

    @Test
    void aFileThatCannotBeReadNowKeepsItsName() {
        bringBack(former("books/a.md", "urn:a", "books/x", "x", "x"));
        files.add(new SourcePath("books/a.md"));
        catalogue.store(List.of(Entries.refused("books/a.md")));
        goLive();

        store(entry("books/b.md").slug("x"));

        assertThat(only().slug()).isEqualTo("x-2");
    }

    @Test
    void aFileThatCannotBeReadNowIsPublishedAsItWas() {
        Outcome.Accepted read =
                (Outcome.Accepted) entry("books/a.md").paths("/learn").read();
        Former remembered = former("books/a.md", "urn:a", "books/x", "x", "x");
        bringBack(new Former(
                remembered.source(),
                remembered.id(),
                remembered.name(),
                remembered.slug(),
                remembered.published(),
                remembered.updated(),
                remembered.contentHash(),
                null,
                null,
                read.entry()));
        files.add(new SourcePath("books/a.md"));
        catalogue.store(List.of(Entries.refused("books/a.md")));

        goLive();

        assertThat(only().id()).isEqualTo("urn:a");
        assertThat(only().name()).isEqualTo("books/x");
        assertThat(only().published()).isEqualTo(LONG_AGO);
        store(entry("books/a.md").slug("x").modified(NOW));
        assertThat(only().id()).isEqualTo("urn:a");
    }

    @Test
    void nothingIsPublishedWhileMostOfWhatWasIsMissing() {
        mostRemoved = 20;
        close();
        open(folder.resolve("another.db"), 4);
        for (int i = 0; i < 12; i++) {
            bringBack(former("books/" + i + ".md", "urn:" + i, "books/" + i, "s" + i, "x" + i));
        }
        publishAll();

        assertThat(catalogue.endPass()).isEmpty();
        assertThat(catalogue.heldRemovals()).isEqualTo(12);
        assertThat(stale()).isEmpty();

        assertThat(catalogue.allowRemovals()).isEqualTo(12);
        assertThat(catalogue.endPass()).isPresent();
        assertThat(stale()).contains("books/0.json", "books/11.json");
    }

    @Test
    void oldNamesLeadToTheirEntriesAgain() {
        catalogue.revival().bringBack(List.of(former("books/a.md", "urn:a", "books/a", "a", "x")));
        catalogue.revival().begin(Map.of("books/once", "urn:a"), List.of(), true);

        store(entry("books/a.md").slug("a"));

        assertThat(redirects()).containsExactly("books/once -> books/a");
    }

    @Test
    void aCatalogueIsNewUntilAllIsBroughtBack() {
        assertThat(catalogue.revival().isDue()).isTrue();
        catalogue.revival().bringBack(List.of());
        assertThat(catalogue.revival().isDue()).isTrue();

        catalogue
                .revival()
                .begin(
                        Map.of(),
                        List.of(new Artefact(Kind.SITEMAP_SHARD, "0"), new Artefact(Kind.FEED_RSS, "/learn")),
                        true);

        assertThat(catalogue.revival().isDue()).isFalse();
        assertThat(catalogue.isAdopting()).isTrue();
        assertThat(stale()).contains("sitemaps/0.xml", "learn/feed.xml", "sitemap.xml");
        catalogue.settled();
        assertThat(catalogue.isAdopting()).isFalse();
    }

    private void bringBack(Former former) {
        catalogue.revival().bringBack(List.of(former));
    }

    private static Former former(String source, String id, String name, String slug, @Nullable String hash) {
        return new Former(
                new SourcePath(source), id, name, slug, LONG_AGO, YESTERDAY, String.valueOf(hash), null, null, null);
    }
}
