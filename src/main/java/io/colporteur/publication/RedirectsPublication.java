package io.colporteur.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import java.util.List;

/** The entries' old pages and where they are now, for the web server that still gets requests for them. */
final class RedirectsPublication implements Publication {

    private final Addresses addresses;

    RedirectsPublication(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Kind kind() {
        return Kind.REDIRECTS;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return new Document.Json(new Redirects(view.redirects().stream()
                .map(redirect -> new Redirect(
                        addresses.formerPage(redirect),
                        addresses.page(redirect.to()),
                        redirect.to().id(),
                        redirect.from()))
                .filter(redirect -> !redirect.from().equals(redirect.to()))
                .toList()));
    }

    private record Redirects(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Redirect> redirects) {}

    /**
     * One of them.
     *
     * @param entry the id of the entry that moved
     * @param formerName its collection and slug at the old address; with the id, it brings a lost catalogue back
     */
    private record Redirect(String from, String to, String entry, String formerName) {}
}
