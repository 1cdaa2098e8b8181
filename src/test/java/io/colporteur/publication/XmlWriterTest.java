package io.colporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlWriterTest {

    @Test
    void writesAnIndentedDocumentThatDeclaresItsNamespacesOnTheRoot() {
        XmlWriter xml = new XmlWriter(
                "root",
                List.of(new XmlWriter.Namespace("", "urn:one"), new XmlWriter.Namespace("b", "urn:two")),
                "version",
                "1");
        xml.open("a", "absent", null, "there", "yes");
        xml.leaf("b:c", "text");
        xml.empty("b:d", "e", "f");
        xml.close();

        assertThat(text(xml)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <root xmlns="urn:one" xmlns:b="urn:two" version="1">
                          <a there="yes">
                            <b:c>text</b:c>
                            <b:d e="f"/>
                          </a>
                        </root>
                        """);
    }

    @Test
    void escapesWhatIsMarkupAndLeavesOtherCharactersReadable() {
        XmlWriter xml = new XmlWriter("root", List.of(), "a", "\"1\" < 2 & 3");
        xml.leaf("b", "<i> & ]]> 🤖 e\u0301\u00A0\"quoted\"");

        assertThat(text(xml))
                .contains("a=\"&quot;1&quot; &lt; 2 &amp; 3\"")
                .contains("<b>&lt;i&gt; &amp; ]]&gt; 🤖 e\u0301\u00A0\"quoted\"</b>");
    }

    @Test
    void keepsLinesInAttributesApart() {
        XmlWriter xml = new XmlWriter("root", List.of(), "a", "1\n2\t3");

        assertThat(text(xml)).contains("a=\"1&#10;2&#9;3\"");
    }

    @Test
    void leavesOutCharactersThatXmlCannotCarry() {
        XmlWriter xml = new XmlWriter("root", List.of(), "a", "1\u00002");
        xml.leaf("b", "1\u000B2\uFFFE3\uD8004\uDC005\u001B6\t7\r\n8\r9");

        assertThat(text(xml)).contains("a=\"12\"").contains("<b>123456\t7\n8\n9</b>");
    }

    @Test
    void refusesAPrefixThatTheRootDoesNotDeclare() {
        XmlWriter xml = new XmlWriter("root", List.of());

        assertThatThrownBy(() -> xml.leaf("dc:creator", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dc:creator");
    }

    private static String text(XmlWriter xml) {
        return new String(xml.toBytes(), StandardCharsets.UTF_8);
    }
}
