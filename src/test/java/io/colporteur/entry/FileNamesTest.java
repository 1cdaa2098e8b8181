package io.colporteur.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds under every locale. */
class FileNamesTest {

    @TempDir
    private Path inbox;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain.md                 | plain.md
            a/b c.md                 | a/b c.md
            100% #1 + a & b?.md      | 100% #1 + a & b?.md
            caf%E9.md                | caf%E9.md
            résumé.md                | résumé.md
            🎉/é.md                  | 🎉/é.md
            caf\\xE9.md              | caf\\xE9.md
            d\\xE9/r\\xE9s\\xC3\\xA9.md | d\\xE9/r\\xE9sé.md
            \\xE2\\x82.md            | \\xE2\\x82.md
            \\xEF\\xBF\\xBD.md       | �.md
            a\\x5Cb.md               | a\\\\b.md
            a\\x5CxE9.md             | a\\\\xE9.md
            """)
    void everyNameHasAPathOfItsOwnThatLeadsBackToIt(String name, String path) throws IOException {
        new RawNames(inbox).write(name, "");
        try (Stream<Path> files = Files.walk(inbox)) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();

            SourcePath found = FileNames.path(inbox, file);

            assertThat(found.value()).isEqualTo(path);
            assertThat(FileNames.file(inbox, found)).isEqualTo(file).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\\\b.md", "caf\\xE9.md", "d\\xE9/x.md"})
    void nameWithABackslashInItsPathCannotBeUsed(String path) {
        assertThat(FileNames.isUsable(path)).isFalse();
    }

    @Test
    void namesBeyondAsciiCanBeUsedWhereTheLocaleCanSpellThem() {
        assertThat(List.of("a.md", "é.md", "\uFFFD.md").stream().map(FileNames::isUsable))
                .containsExactly(true, FileNames.allCanBeSpelled(), FileNames.allCanBeSpelled());
    }

    @Test
    void aReplacementCharacterMayBeOneOrStandForAByte() {
        assertThat(FileNames.isCertain("\uFFFD.md")).isFalse();
    }
}
