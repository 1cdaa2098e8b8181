package io.colporteur.links;

import io.colporteur.entry.Entry;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The addresses of other sites that an entry leads to. */
public final class EntryLinks {

    private EntryLinks() {}

    /**
     * Each once: those of its fields, of its summary and of its body.
     *
     * @param site the address that the entry's own site begins with
     */
    public static Set<String> of(Entry entry, String site) {
        Predicate<String> elsewhere = address -> address.matches("(?i)https?://.+") && !address.startsWith(site);
        Set<String> links = new LinkedHashSet<>();
        Stream.of(entry.site(), entry.freeResource())
                .flatMap(Stream::ofNullable)
                .filter(elsewhere)
                .forEach(links::add);
        addAll(entry.summaryHtml(), elsewhere, links);
        addAll(entry.contentHtml(), elsewhere, links);
        return links;
    }

    private static void addAll(@Nullable String html, Predicate<String> elsewhere, Set<String> links) {
        if (html == null) {
            return;
        }
        Jsoup.parseBodyFragment(html).select("a[href], img[src]").forEach(element -> {
            String address = element.attr(element.nameIs("a") ? "href" : "src");
            if (elsewhere.test(address)) {
                links.add(address);
            }
        });
    }
}
