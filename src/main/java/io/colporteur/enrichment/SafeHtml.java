package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Position;
import io.colporteur.entry.Site;
import io.colporteur.entry.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

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
            "noscript",
            "object",
            "option",
            "script",
            "select",
            "source",
            "style",
            "svg",
            "template",
            "textarea",
            "track",
            "video");

    /** What makes a link or an image worth keeping. */
    private static final Map<String, Set<String>> POINT = Map.of("a", Set.of("href", "id"), "img", Set.of("src"));

    private final Safelist allowed;
    private final String base;

    SafeHtml(Safelist allowed, Site site) {
        this.allowed = allowed.preserveRelativeLinks(true);
        this.base = site.url().toString();
    }

    /** The body of a document that holds nothing but what may be published. */
    Element clean(String html, Position at, SourcePath source, Diagnostics diagnostics) {
        Document dirty = Jsoup.parseBodyFragment(withUnknownTagsAsText(html), base);
        Set<String> removed = new LinkedHashSet<>();
        for (Element element : dirty.body().getAllElements()) {
            resolveLinks(element, source);
            unwrapLocal(element, at, diagnostics);
            collectUnsafe(element, removed);
            unwrapDead(element);
            keepBlocksApart(element);
        }
        report(removed, at, diagnostics);
        Document clean = new Cleaner(allowed).clean(dirty);
        clean.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.xhtml);
        tidy(clean.body(), at, diagnostics);
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

    /** Says that an address leads to a machine that only its author can reach. */
    static void reportLocal(String address, Position at, Diagnostics diagnostics) {
        diagnostics.report(
                Code.LINK_LOCAL,
                at,
                address,
                "Readers cannot reach " + address + "; only the text of the link was kept.",
                "Type the address that everybody can open.");
    }

    /** jsoup writes U+00A0 as a reference; all other text is escaped, so that this is always one of those. */
    private static String withPlainNoBreakSpaces(String html) {
        return html.replace("&#xa0;", "\u00A0");
    }

    /** What looks like a tag but is none, as in {@code List<String>}, is the author's text. */
    private static String withUnknownTagsAsText(String html) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        return TAG_START.matcher(html).replaceAll(tag -> {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean known = Tag.isKnownTag(name) || name.indexOf('-') > 0;
            return Matcher.quoteReplacement(
                    known ? tag.group() : "&lt;" + tag.group().substring(1));
        });
    }

    private static void resolveLinks(Element element, SourcePath source) {
        for (String name : new String[] {"href", "src"}) {
            if (element.hasAttr(name)) {
                element.attr(name, HtmlLinks.resolved(element.attr(name), source));
            }
        }
    }

    private static void unwrapLocal(Element element, Position at, Diagnostics diagnostics) {
        for (String name : new String[] {"href", "src"}) {
            String address = element.attr(name);
            if (!address.isEmpty() && WebAddress.isPrivate(address)) {
                element.removeAttr(name);
                reportLocal(address, at, diagnostics);
            }
        }
    }

    private void collectUnsafe(Element element, Set<String> removed) {
        String name = element.normalName();
        if (!allowed.isSafeTag(name)) {
            if (TELLING.contains(name)) {
                removed.add("<" + name + ">");
            }
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean address = key.equals("href") || key.equals("src");
            if (key.startsWith("on") || (address && !allowed.isSafeAttribute(name, element, attribute))) {
                removed.add(address ? "the address " + attribute.getValue() : key);
            }
        }
    }

    /** A link or image that leads nowhere, or not any more, is but its text: a span, which is never kept itself. */
    private void unwrapDead(Element element) {
        String name = element.normalName();
        Set<String> wanted = POINT.getOrDefault(name, Set.of());
        boolean dead = !wanted.isEmpty()
                && element.attributes().asList().stream()
                        .noneMatch(attribute -> wanted.contains(attribute.getKey())
                                && allowed.isSafeAttribute(name, element, attribute));
        if (dead) {
            element.tagName("span");
        }
    }

    /** A block that is not allowed leaves a paragraph behind, lest its words run into the next. */
    private void keepBlocksApart(Element element) {
        String name = element.normalName();
        if (element.isBlock() && !name.equals("body") && !allowed.isSafeTag(name) && !TELLING.contains(name)) {
            element.tagName("p");
        }
    }

    private static void report(Set<String> removed, Position at, Diagnostics diagnostics) {
        if (!removed.isEmpty()) {
            String what = String.join(", ", removed);
            diagnostics.report(
                    Code.MARKUP_REMOVED,
                    at,
                    what,
                    "Removed, since it is not safe to publish here: " + what + ".",
                    "Say it in words, or link to a page that shows it.");
        }
    }

    /** Forbidden characters go, also those that entities spelled. */
    private static void tidy(Element body, Position at, Diagnostics diagnostics) {
        for (Element element : body.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                attribute.setValue(CleanText.of(attribute.getValue(), at, diagnostics));
            }
            for (TextNode text : element.textNodes()) {
                String typed = text.getWholeText();
                String clean = CleanText.of(typed, at, diagnostics);
                if (!clean.equals(typed)) {
                    text.text(clean);
                }
            }
        }
    }
}
