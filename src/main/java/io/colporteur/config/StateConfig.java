package io.colporteur.config;

import java.nio.file.Path;

/**
 * Where the program remembers what it did.
 *
 * @param folder holds the catalogue and its lock; a relative path starts at the working directory
 */
public record StateConfig(Path folder) {}
