package io.colporteur.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where covers are looked for, after an entry's own folder, and what they may be.
 *
 * @param folders relative to the inbox, {@code /} between segments and none at the ends; in the order of looking
 * @param maxBytes of a cover's file
 * @param maxSide in pixels, of width and height
 * @param maxPixels of both multiplied
 * @param minWidth in pixels, below which a cover is told to be small; 0 for never
 * @param variants the widths in pixels of smaller copies by their names, in the order of the file
 */
public record CoversConfig(
        List<String> folders, int maxBytes, int maxSide, int maxPixels, int minWidth, Map<String, Integer> variants) {

    public CoversConfig {
        folders = List.copyOf(folders);
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    }
}
