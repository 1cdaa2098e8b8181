package io.colporteur.enrichment;

import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** The entry's body as HTML that can be published: all that Markdown can make, and no more. */
final class Bodies {

    private final SafeHtml html;

    Bodies(Site site) {
        html = new SafeHtml(allowed(), site);
    }

    /** The body, sanitised, with site-relative links and images; absent without one. */
    @Nullable String body(String bodyHtml, SourcePath source, Diagnostics diagnostics) {
        if (bodyHtml.isBlank()) {
            return null;
        }
        Element body = html.clean(bodyHtml, Position.START, source, diagnostics);
        body.select("[class]").forEach(Bodies::keepLanguageOnly);
        String content = SafeHtml.inside(body).strip();
        return content.isEmpty() ? null : content;
    }

    /** A class says in which language code is; other classes belong to somebody's style sheet. */
    private static void keepLanguageOnly(Element element) {
        if (!element.className().matches("language-[\\w+#.-]+")) {
            element.removeAttr("class");
        }
    }

    private static Safelist allowed() {
        return new WebSafelist()
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
