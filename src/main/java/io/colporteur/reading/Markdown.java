package io.colporteur.reading;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark with tables, strikethrough, bare links, footnotes, task lists and ids for headings, to HTML that is not
 * sanitised yet. For any number of threads.
 */
final class Markdown {

    /** No author nests this deep; a file that does must not exhaust the stack of whoever renders it. */
    private static final int DEEPEST = 100;

    /** Rows are filled up to the width of their table, so that a few kilobytes could ask for gigabytes. */
    private static final int MOST_CELLS = 20_000;

    /** Each use of a link's definition repeats its address, and each of a footnote leads back: also gigabytes. */
    static final int LARGEST_HTML = 1024 * 1024;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MOST_CELLS).build(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create());

    private final Parser parser = Parser.builder()
            .customBlockParserFactory(new ParagraphLimit())
            .customInlineContentParserFactory(new EmphasisLimit())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .extensions(EXTENSIONS)
            .postProcessor(new TaskItems())
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> new HeadingIds())
            .attributeProviderFactory(context -> Markdown::giveBareHostHttps)
            .build();

    /**
     * The body as HTML.
     *
     * @throws BodyTooLargeException when it would be larger than {@link #LARGEST_HTML} characters, a table in it has too
     *     many cells, or a paragraph too many lines or too much emphasis
     */
    String toHtml(String body) {
        if (body.isEmpty()) {
            return "";
        }
        Room html = new Room();
        try {
            renderer.render(parser.parse(body), html);
        } catch (IllegalArgumentException tooManyCells) {
            throw new BodyTooLargeException(
                    0,
                    "A table in the body has more than " + MOST_CELLS + " cells.",
                    "Split the table, or put it elsewhere and link to it.");
        }
        return html.text.toString();
    }

    /** A bare {@code www.} was typed without a scheme, and the extension takes that of long ago. */
    private static void giveBareHostHttps(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Link link
                && link.getFirstChild() instanceof Text host
                && link.getDestination().equals("http://" + host.getLiteral())
                && link.getSourceSpans().equals(host.getSourceSpans())) {
            attributes.put("href", "https://" + host.getLiteral());
        }
    }

    /** Takes as much HTML as there may be. */
    private static final class Room implements Appendable {

        private final StringBuilder text = new StringBuilder();

        @Override
        public Appendable append(CharSequence added) {
            return append(added, 0, added.length());
        }

        @Override
        public Appendable append(CharSequence added, int start, int end) {
            if (text.length() + end - start > LARGEST_HTML) {
                throw new BodyTooLargeException(
                        0,
                        "The body makes more than " + LARGEST_HTML / (1024 * 1024) + " MiB of HTML.",
                        "Split it into several entries, or put a part of it elsewhere and link to it.");
            }
            text.append(added, start, end);
            return this;
        }

        @Override
        public Appendable append(char added) {
            return append(String.valueOf(added), 0, 1);
        }
    }
}
