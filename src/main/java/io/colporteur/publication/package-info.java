/** From the catalogue to documents: one class for each kind of artefact, no I/O. */
@NullMarked
package io.colporteur.publication;

import org.jspecify.annotations.NullMarked;
