package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import io.colporteur.entry.SourcePath;

/** A cover as it is in the inbox, while an entry shows it. */
final class CoverPublication implements Publication {

    @Override
    public Kind kind() {
        return Kind.COVER;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return view.coverInUse(new SourcePath(subject))
                .<Document>map(cover -> new Document.Copy(cover.source()))
                .orElseGet(Document.Nothing::new);
    }
}
