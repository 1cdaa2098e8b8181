/** What an image is, by its bytes, and smaller ones made of it. Knows nothing of entries' files or feeds. */
@NullMarked
package io.colporteur.image;

import org.jspecify.annotations.NullMarked;
