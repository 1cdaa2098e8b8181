/** Whether the addresses in entries still answer: asked only when somebody wants to know, never while publishing. */
@NullMarked
package io.colporteur.links;

import org.jspecify.annotations.NullMarked;
