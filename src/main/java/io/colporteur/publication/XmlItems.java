package io.colporteur.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the items of an XML format are and how they are told apart.
 *
 * @param namespace of the two, {@code ""} for none
 * @param item the element that holds an item
 * @param id the element in it whose text no other item has
 */
record XmlItems(String namespace, String item, String id) {

    static final String ATOM_NAMESPACE = "http://www.w3.org/2005/Atom";

    static final XmlItems RSS = new XmlItems("", "item", "guid");
    static final XmlItems ATOM = new XmlItems(ATOM_NAMESPACE, "entry", "id");
    static final XmlItems SITEMAP_SHARD = new XmlItems(SitemapShardPublication.SITEMAP.uri(), "url", "loc");
    static final XmlItems SITEMAP = new XmlItems(SitemapShardPublication.SITEMAP.uri(), "sitemap", "loc");

    private static final List<XmlItems> ALL = List.of(RSS, ATOM, SITEMAP_SHARD, SITEMAP);

    /** The format of which this element holds an item, absent when it holds none of any. */
    static @Nullable XmlItems begunBy(String namespace, String name) {
        for (XmlItems items : ALL) {
            if (items.isItem(namespace, name)) {
                return items;
            }
        }
        return null;
    }

    /** Whether this element holds an item. */
    boolean isItem(String inNamespace, String name) {
        return item.equals(name) && namespace.equals(inNamespace);
    }

    /** Whether this element, directly in an item, is its id. */
    boolean isId(String inNamespace, String name) {
        return id.equals(name) && namespace.equals(inNamespace);
    }

    /** Whether this element, directly in an item, is its title. */
    boolean isTitle(String inNamespace, String name) {
        return name.equals("title") && namespace.equals(inNamespace);
    }
}
