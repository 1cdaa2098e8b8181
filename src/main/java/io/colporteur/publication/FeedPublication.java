package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;
import java.util.Optional;

/** Documents of feeds in one format. */
final class FeedPublication implements Publication {

    /** Finds out what a document of a feed holds, empty when it shall not be there. */
    interface Content {
        Optional<FeedDocument> of(CatalogueView view, Kind kind, String subject);
    }

    private final Kind kind;
    private final Content content;
    private final FeedFormat format;

    FeedPublication(Kind kind, Content content, FeedFormat format) {
        this.kind = kind;
        this.content = content;
        this.format = format;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Document render(CatalogueView view, String subject) {
        return content.of(view, kind, subject)
                .<Document>map(feed -> new Document.Later(() -> format.write(feed)))
                .orElseGet(Document.Nothing::new);
    }
}
