package io.colporteur.export;

import io.colporteur.entry.CataloguedEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries as BibTeX, in the UTF-8 that biblatex and today's other readers want. What has no ISBN is {@code @misc}, which
 * every reader knows: biblatex's own {@code @online} is unknown to classic BibTeX.
 */
final class BibtexExport implements Export {

    private final Citations citations;

    BibtexExport(Citations citations) {
        this.citations = citations;
    }

    @Override
    public void write(Holdings holdings, Writer out) throws IOException {
        Iterator<CataloguedEntry> entries = holdings.entries();
        while (entries.hasNext()) {
            out.append(text(citations.of(entries.next())));
            if (entries.hasNext()) {
                out.append('\n');
            }
        }
        out.flush();
    }

    private static StringBuilder text(Citation citation) {
        StringBuilder text = new StringBuilder(512)
                .append(citation.isBook() ? "@book{" : "@misc{")
                .append(BibtexKey.of(citation.collection(), citation.slug()))
                .append(",\n");
        field(text, "author", authors(citation));
        field(text, "title", title(citation.title()));
        field(text, "isbn", latex(citation.isbn()));
        // Readers take an address as it is, so nothing is escaped.
        field(text, "url", citation.url());
        field(text, "language", citation.language());
        field(text, "abstract", latex(citation.summary()));
        field(text, "keywords", list(citation.tags(), BibtexExport::keyword, ", "));
        field(text, "note", latex(citation.note()));
        return text.append("}\n");
    }

    private static void field(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private static String list(List<String> all, UnaryOperator<String> one, String separator) {
        return all.stream().map(one).collect(Collectors.joining(separator));
    }

    /** {@code and others} is how BibTeX has those who are not named. */
    private static String authors(Citation citation) {
        String named = list(citation.authors(), BibtexExport::author, " and ");
        return citation.otherAuthors() && !named.isEmpty() ? named + " and others" : named;
    }

    private static String author(String name) {
        return PersonName.in(name).map(PersonName::familyFirst).orElseGet(() -> "{" + latex(name) + "}");
    }

    /** In braces, so that styles leave the capitals alone; braces that begin with a command would not keep them. */
    private static String title(String title) {
        String latex = latex(title);
        return (latex.startsWith("\\") ? "{{}" : "{") + latex + "}";
    }

    private static String keyword(String tag) {
        return tag.indexOf(',') < 0 ? latex(tag) : "{" + latex(tag) + "}";
    }

    private static String latex(@Nullable String text) {
        return text == null ? "" : LatexText.of(OneLine.of(text));
    }
}
