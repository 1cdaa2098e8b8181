/** Diagnostics as people and programs read them: one class for each format. */
@NullMarked
package io.colporteur.report;

import org.jspecify.annotations.NullMarked;
