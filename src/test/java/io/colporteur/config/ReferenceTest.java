package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.cli.Colporteur;
import io.colporteur.reference.ReferenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The sample file and the reference page say what the table of settings says. */
class ReferenceTest {

    @TempDir
    private Path folder;

    @Test
    void theSampleFileIsMadeOfTheTable() throws IOException {
        new ReferenceFile(Path.of("config/colporteur.yaml")).assertHolds(new SampleFile(Keys.TABLE).text());
    }

    @Test
    void theReferencePageIsMadeOfTheTable() throws IOException {
        ReferenceFile.page("settings.md").assertHolds(new SettingsPage(Keys.TABLE).text());
    }

    @Test
    void everyExampleIsAnotherValueThanThePreset() throws Exception {
        for (Key<?> key : Keys.TABLE.keys()) {
            Path file = folder.resolve(key.name());
            Files.write(file, SettingsPage.example(key));
            Settings settings = new Settings();
            Findings findings = new Findings();

            new SettingsFile(Keys.TABLE, settings, file, findings).read(true);

            assertThat(findings.problems()).as(key.name()).isEmpty();
            assertThat((Object) settings.get(key)).as(key.name()).isNotEqualTo(key.presetValue());
        }
    }

    @Test
    void theOptionsOfTheTableAreThoseOfTheProgram() {
        Map<String, OptionSpec> options =
                new CommandLine(new Colporteur()).getCommandSpec().optionsMap();

        for (Key<?> key : Keys.TABLE.keys()) {
            key.option()
                    .ifPresent(option -> assertThat(options.get(option).description())
                            .as(option)
                            .singleElement()
                            .asString()
                            .endsWith("(default: " + key.preset() + ")"));
        }
        assertThat(Keys.TABLE.keys().stream().map(Key::option).flatMap(Optional::stream))
                .containsExactly("--inbox", "--outbox", "--state");
    }

    @Test
    void oldNamesAreSaidOnThePageAndNotInTheSampleFile() {
        KeyTable table = OldNames.TABLE;

        assertThat(new SettingsPage(table).text().lines())
                .endsWith(
                        "## Old names",
                        "",
                        "| old name | now |",
                        "| --- | --- |",
                        "| `feeds.size` | `feeds.complete`; the old name still works |",
                        "| `limit` | `feeds.complete`; the old name still works |",
                        "| `home.address` | `site.url`; the old name still works |",
                        "| `feeds.rss` | gone since version 0.3: take it out, every feed is RSS too |",
                        "| `rss.max` | gone since version 0.2: set feeds.complete |");
        assertThat(new SampleFile(table).text()).isEqualTo(new SampleFile(Keys.TABLE).text());
    }
}
