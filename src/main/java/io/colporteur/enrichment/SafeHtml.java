package io.colporteur.enrichment;

import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is safe to publish: only the elements, attributes and address schemes of a {@link Safelist}, links resolved,
 * links to the author's own machine replaced by their text. Immutable; any number of threads may use it.
 */
final class SafeHtml {

    private static final Pattern TAG_START = Pattern.compile("<(/?)([A-Za-z][^\\s/>]*)");

    /** Elements whose loss is worth a word: they do something, or what they show goes with them. */
    private static final Set<String> TELLING = Set.of(
            "applet",
            "area",
            "audio",
            "base",
            "button",
            "canvas",
            "embed",
            "form",
            "frame",
            "frameset",
            "iframe",
            "img",
            "input",
            "link",
            "map",
            "math",
            "meta",
            "noframes",
            "noscript",
            "object",
            "option",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video",
            "xmp");

    /** Elements that hold others than HTML's. */
    private static final Set<String> FOREIGN = Set.of("svg", "math");

    /** What makes a link or an image worth keeping. */
    private static final Map<String, Set<String>> POINT = Map.of("a", Set.of("href", "id"), "img", Set.of("src"));

    private final Safelist allowed;
    private final String base;

    SafeHtml(Safelist allowed, Site site) {
        this.allowed = allowed.preserveRelativeLinks(true);
        this.base = site.url().toString();
    }

    /**
     * The body of a document that holds nothing but what may be published.
     *
     * @param typed what the HTML was made of, where what was taken out is looked for
     */
    Element clean(String html, Passage typed, SourcePath source, Diagnostics diagnostics) {
        Document dirty = Jsoup.parseBodyFragment(withUnknownTagsAsText(html), base);
        Losses losses = new Losses();
        for (Element element : dirty.body().getAllElements()) {
            removeData(element);
            if (isCheckbox(element)) {
                element.replaceWith(new TextNode(element.hasAttr("checked") ? "☑" : "☐"));
            } else if (allowed.isSafeTag(element.normalName())) {
                cleanAttributes(element, source, losses);
                unwrapDead(element);
            } else if (TELLING.contains(element.normalName())) {
                losses.tag(element.normalName());
                removeDrawing(element);
            } else {
                keepBlocksApart(element);
            }
        }
        Document clean = new Cleaner(allowed).clean(dirty);
        clean.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.xhtml);
        tidy(clean.body(), losses);
        losses.report(typed, diagnostics);
        return clean.body();
    }

    /** The HTML inside an element of a clean document. */
    static String inside(Element element) {
        return withPlainNoBreakSpaces(element.html());
    }

    /** An element of a clean document as HTML. */
    static String of(Element element) {
        return withPlainNoBreakSpaces(element.outerHtml());
    }

    /** jsoup writes U+00A0 as a reference; all other text is escaped, so that this is always one of those. */
    private static String withPlainNoBreakSpaces(String html) {
        return html.replace("&#xa0;", "\u00A0");
    }

    /** What looks like a tag but is none, as in {@code List<String>}, is the author's text; not so inside a drawing. */
    private static String withUnknownTagsAsText(String html) {
        Matcher tag = TAG_START.matcher(html);
        StringBuilder result = new StringBuilder(html.length());
        boolean foreign = false;
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (FOREIGN.contains(name)) {
                foreign = tag.group(1).isEmpty();
            } else if (!foreign && !Tag.isKnownTag(name) && name.indexOf('-') <= 0) {
                tag.appendReplacement(result, "&lt;$1$2");
            }
        }
        return tag.appendTail(result).toString();
    }

    private void cleanAttributes(Element element, SourcePath source, Losses losses) {
        for (Attribute attribute : element.attributes().asList()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (key.startsWith("on")) {
                losses.attribute(key);
            } else if (key.equals("href") || key.equals("src")) {
                cleanAddress(element, key, attribute.getValue(), source, losses);
            } else if (key.equals("name") && element.nameIs("a") && !element.hasAttr("id")) {
                element.attr("id", attribute.getValue());
            }
        }
    }

    private void cleanAddress(Element element, String key, String typed, SourcePath source, Losses losses) {
        String meant = TypedLink.inHtml(typed);
        String address = HtmlLinks.resolved(meant, source);
        WebAddress web = WebAddress.parse(address);
        element.attr(key, address);
        if (TypedLink.isOnAMachine(typed) || (web != null && web.isPrivate())) {
            losses.localAddress(typed);
        } else if (web == null && HtmlLinks.isOfTheWeb(address)) {
            losses.noAddress(typed);
        } else if (!allowed.isSafeAttribute(element.normalName(), element, new Attribute(key, address))) {
            losses.address(typed);
        } else {
            tellOf(web, meant, typed, losses);
            return;
        }
        element.removeAttr(key);
    }

    private static void tellOf(@Nullable WebAddress web, String meant, String typed, Losses losses) {
        if (!meant.equals(typed)) {
            losses.mendedAddress(typed, meant);
        } else if (web != null && web.isPlain()) {
            losses.plainAddress(typed);
        }
    }

    /** Text of scripts, styles and the like is written out as it is, whatever the element around it is called by then. */
    private static void removeData(Element element) {
        element.dataNodes().forEach(DataNode::remove);
    }

    /** Without a selector, which jsoup would parse for each element anew. */
    private static boolean isCheckbox(Element element) {
        return element.nameIs("input") && element.attr("type").equalsIgnoreCase("checkbox");
    }

    /** A link or image that leads nowhere, or not any more, is but its text: a span, which is never kept itself. */
    private static void unwrapDead(Element element) {
        Set<String> wanted = POINT.getOrDefault(element.normalName(), Set.of());
        if (!wanted.isEmpty()
                && wanted.stream().allMatch(name -> element.attr(name).isEmpty())) {
            if (element.nameIs("img")) {
                element.appendText(element.attr("alt"));
            }
            element.tagName("span");
        }
    }

    /** The words in a drawing mean nothing without it. */
    private static void removeDrawing(Element element) {
        if (element.nameIs("svg")) {
            element.remove();
        }
    }

    /** A block that is not allowed leaves another behind, lest its words run into the next. */
    private void keepBlocksApart(Element element) {
        if (element.isBlock() && !element.nameIs("body")) {
            element.tagName(allowed.isSafeTag("div") ? "div" : "p");
        }
    }

    /** Forbidden characters go, and marks of direction that nothing on their line closes, also those that entities spelled. */
    private static void tidy(Element body, Losses losses) {
        for (Element element : body.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                attribute.setValue(losses.withoutUnwanted(attribute.getValue()));
            }
            joinTexts(element);
        }
        for (TextLine line : TextLine.in(body)) {
            line.remove(losses.unwanted(line.text()));
        }
    }

    /** A tag that closed nothing leaves two texts where there is one. */
    private static void joinTexts(Element element) {
        for (TextNode text : element.textNodes()) {
            if (text.previousSibling() instanceof TextNode before) {
                before.text(before.getWholeText() + text.getWholeText());
                text.remove();
            }
        }
    }
}
