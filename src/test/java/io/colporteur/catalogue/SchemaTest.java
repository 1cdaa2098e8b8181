package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.NOW;
import static io.colporteur.catalogue.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.CataloguedEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a catalogue of an older version is brought up to date and loses nothing. */
class SchemaTest extends CatalogueHarness {

    @Test
    void aCatalogueOfVersion4IsTheSameAfterwards() {
        store(
                entry("books/a.md").paths("/learn").title("A"),
                entry("books/b.md").draft(),
                entry("books/c.md").date(NOW.plusSeconds(5)));
        goLive();
        publishAll();
        List<CataloguedEntry> before = whole();
        toVersion4();

        close();
        open();

        assertThat(whole()).isEqualTo(before).hasSize(1);
        assertThat(sitemapEntries(List.of(""))).isOne();
        assertThat(stale()).isEmpty();
        assertThat(store(
                                entry("books/a.md").paths("/learn").title("A"),
                                entry("books/b.md").draft())
                        .changes())
                .isEmpty();
        assertThat(stale()).isEmpty();
        now = NOW.plusSeconds(5);
        catalogue.reviewDue();
        assertThat(sitemapEntries(List.of(""))).isEqualTo(2);
    }

    /** Takes back what versions 5 and 6 brought. */
    private void toVersion4() {
        catalogue.database().write(() -> {
            catalogue.database().script("""
                    DROP INDEX cover_use_sha256;
                    DROP INDEX cover_use_undeveloped;
                    ALTER TABLE cover_use DROP COLUMN sha256;
                    ALTER TABLE cover_use DROP COLUMN developed;
                    DROP INDEX entry_hidden;
                    DROP INDEX entry_listing;
                    ALTER TABLE entry DROP COLUMN listed;
                    CREATE INDEX entry_listing ON entry (hash, id, collection, slug, updated, cover, listing)
                      WHERE visible = 1;
                    UPDATE entry SET doc = json_remove(doc, '$.hidden');
                    UPDATE fact SET value = '4' WHERE key = 'schema';
                    """);
            return null;
        });
    }
}
