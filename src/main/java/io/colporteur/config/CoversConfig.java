package io.colporteur.config;

import java.util.List;

/**
 * Where covers are looked for, after an entry's own folder, and what they may be.
 *
 * @param folders relative to the inbox, {@code /} between segments and none at the ends; in the order of looking
 * @param maxBytes of a cover's file
 * @param maxSide in pixels, of width and height
 * @param maxPixels of both multiplied
 * @param minWidth in pixels, below which a cover is told to be small; 0 for never
 */
public record CoversConfig(List<String> folders, int maxBytes, int maxSide, int maxPixels, int minWidth) {

    public CoversConfig {
        folders = List.copyOf(folders);
    }
}
