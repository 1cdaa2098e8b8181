package io.colporteur.publication;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/** HTML as a tree, for those who must change or compose it. */
final class HtmlFragment {

    private HtmlFragment() {}

    /** The body of a document that holds this HTML; its {@code html()} adds no whitespace and no named entities. */
    static Element of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
        return document.body();
    }
}
