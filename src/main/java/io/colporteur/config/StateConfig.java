package io.colporteur.config;

import java.nio.file.Path;

/**
 * Where the program remembers what it did.
 *
 * @param folder holds the catalogue and its lock; a relative path starts at the working directory
 */
public record StateConfig(Path folder) {

    /** The catalogue's file. */
    public Path catalogue() {
        return folder.resolve("catalogue.db");
    }

    /** The file that is locked by the program that works with the catalogue. */
    public Path lock() {
        return folder.resolve("lock");
    }
}
