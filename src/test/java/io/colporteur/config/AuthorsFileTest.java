package io.colporteur.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colporteur.entry.KnownAuthor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsFileTest {

    @TempDir
    private Path folder;

    @Test
    void isReadBesideTheSettings() throws Exception {
        assertThat(load("""
                - name: Ana Lima
                  spellings: [A. Lima, "Lima, Ana"]
                  url: https://ana.example.net/é
                  orcid: 0000-0002-1694-233X
                  wikidata: Q42
                - {name: Marks & Partners}
                """).authors())
                .containsExactly(
                        new KnownAuthor(
                                "Ana Lima",
                                List.of("A. Lima", "Lima, Ana"),
                                "https://ana.example.net/%C3%A9",
                                "https://orcid.org/0000-0002-1694-233X",
                                "https://www.wikidata.org/wiki/Q42"),
                        new KnownAuthor("Marks & Partners", List.of(), null, null, null));
    }

    @Test
    void addressesOfIdentifiersAreTakenToo() throws Exception {
        KnownAuthor author = load("""
                - name: Ana Lima
                  orcid: https://orcid.org/0000-0002-1825-0097
                  wikidata: https://www.wikidata.org/wiki/Q42
                """).authors().get(0);

        assertThat(author.orcid()).isEqualTo("https://orcid.org/0000-0002-1825-0097");
        assertThat(author.wikidata()).isEqualTo("https://www.wikidata.org/wiki/Q42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nobody yet\n", "[]\n"})
    void mayBeEmpty(String text) throws Exception {
        assertThat(load(text).authors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: Ana Lima                               | 1:1: the file is a group of fields
            - Ana Lima                                   | 1:3: 'authors' is
            - url: https://a.example/                    | 1:3: an author has no name
            - {name: Ana Lima, nam: A. Lima}             | 1:20: unknown key 'authors.nam': did you mean 'authors.name'?
            - {name: Ana Lima, url: ana.example}         | 1:25: 'authors.url' is ana.example: it must be an absolute http or https address; did you mean 'https://ana.example'?
            - {name: Ana Lima, orcid: 0000-0002-1825-0098} | 1:27: 'authors.orcid' is 0000-0002-1825-0098: it must be an ORCID iD
            - {name: Ana Lima, orcid: 0000000218250097}  | 1:27: 'authors.orcid' is 0000000218250097
            - {name: Ana Lima, wikidata: q42}            | 1:30: 'authors.wikidata' is q42
            - {name: Ana Lima, wikidata: lima}           | 1:30: 'authors.wikidata' is lima: it must be the number of an item of Wikidata, such as Q535
            `- {name: Ana Lima}⏎- {name: A, spellings: [ana lima]}` | 2:3: 'ana lima' is also a name of the author in line 1
            `- {name: Ana Lima⏎`                         | 1:3: The bracket that opens here is not closed
            """)
    void saysWhatIsWrong(String text, String said) throws Exception {
        InvalidConfigException refused =
                catchThrowableOfType(InvalidConfigException.class, () -> load(text.replace('⏎', '\n')));

        assertThat(refused.problems()).singleElement().asString().contains("authors.yaml:" + said);
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws Exception {
        InvalidConfigException refused = catchThrowableOfType(InvalidConfigException.class, () -> load("""
                - url: x
                - name: B
                  orcid: x
                """));

        assertThat(refused.problems()).hasSize(3);
    }

    @Test
    void changesWhatFilesAreReadBy() throws Exception {
        Config without = load("");
        Config with = load("- name: Ana Lima\n");

        assertThat(with.readingEpoch()).isNotEqualTo(without.readingEpoch());
        assertThat(with.renderingEpoch()).isEqualTo(without.renderingEpoch());
        assertThat(load("- {name: 'Ana Lima'}\n").readingEpoch()).isEqualTo(with.readingEpoch());
        assertThat(load("- {name: Ana Lima, wikidata: Q1}\n").readingEpoch()).isNotEqualTo(with.readingEpoch());
    }

    private Config load(String authors) throws IOException, InvalidConfigException {
        Path settings = folder.resolve("colporteur.yaml");
        Files.writeString(settings, "");
        Files.writeString(folder.resolve("authors.yaml"), authors);
        return Config.load(Optional.of(settings), Map.of(), Map.of());
    }
}
