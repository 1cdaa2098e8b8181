package io.colporteur.catalogue;

import static io.colporteur.catalogue.Entries.NOW;
import static io.colporteur.catalogue.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DamagedCatalogueTest extends CatalogueHarness {

    @Test
    void aSoundFileAndNoneAreLeftAlone() throws Exception {
        store(entry("books/a.md"));
        close();

        assertThat(DamagedCatalogue.setAside(file(), NOW)).isEmpty();
        assertThat(DamagedCatalogue.setAside(folder.resolve("none.db"), NOW)).isEmpty();

        open();
        assertThat(whole()).hasSize(1);
    }

    @Test
    void aFileThatIsNoCatalogueIsMovedAside() throws Exception {
        close();
        Files.writeString(file(), "This is not a database at all, and long enough to be looked at. ".repeat(20));

        Optional<DamagedCatalogue.Found> found = DamagedCatalogue.setAside(file(), NOW);

        assertThat(found).isPresent();
        assertThat(found.get().movedTo()).hasFileName("catalogue.db.damaged-20260502T100000Z");
        assertThat(found.get().movedTo()).content().startsWith("This is not a database");
        assertThat(file()).doesNotExist();
        open();
    }

    @Test
    void aFolderInItsPlaceIsMovedAsideToo() throws Exception {
        close();
        Files.delete(file());
        Files.createDirectories(file().resolve("inside"));

        assertThat(DamagedCatalogue.setAside(file(), NOW))
                .get()
                .extracting(DamagedCatalogue.Found::what)
                .isEqualTo("catalogue.db is a folder");

        open();
        assertThat(whole()).isEmpty();
    }

    @Test
    void aPageThatWasOverwrittenIsNoticed() throws Exception {
        for (int i = 0; i < 200; i++) {
            store(entry("books/" + i + ".md").content("hash " + i));
        }
        close();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096 * 3, bytes.length - 4096, (byte) 0x5A);
        Files.write(file(), bytes);

        assertThat(DamagedCatalogue.setAside(file(), NOW)).isPresent();

        open();
        assertThat(whole()).isEmpty();
    }

    private Path file() {
        return folder.resolve("catalogue.db");
    }
}
