/** The commands, their exit codes, and the one place where everything is put together. */
@NullMarked
package io.colporteur.cli;

import org.jspecify.annotations.NullMarked;
