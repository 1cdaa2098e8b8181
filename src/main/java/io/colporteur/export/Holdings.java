package io.colporteur.export;

import io.colporteur.catalogue.Redirect;
import io.colporteur.entry.CataloguedEntry;
import java.util.Iterator;

/**
 * What there is to export. An {@link Export} asks for what its format shows, and goes through it once, in the order in
 * which it comes.
 */
public interface Holdings {

    /** The entries that are to be seen. */
    Iterator<CataloguedEntry> entries();

    /** The redirects to them, by the old name. */
    Iterator<Redirect> redirects();
}
