package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private final Diagnostics diagnostics = Fields.diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            https://a.example                  ; https://a.example
            HTTP://A.Example/Page?x=1&y=2#z    ; http://a.example/Page?x=1&y=2#z
            https://a.example/été/deux mots    ; https://a.example/%C3%A9t%C3%A9/deux%20mots
            https://a.example/%C3%A9?x=[1]|"<> ; https://a.example/%C3%A9?x=%5B1%5D%7C%22%3C%3E
            https://a.example/100%/%zz         ; https://a.example/100%25/%25zz
            https://a.example/#a#b             ; https://a.example/#a%23b
            https://éditions.example:8080/     ; https://xn--ditions-9xa.example:8080/
            https://[2001:db8::1]/x            ; https://[2001:db8::1]/x
            """)
    void areMadeAsciiOnce(String typed, String link) {
        assertThat(link(typed)).isEqualTo(link);
        assertThat(link(link)).isEqualTo(link);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.a.example",
                "ftp://a.example/x",
                "https://",
                "https:///x",
                "javascript:x",
                "https://a b/",
                "https://user:secret@a.example/",
                "https://-a-.example/",
                "voir plus tard"
            })
    void areLeftOutWhenTheyAreNone(String typed) {
        assertThat(link(typed)).isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.LINK_INVALID);
    }

    @Test
    void saysWhatToType() {
        link("www.a.example/x");

        assertThat(diagnostics.toList().get(0).hint()).isEqualTo("Type https://www.a.example/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4000/x",
                "http://127.0.0.1/",
                "https://192.168.1.4:80",
                "http://10.0.0.1",
                "http://172.20.0.1/",
                "http://[::1]:8080/",
                "http://poste.local/",
                "http://intranet/x"
            })
    void areLeftOutWhenReadersCannotReachThem(String typed) {
        assertThat(link(typed)).isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.LINK_LOCAL);
    }

    private @Nullable String link(String typed) {
        return Links.link(Fields.text(typed), "site", diagnostics);
    }
}
