package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedSentencesTest {

    private final List<String> glued = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            et le partage.Les coulisses       | et le partage. Les coulisses
            un mot.L’homme vient              | un mot. L’homme vient
            un mot.L'homme vient              | un mot. L'homme vient
            c'est fini !Il revient            | c'est fini ! Il revient
            c'est fini\u00A0!Il revient       | c'est fini\u00A0! Il revient
            quoi?Comment                      | quoi? Comment
            « la fin ».Les autres             | « la fin ».Les autres
            (voir la fin).Les autres          | (voir la fin). Les autres
            au rendez-vous.Ensuite, on        | au rendez-vous. Ensuite, on
            l’été.Écrit à Paris               | l’été. Écrit à Paris
            """)
    void areParted(String typed, String parted) {
        assertThat(GluedSentences.parted(typed, glued::add)).isEqualTo(parted);
        assertThat(glued).hasSize(typed.equals(parted) ? 0 : 1);
        assertThat(GluedSentences.parted(parted, glued::add)).isEqualTo(parted);
        assertThat(glued).hasSize(typed.equals(parted) ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avec Node.js et Vue.Js",
                "en ASP.NET ou VB.Net, asp.Net",
                "J.K. Rowling, J.R.R.Tolkien",
                "la v2.Beta",
                "sur Amazon.com ou exemple.Com",
                "Mr.Smith et Dr.Who",
                "System.Out et java.Lang.Object",
                "https://exemple.fr/page.Html et www.exemple.Org/Les",
                "jean.Dupont@exemple.fr",
                "le fichier main.Py",
                "page?Id=3",
                "un... Deux...Trois",
                "partage. Les",
                "Yahoo!Answers",
                "4.Les"
            })
    void areNotSeenWhereThereAreNone(String typed) {
        assertThat(GluedSentences.parted(typed, glued::add)).isEqualTo(typed);
        assertThat(glued).isEmpty();
    }
}
