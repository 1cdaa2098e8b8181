package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, what is published is an address, and stays the same when it is read again. */
class LinksPropertiesTest {

    @Property(tries = 500)
    void arePublishedOnlyAsAddressesOfTheWeb(@ForAll("typed") String typed) {
        String link = Links.link(Fields.text(typed), "site", Fields.diagnostics());

        if (link != null) {
            URI address = URI.create(link);
            assertThat(address.getScheme()).isIn("http", "https");
            assertThat(address.getRawAuthority()).isNotEmpty().doesNotContain("@");
            assertThat(link).matches("[!-~]+");
        }
    }

    @Property(tries = 500)
    void stayAsTheyArePublished(@ForAll("typed") String typed) {
        String link = Links.link(Fields.text(typed), "site", Fields.diagnostics());
        Diagnostics diagnostics = Fields.diagnostics();

        if (link != null) {
            assertThat(Links.link(Fields.text(link), "site", diagnostics)).isEqualTo(link);
            assertThat(Fields.codes(diagnostics)).isSubsetOf(Code.LINK_INSECURE);
        }
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> scheme = Arbitraries.of(
                "https://", "http://", "HTTP:/", "htp://", "http//", "", "file:", "//", "https://https://");
        Arbitrary<String> host = Arbitraries.of(
                "example.org",
                "www.école.fr",
                "127.1",
                "0x7f.1",
                "[::1]",
                "[2001:db8::1]",
                "a.b.md",
                "straße.de",
                "xn--a",
                "1.2.3.4.5",
                "u:p@example.org",
                "例え.テスト",
                "a_b.example",
                "256.256.256.256",
                "٣.fr",
                "example.org:80",
                "example.org:99999");
        Arbitrary<String> rest = Arbitraries.of(
                "",
                "/",
                "/a b",
                "/%C3%A9/%zz/100%",
                "?x=[1]&y=\"",
                "#a#b",
                "/../x/./y",
                "/é…",
                "\\x",
                "/ http://b.example");
        Arbitrary<String> address = Combinators.combine(scheme, host, rest).as((s, h, r) -> s + h + r);
        Arbitrary<String> anything = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(30);
        return Arbitraries.oneOf(
                address,
                anything.map(text -> "https://" + text),
                anything.map(text -> "https://example.org/" + text),
                address.map(text -> "<" + text + ">"),
                address.map(text -> "[x](" + text + ")"));
    }
}
