/** YAML as text with positions: what stands where, without any guess at what a plain word or number means. */
@NullMarked
package io.colporteur.yaml;

import org.jspecify.annotations.NullMarked;
