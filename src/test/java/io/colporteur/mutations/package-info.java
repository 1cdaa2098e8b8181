/** Files as nobody would write them, made of the samples, and what is promised of the answer to any of them. */
@NullMarked
package io.colporteur.mutations;

import org.jspecify.annotations.NullMarked;
