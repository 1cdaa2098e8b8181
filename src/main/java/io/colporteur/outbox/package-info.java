/** Bytes to disk: each file whole or not at all, only if it changed, and only where it is ours. Knows only the JDK. */
@NullMarked
package io.colporteur.outbox;

import org.jspecify.annotations.NullMarked;
