/** {@code config/colporteur.yaml} as small typed records, one per concern; every problem in it reported at once. */
@NullMarked
package io.colporteur.config;

import org.jspecify.annotations.NullMarked;
