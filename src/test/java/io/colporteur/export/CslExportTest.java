package io.colporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import io.colporteur.catalogue.Redirect;
import io.colporteur.entry.Author;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.publication.SampleEntry;
import io.colporteur.publication.SampleShelf;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CslExportTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void isWhatTheSchemaDemands() throws IOException {
        String json = Exporting.text(ExportFormat.CSL, SampleShelf.FULL, SampleShelf.WITHOUT_BODY, SampleShelf.BARE);

        assertThat(schema().validate(mapper.readTree(json))).isEmpty();
    }

    @Test
    void isAnEmptyArrayWithoutEntries() throws IOException {
        assertThat(Exporting.text(ExportFormat.CSL)).isEqualTo("[]\n");
    }

    @Test
    void isReadByACitationProcessor() throws IOException {
        String nasty = "<Leader> & \"Co\" {x} 100 % \\ œuvre — 🤖 e◌\u0301";
        CataloguedEntry entry = SampleEntry.called("x")
                .title(nasty)
                .by(
                        new Author("J. K. Rowling", "a", null, null, null),
                        new Author("Éditions Martin, Paris", "b", null, null, null))
                .summary("", "One.\n\nTwo.")
                .isbn("9780306406157", "0306406152")
                .tags("a", "b c")
                .language("fr")
                .importance("Why.")
                .build();

        CSLItemData read = read(entry);

        assertThat(read.getId()).isEqualTo("urn:example:x");
        assertThat(read.getType()).isEqualTo(CSLType.BOOK);
        assertThat(read.getTitle()).isEqualTo(nasty);
        assertThat(read.getAuthor())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        CSLName.fromJson(Map.of("family", "Rowling", "given", "J. K.")),
                        CSLName.fromJson(Map.of("literal", "Éditions Martin, Paris")));
        assertThat(read.getISBN()).isEqualTo("9780306406157");
        assertThat(read.getURL()).isEqualTo("https://books.example.org/books/x");
        assertThat(read.getAbstrct()).isEqualTo("One.\n\nTwo.");
        assertThat(read.getKeyword()).isEqualTo("a, b c");
        assertThat(read.getLanguage()).isEqualTo("fr");
        assertThat(read.getNote()).isEqualTo("Why.");
        assertThat(read.getIssued()).isNull();
    }

    @Test
    void saysOfWhatHasNoIsbnOnlyThatItIsADocument() throws IOException {
        assertThat(read(SampleShelf.WITHOUT_BODY).getType()).isEqualTo(CSLType.DOCUMENT);
        assertThat(read(SampleShelf.WITHOUT_BODY).getURL()).isEqualTo("https://www.editeur.example.net/carnet");
    }

    @Test
    void doesNotLookWholeWhenTheEntriesBreakOff() {
        StringWriter out = new StringWriter();
        Holdings broken = new Holdings() {
            @Override
            public Iterator<CataloguedEntry> entries() {
                return Stream.of(SampleShelf.FULL, SampleShelf.BARE)
                        .peek(entry -> {
                            if (entry.equals(SampleShelf.BARE)) {
                                throw new IllegalStateException("gone");
                            }
                        })
                        .iterator();
            }

            @Override
            public Iterator<Redirect> redirects() {
                return Collections.emptyIterator();
            }
        };
        Export export = ExportFormat.CSL.forSite(SampleEntry.SITE, Exporting.ADDRESSES);

        assertThatThrownBy(() -> export.write(broken, out)).hasMessage("gone");
        assertThat(out.toString()).contains("Typographer");
        assertThatThrownBy(() -> mapper.readTree(out.toString())).isInstanceOf(JsonProcessingException.class);
    }

    @SuppressWarnings("unchecked")
    private static CSLItemData read(CataloguedEntry entry) throws IOException {
        StringReader json = new StringReader(Exporting.text(ExportFormat.CSL, entry));
        List<Object> items = new JsonParser(new JsonLexer(json)).parseArray();
        assertThat(items).hasSize(1);
        return CSLItemData.fromJson((Map<String, Object>) items.get(0));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = CslExportTest.class.getResourceAsStream("csl-json.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Objects.requireNonNull(schema));
        }
    }
}
