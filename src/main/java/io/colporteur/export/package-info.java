/** The whole catalogue, streamed, in the formats of other programs. */
@NullMarked
package io.colporteur.export;

import org.jspecify.annotations.NullMarked;
