package io.colporteur.publication;

import io.colporteur.entry.CataloguedEntry;
import io.colporteur.entry.Entry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Stream<String> links = Stream.concat(Stream.ofNullable(entry.site()), Stream.ofNullable(entry.freeResource()))
                .map(addresses::absolute)
                .distinct()
                .map(ItemHtml::link);
        String content = Stream.of(
                        summary(catalogued).stream(),
                        Stream.ofNullable(entry.importance()).map(ItemHtml::paragraph),
                        links)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return content.isEmpty() ? paragraph(entry.title()) : content;
    }

    private static String paragraph(String text) {
        return "<p>" + HtmlFragment.escaped(text) + "</p>";
    }

    /** @param absolute percent-encoded, so that there is no quotation mark in it */
    private static String link(String absolute) {
        return "<p><a href=\"" + HtmlFragment.escaped(absolute) + "\">" + HtmlFragment.escaped(labelOf(absolute))
                + "</a></p>";
    }

    /** A label in no language: where the link leads. */
    private static String labelOf(String absolute) {
        Matcher host = HOST.matcher(absolute);
        return host.lookingAt() ? host.group(1) : absolute;
    }
}
