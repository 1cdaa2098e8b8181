/** Pure steps from an entry as written to an entry that can be published, each reporting what it changed. */
@NullMarked
package io.colporteur.enrichment;

import org.jspecify.annotations.NullMarked;
