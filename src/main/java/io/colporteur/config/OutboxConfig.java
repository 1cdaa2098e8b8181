package io.colporteur.config;

import java.nio.file.Path;

/**
 * Where what is published goes.
 *
 * @param folder a relative path starts at the working directory
 * @param maxRemoval the largest share of the published entries, in percent, that may go in one pass; beyond it (and beyond
 *     ten entries) nothing is removed until {@code colporteur allow-removals} says so
 */
public record OutboxConfig(Path folder, int maxRemoval) {}
