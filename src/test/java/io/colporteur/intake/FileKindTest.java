package io.colporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.SourcePath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            bibliographie/x.md,           ENTRY
            x.MARKDOWN,                   ENTRY
            osuny/x.html,                 ENTRY
            data/x.yaml,                  ENTRY
            data/x.yml,                   ENTRY
            data/x.json,                  ENTRY
            covers/x.jpg,                 COVER
            bibliographie/x.PNG,          COVER
            bibliographie/covers/x.webp,  COVER
            covers/credits.md,            OTHER
            covers/deep/credits.md,       OTHER
            coverstory/x.md,              ENTRY
            bibliographie/x.md~,          OTHER
            bibliographie/.x.md.swp,      OTHER
            bibliographie/.#x.md,         OTHER
            bibliographie/x.md.part,      OTHER
            bibliographie/x.tmp,          OTHER
            bibliographie/~$x.html,       OTHER
            .git/x.md,                    OTHER
            a/.obsidian/x.md,             OTHER
            notes.txt,                    OTHER
            Makefile,                     OTHER
            caf\\xE9.md,                  MISNAMED
            d\\xE9,                       MISNAMED
            d\\xE9/x.md,                  MISNAMED
            a\\\\b.md,                     MISNAMED
            .caf\\xE9.md,                 OTHER
            d\\xE9/.git,                  OTHER
            caf\\xE9.md~,                 OTHER
            """)
    void aFileIsTakenForWhatItsPathSays(String path, FileKind kind) {
        assertThat(FileKind.of(new SourcePath(path), List.of("covers"))).isEqualTo(kind);
    }
}
