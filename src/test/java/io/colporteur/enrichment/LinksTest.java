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
            HTTPS://A.Example/Page?x=1&y=2#z   ; https://a.example/Page?x=1&y=2#z
            https://a.example/été/deux mots    ; https://a.example/%C3%A9t%C3%A9/deux%20mots
            https://a.example/%C3%A9?x=[1]|"<> ; https://a.example/%C3%A9?x=%5B1%5D%7C%22%3C%3E
            https://a.example/100%/%zz         ; https://a.example/100%25/%25zz
            https://a.example/#a#b             ; https://a.example/#a%23b
            https://éditions.example:8080/     ; https://xn--ditions-9xa.example:8080/
            https://[2001:DB8::1]/x            ; https://[2001:db8::1]/x
            https://straße.example/            ; https://xn--strae-oqa.example/
            https://ÉCOLE。example             ; https://xn--cole-9oa.example
            https://例え.テスト/               ; https://xn--r8jz45g.xn--zckzah/
            https://a_b.example./              ; https://a_b.example./
            https://a.example:443/x            ; https://a.example/x
            https://a.example:/x               ; https://a.example/x
            https://0x5.7/                     ; https://5.0.0.7/
            https://8.8.2056/                  ; https://8.8.8.8/
            """)
    void areMadeAsciiOnce(String typed, String link) {
        assertThat(link(typed)).isEqualTo(link);
        assertThat(link(link)).isEqualTo(link);
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            www.example.org                         ; https://www.example.org
            example.org/x?y                         ; https://example.org/x?y
            Example.ORG:8080                        ; https://example.org:8080
            www.ecole.md                            ; https://www.ecole.md
            ecole.md/x                              ; https://ecole.md/x
            htp://example.org/x                     ; http://example.org/x
            hhtps://example.org/x                   ; https://example.org/x
            http:/example.org                       ; http://example.org
            https:///example.org                    ; https://example.org
            https//example.org                      ; https://example.org
            https//:example.org                     ; https://example.org
            `https;//example.org`                   ; https://example.org
            https:\\\\example.org\\x                ; https://example.org/x
            http://https://example.org/             ; https://example.org/
            <https://example.org/x>                 ; https://example.org/x
            [le texte](https://example.org/x)       ; https://example.org/x
            [le texte](example.org/x "un titre")    ; https://example.org/x
            """)
    void areReadAsTheyWereMeant(String typed, String link) {
        assertThat(link(typed)).isEqualTo(link);
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.LINK_MENDED);
        assertThat(link(link)).isEqualTo(link);
    }

    @Test
    void areNotedWhenTheyCanBeChangedOnTheirWay() {
        assertThat(link("http://a.example:80/x")).isEqualTo("http://a.example/x");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.LINK_INSECURE);
    }

    @Test
    void passwordsAreNotRepeated() {
        assertThat(link("https://anna:geheim@a.example/")).isNull();
        assertThat(diagnostics.toList().toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.a.example",
                "résumé.md",
                "a.fr, b.fr",
                "nom@a.fr",
                "https://a.fr/ et https://b.fr/",
                "ftp://a.example/x",
                "https://",
                "/livres/emma",
                "https://a.example:65536/",
                "https://256.1.1.1/",
                "https://1.2.3.4.5/",
                "https://xn--a/",
                "https://[::1/",
                "https://[1:2]/",
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
        link("www.example.org/x");

        assertThat(diagnostics.toList().get(0).hint()).isEqualTo("Type https://www.example.org/x");
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
                "http://intranet/x",
                "http://nas.home.arpa/",
                "http://LOCALHOST./",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://0/",
                "http://10.1/",
                "http://100.64.0.1/",
                "http://169.254.1.1/",
                "http://１２７.０.０.１/",
                "http://[::]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:a00:1]/",
                "file:///C:/x.html",
                "C:\\Users\\anna\\x.html",
                "\\\\serveur\\partage\\x",
                "~/x.html"
            })
    void areLeftOutWhenReadersCannotReachThem(String typed) {
        assertThat(link(typed)).isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.LINK_LOCAL);
    }

    private @Nullable String link(String typed) {
        return Links.link(Fields.text(typed), "site", diagnostics);
    }
}
