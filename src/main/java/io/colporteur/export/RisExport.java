package io.colporteur.export;

import io.colporteur.entry.CataloguedEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Entries as RIS: a tag and a value on each line, CRLF between lines. What has no ISBN is {@code GEN}, of which nothing
 * more is known. The format cannot tell a whole name from one in two parts: a comma in it parts it.
 */
final class RisExport implements Export {

    private final Citations citations;

    RisExport(Citations citations) {
        this.citations = citations;
    }

    @Override
    public void write(Holdings holdings, Writer out) throws IOException {
        Iterator<CataloguedEntry> entries = holdings.entries();
        while (entries.hasNext()) {
            out.append(text(citations.of(entries.next())));
        }
        out.flush();
    }

    private static StringBuilder text(Citation citation) {
        StringBuilder text = new StringBuilder(512);
        line(text, "TY", citation.isBook() ? "BOOK" : "GEN");
        line(text, "ID", citation.id());
        citation.authors().forEach(name -> line(text, "AU", author(name)));
        line(text, "TI", citation.title());
        line(text, "SN", citation.isbn());
        line(text, "UR", citation.url());
        line(text, "LA", citation.language());
        line(text, "AB", citation.summary());
        citation.tags().forEach(tag -> line(text, "KW", tag));
        line(text, "N1", citation.note());
        line(text, "ER", "");
        return text;
    }

    private static void line(StringBuilder text, String tag, @Nullable String value) {
        if (value != null) {
            text.append(tag).append("  - ").append(OneLine.of(value)).append("\r\n");
        }
    }

    private static String author(String name) {
        return PersonName.in(name).map(PersonName::familyFirst).orElse(name);
    }
}
