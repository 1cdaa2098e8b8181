/**
 * Which files of the inbox concern us and which of them changed: the scan is the truth, the watcher's events are hints.
 */
@NullMarked
package io.colporteur.intake;

import org.jspecify.annotations.NullMarked;
