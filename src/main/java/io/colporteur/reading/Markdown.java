package io.colporteur.reading;

import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark with tables, strikethrough, bare links and footnotes, to HTML that is not sanitised yet. For any number of
 * threads.
 */
final class Markdown {

    /** No author nests this deep; a file that does must not exhaust the stack of whoever renders it. */
    private static final int DEEPEST = 100;

    /** Rows are filled up to the width of their table, so that a few kilobytes could ask for gigabytes. */
    static final int MOST_CELLS = 100_000;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MOST_CELLS).build(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** The body as HTML; nothing when a table in it has more than {@link #MOST_CELLS} cells. */
    Optional<String> toHtml(String body) {
        try {
            return Optional.of(body.isEmpty() ? "" : renderer.render(parser.parse(body)));
        } catch (IllegalArgumentException tooManyCells) {
            return Optional.empty();
        }
    }
}
