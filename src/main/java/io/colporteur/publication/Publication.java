package io.colporteur.publication;

import io.colporteur.catalogue.CatalogueView;
import io.colporteur.catalogue.Kind;

/** Makes the documents of one kind. Thread-safe, without I/O; the same view gives the same document. */
public interface Publication {

    /** The kind of artefact that it makes. */
    Kind kind();

    /** What the artefact with this subject shall hold now. */
    Document render(CatalogueView view, String subject);
}
