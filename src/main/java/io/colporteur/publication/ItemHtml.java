package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's reader sees of an entry, as HTML with absolute addresses. A catalogue's entries often have no body; then
 * one is composed of what they do have, so that no item is ever empty.
 */
final class ItemHtml {

    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/?#:]+)");

    private final Addresses addresses;

    ItemHtml(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The summary, absent when there is none. */
    Optional<String> summary(CataloguedEntry catalogued) {
        return Optional.ofNullable(catalogued.entry().summaryHtml()).map(addresses::html);
    }

    /** The body; without one the summary, why it matters and where it leads; without those the title. Never empty. */
    String content(CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        return entry.contentHtml() != null ? addresses.html(entry.contentHtml()) : composed(catalogued);
    }

    private String composed(CataloguedEntry catalogued) {
        Entry entry = catalogued.entry();
        Element body = HtmlFragment.of(summary(catalogued).orElse(""));
        if (entry.importance() != null) {
            paragraph(body).text(entry.importance());
        }
        link(body, entry.site());
        link(body, entry.freeResource());
        if (body.childNodeSize() == 0) {
            paragraph(body).text(entry.title());
        }
        return body.html();
    }

    private void link(Element body, @Nullable String address) {
        if (address != null) {
            String absolute = addresses.absolute(address);
            paragraph(body).appendElement("a").attr("href", absolute).text(labelOf(absolute));
        }
    }

    /** Each paragraph on a line of its own, for those who read the source. */
    private static Element paragraph(Element body) {
        if (body.childNodeSize() > 0) {
            body.appendText("\n");
        }
        return body.appendElement("p");
    }

    /** A label in no language: where the link leads. */
    private static String labelOf(String absolute) {
        Matcher host = HOST.matcher(absolute);
        return host.lookingAt() ? host.group(1) : absolute;
    }
}
