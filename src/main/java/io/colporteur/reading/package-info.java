/** Bytes to a parsed entry: encoding, front matter, types, Markdown; with positions kept for diagnostics. */
@NullMarked
package io.colporteur.reading;

import org.jspecify.annotations.NullMarked;
