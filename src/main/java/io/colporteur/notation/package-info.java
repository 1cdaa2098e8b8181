/**
 * The notations in which people write fields: YAML, TOML and JSON, as texts with places, without any guess at what a plain
 * word or number means.
 */
@NullMarked
package io.colporteur.notation;

import org.jspecify.annotations.NullMarked;
