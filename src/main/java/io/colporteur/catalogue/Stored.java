package io.colporteur.catalogue;

import io.colporteur.entry.SourcePath;
import java.util.List;

/**
 * What came of storing some outcomes.
 *
 * @param changes what readers of the outbox will see
 * @param again files that have to be read again because of what others did: a cover came, an id became free
 */
public record Stored(List<Change> changes, List<SourcePath> again) {}
