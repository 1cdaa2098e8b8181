/**
 * What Colporteur costs, beside what Hugo costs for the same outputs. It knows both as programs only: it starts them,
 * changes files and looks at what comes out.
 */
@NullMarked
package io.colporteur.bench;

import org.jspecify.annotations.NullMarked;
