package io.colporteur.publication;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Of RSS, Atom and sitemaps; of other XML, it only tells whether it is well-formed. */
public final class XmlProof implements Proof {

    private static final String RSS = "";
    private static final String ATOM = XmlItems.ATOM_NAMESPACE;
    private static final String SITEMAP = SitemapShardPublication.SITEMAP.uri();
    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";

    /** The relations of a link that leads to a document or a page of ours. */
    private static final Set<String> OURS = Set.of("self", "alternate", "current", "prev-archive", "next-archive");

    private final String home;

    public XmlProof(Addresses addresses) {
        this.home = addresses.home();
    }

    @Override
    public Optional<String> fault(byte[] document) {
        return XmlReading.fault(document, new Pass());
    }

    /** One pass over a document. */
    private final class Pass implements XmlReading.Look {

        private final Set<String> ids = new HashSet<>();
        private @Nullable XmlItems items;
        private int itemDepth;

        @Override
        public Optional<String> at(XMLStreamReader element, int depth) throws XMLStreamException {
            String namespace = XmlReading.namespace(element);
            String name = element.getLocalName();
            boolean isId = follow(namespace, name, depth);
            if (namespace.equals(ATOM) && name.equals("link")) {
                return link(element);
            }
            boolean isAddress = isAddress(namespace, name);
            if (!isId && !isAddress) {
                return Optional.empty();
            }
            String text = element.getElementText();
            Optional<String> offSite = isAddress ? offSite(name, text) : Optional.empty();
            return isId && !ids.add(text) ? Optional.of("the " + name + " " + text + " is there twice") : offSite;
        }

        /** Keeps the item that we are in. Whether this is its id. */
        private boolean follow(String namespace, String name, int depth) {
            if (items != null && depth > itemDepth) {
                return depth == itemDepth + 1 && items.isId(namespace, name);
            }
            items = XmlItems.begunBy(namespace, name);
            itemDepth = depth;
            return false;
        }
    }

    private static boolean isAddress(String namespace, String name) {
        return switch (name) {
            case "link" -> namespace.equals(RSS);
            case "loc" -> namespace.equals(SITEMAP) || namespace.equals(IMAGE);
            default -> false;
        };
    }

    /** One without a relation is an alternate (RFC 4287, section 4.2.7.2). */
    private Optional<String> link(XMLStreamReader element) {
        String relation = element.getAttributeValue(null, "rel");
        String address = element.getAttributeValue(null, "href");
        return relation == null || OURS.contains(relation)
                ? offSite(relation == null ? "link" : relation + " link", address == null ? "" : address)
                : Optional.empty();
    }

    private Optional<String> offSite(String name, String address) {
        return address.startsWith(home)
                ? Optional.empty()
                : Optional.of("the " + name + " " + address + " is not on the site " + home);
    }
}
