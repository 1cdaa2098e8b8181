package io.colporteur.publication;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/** HTML, for those who must change or compose it. */
final class HtmlFragment {

    private static final String ESCAPED_NO_BREAK_SPACE = "&#xa0;";

    private HtmlFragment() {}

    /** The body of a document that holds this HTML. */
    static Element of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
        return document.body();
    }

    /** A text as HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a body holds, as HTML: without added whitespace, escaping nothing but markup, so that French stays readable. */
    static String textOf(Element body) {
        return body.html().replace(ESCAPED_NO_BREAK_SPACE, "\u00A0");
    }
}
