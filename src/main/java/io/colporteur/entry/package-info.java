/** What an entry is: immutable records with their invariants, and the diagnostics about them. Knows only the JDK. */
@NullMarked
package io.colporteur.entry;

import org.jspecify.annotations.NullMarked;
