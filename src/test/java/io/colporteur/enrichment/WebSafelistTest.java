package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSafelistTest {

    private final WebSafelist ours = allowing(WebSafelist.withFragments());
    private final Safelist jsoups = allowing(new Safelist());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://x.example/     | true
            HTTP://x.example/      | true
            mailto:a@x.example     | true
            //x.example/           | true
            /un/deux?a=b:c         | true
            un deux : trois.html   | true
            #note:1                | true
            `  https://x.example/` | true
            ``                     | true
            javascript:x()         | false
            `  JavaScript:x()`     | false
            java␉script:x()        | false
            ␁javascript:x()        | false
            data:text/html,x       | false
            tel:+33123456789       | false
            notes:1                | false
            file:///etc/x          | false
            """)
    void judgesAddressesAsJsoupDoes(String typed, boolean safe) {
        String address = typed.replace('␉', '\t').replace('␁', '\u0001');
        Element link = new Element("a").attr("href", address);
        link.setBaseUri("https://site.example/");
        Attribute href = link.attribute("href");

        assertThat(ours.isSafeAttribute("a", link, href)).isEqualTo(safe);
        assertThat(jsoups.isSafeAttribute("a", link, href)).isEqualTo(safe);
    }

    private static <S extends Safelist> S allowing(S list) {
        list.addTags("a").addAttributes("a", "href").addProtocols("a", "href", "http", "https", "mailto");
        list.preserveRelativeLinks(true);
        return list;
    }
}
