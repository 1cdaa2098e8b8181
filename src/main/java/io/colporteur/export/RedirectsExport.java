package io.colporteur.export;

import io.colporteur.catalogue.Redirect;
import io.colporteur.publication.Addresses;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.Iterator;
import java.util.Objects;

/**
 * Redirects as a {@code _redirects} file, which Netlify, Cloudflare and others read: {@code /old /new 301}, one a line.
 * A page on another host than the old one has its whole address.
 */
final class RedirectsExport implements Export {

    private final Addresses addresses;

    RedirectsExport(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void write(Holdings holdings, Writer out) throws IOException {
        Iterator<Redirect> redirects = holdings.redirects();
        while (redirects.hasNext()) {
            Redirect redirect = redirects.next();
            URI from = URI.create(addresses.formerPage(redirect));
            URI to = URI.create(addresses.page(redirect.to()));
            if (!from.equals(to)) {
                out.append(path(from) + " " + (isOnHostOf(from, to) ? "" : host(to)) + path(to) + " 301\n");
            }
        }
        out.flush();
    }

    /** In these files a colon begins a placeholder, and an asterisk stands for anything. */
    private static String path(URI page) {
        return page.getRawPath().replace(":", "%3A").replace("*", "%2A");
    }

    private static boolean isOnHostOf(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && Objects.equals(one.getRawAuthority(), other.getRawAuthority());
    }

    private static String host(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority();
    }
}
