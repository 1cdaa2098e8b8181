package io.colporteur.config;

import java.nio.file.Path;

/**
 * Where what is published goes.
 *
 * @param folder a relative path starts at the working directory
 */
public record OutboxConfig(Path folder) {}
