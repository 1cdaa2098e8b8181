package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample file as its users take it: as it is, or line by line. */
class SampleFileTest {

    private static final Path SAMPLE = Path.of("config", "colporteur.yaml");

    @TempDir
    private Path folder;

    @Test
    void itCanBeUsedAsItIs() throws Exception {
        Config config = Config.load(Optional.of(SAMPLE), Map.of(), Map.of());

        assertThat(config.site().id()).isEqualTo("bibliographie-example");
        assertThat(config.site().title()).isEqualTo("Bibliographie");
        assertThat(config.site().language()).isEqualTo("fr");
        assertThat(config.site().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(config.notes()).isEmpty();
    }

    @Test
    void everyKeyIsInItAndWhatIsCommentedOutIsThePreset() throws Exception {
        Settings asItIs = settings(SAMPLE);
        Settings uncommented = settings(withoutCommentMarks());

        for (Key<?> key : Keys.TABLE.keys()) {
            assertThat(uncommented.given(key)).as(key.name()).isPresent();
            boolean example = List.of("{}", "[]").contains(key.preset());
            if (asItIs.given(key).isEmpty() && !example) {
                assertThat((Object) uncommented.get(key)).as(key.name()).isEqualTo(key.presetValue());
            }
        }
    }

    /** A preset is written {@code   #rescan: 60s}; words have a space after the {@code #}. */
    private Path withoutCommentMarks() throws IOException {
        String text = Files.readString(SAMPLE, StandardCharsets.UTF_8);
        Path file = folder.resolve("uncommented.yaml");
        Files.writeString(file, text.replaceAll("(?m)^( *)#(?=[a-z])", "$1"), StandardCharsets.UTF_8);
        return file;
    }

    private static Settings settings(Path file) {
        Settings settings = new Settings();
        Findings findings = new Findings();
        new SettingsFile(Keys.TABLE, settings, file, findings).read(true);
        assertThat(findings.problems()).isEmpty();
        return settings;
    }
}
