package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample file is the manual of the settings: it says all that the table says. */
class SampleFileTest {

    private static final Path SAMPLE = Path.of("config", "colporteur.yaml");

    /** {@code   #rescan: 60s}: a preset. Words have a space after the {@code #}. */
    private static final Pattern LINE = Pattern.compile("( *)(#?)([a-z_]+):.*");

    @TempDir
    private Path folder;

    @Test
    void itCanBeUsedAsItIs() throws Exception {
        Config config = Config.load(Optional.of(SAMPLE), Map.of(), Map.of());

        assertThat(config.site().id()).isEqualTo("bibliographie-example");
        assertThat(config.site().title()).isEqualTo("Bibliographie");
        assertThat(config.site().language()).isEqualTo("fr");
        assertThat(config.site().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void everyKeyIsInItAndWhatIsCommentedOutIsThePreset() throws Exception {
        Settings asItIs = settings(SAMPLE);
        Settings uncommented = settings(withoutCommentMarks());

        for (Key<?> key : Keys.ALL) {
            assertThat(uncommented.given(key)).as(key.name()).isPresent();
            boolean example = key.preset() instanceof Map;
            if (asItIs.given(key).isEmpty() && !example) {
                assertThat((Object) uncommented.get(key)).as(key.name()).isEqualTo(key.preset());
            }
        }
    }

    @Test
    void aboveEveryKeyStandsItsDescriptionAndWhereItIsSetThePreset() throws Exception {
        Settings asItIs = settings(SAMPLE);
        Map<String, String> comments = comments();

        for (Key<?> key : Keys.ALL) {
            assertThat(comments.get(key.name())).as(key.name()).contains(key.description());
            if (asItIs.given(key).isPresent()) {
                assertThat(comments.get(key.name())).as(key.name()).contains("Preset: " + key.preset());
            }
        }
    }

    private Path withoutCommentMarks() throws IOException {
        String text = Files.readString(SAMPLE, StandardCharsets.UTF_8);
        Path file = folder.resolve("uncommented.yaml");
        Files.writeString(file, text.replaceAll("(?m)^( *)#(?=[a-z])", "$1"), StandardCharsets.UTF_8);
        return file;
    }

    private static Settings settings(Path file) {
        Settings settings = new Settings();
        assertThat(new SettingsFile(settings, file).read(true)).isEmpty();
        return settings;
    }

    /** For each key, the words directly above it. */
    private static Map<String, String> comments() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE, StandardCharsets.UTF_8);
        Map<String, String> comments = new HashMap<>();
        StringBuilder words = new StringBuilder();
        String section = "";
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (line.strip().startsWith("# ")) {
                words.append(line.strip().substring(1));
                continue;
            }
            if (matcher.matches()) {
                boolean top = matcher.group(1).isEmpty();
                section = top ? matcher.group(3) : section;
                comments.put(top ? section : section + "." + matcher.group(3), words.toString());
            }
            words.setLength(0);
        }
        return comments;
    }
}
