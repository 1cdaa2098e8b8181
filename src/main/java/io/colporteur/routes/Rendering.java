package io.colporteur.routes;

import io.colporteur.catalogue.Stale;
import io.colporteur.publication.Document;

/** A stale artefact with the document that it shall be. */
record Rendering(Stale stale, Document document) {

    /** The same with the document made. */
    Rendering made() {
        return new Rendering(stale, document.made());
    }
}
