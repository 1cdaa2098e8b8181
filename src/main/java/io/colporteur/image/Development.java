package io.colporteur.image;

import io.colporteur.entry.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an image when it was decoded.
 *
 * @param fault why it cannot be shown, to go on with after its name; absent for one that can
 * @param variants the smaller copies that can be had of it now
 */
public record Development(@Nullable String fault, List<Variant> variants) {}
