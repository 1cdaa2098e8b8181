package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.Position;
import io.colporteur.entry.Site;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** The entry's body as HTML that can be published: all that Markdown can make, and no more. */
final class Bodies {

    /** In characters. What a tag that is never closed opens, is opened anew in each paragraph that follows. */
    private static final int LARGEST = 1024 * 1024;

    private final SafeHtml html;

    Bodies(Site site) {
        html = new SafeHtml(allowed(), site);
    }

    /** The body, sanitised, with site-relative links and images; absent without one. */
    @Nullable String body(ParsedEntry entry, Diagnostics diagnostics) {
        if (entry.bodyHtml().isBlank()) {
            return null;
        }
        Passage typed = new Passage(entry.body(), new Position(entry.bodyLine(), 1));
        Element body = html.clean(entry.bodyHtml(), typed, entry.source(), diagnostics);
        body.getElementsByAttribute("class").forEach(Bodies::keepLanguageOnly);
        String content = SafeHtml.inside(body).strip();
        if (content.length() > LARGEST) {
            diagnostics.report(
                    Code.FILE_TOO_LARGE,
                    typed.of(),
                    "",
                    "The body becomes more than " + LARGEST / (1024 * 1024) + " MiB of HTML once its tags are closed.",
                    "Close them where they end.");
            return null;
        }
        return content.isEmpty() ? null : content;
    }

    /** A class says in which language code is; other classes belong to somebody's style sheet. */
    private static void keepLanguageOnly(Element element) {
        if (!element.className().matches("language-[\\w+#.-]+")) {
            element.removeAttr("class");
        }
    }

    private static Safelist allowed() {
        return WebSafelist.withFragments()
                .addTags("p", "br", "hr", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre")
                .addTags("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary")
                .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img")
                .addTags("em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "abbr")
                .addTags("code", "kbd", "samp", "var", "q", "cite", "dfn")
                .addAttributes(":all", "id", "lang", "dir", "title")
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt", "width", "height")
                .addAttributes("code", "class")
                .addAttributes("ol", "start")
                .addAttributes("th", "align", "colspan", "rowspan")
                .addAttributes("td", "align", "colspan", "rowspan")
                .addProtocols("a", "href", "http", "https", "mailto")
                .addProtocols("img", "src", "http", "https");
    }
}
