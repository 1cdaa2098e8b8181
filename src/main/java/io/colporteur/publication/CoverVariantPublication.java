package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.LocalCover;
import java.util.Optional;

/** A smaller copy of a cover, while an entry shows it. */
final class CoverVariantPublication implements Publication {

    @Override
    public Kind kind() {
        return Kind.COVER_VARIANT;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return view.coverOfVariant(subject)
                .flatMap(cover -> print(cover, subject))
                .orElseGet(Document.Nothing::new);
    }

    private static Optional<Document> print(LocalCover cover, String name) {
        return cover.variants().stream()
                .filter(variant -> cover.nameOf(variant).equals(name))
                .findFirst()
                .map(variant -> new Document.Print(cover.source(), cover.sha256(), variant.width()));
    }
}
