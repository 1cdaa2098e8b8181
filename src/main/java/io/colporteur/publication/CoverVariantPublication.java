package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;

/** A smaller copy of a cover, while an entry shows it. */
final class CoverVariantPublication implements Publication {

    @Override
    public Kind kind() {
        return Kind.COVER_VARIANT;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return view.variantInUse(subject)
                .<Document>map(shown -> new Document.Print(
                        shown.cover().source(),
                        shown.cover().sha256(),
                        shown.variant().width()))
                .orElseGet(Document.Nothing::new);
    }
}
