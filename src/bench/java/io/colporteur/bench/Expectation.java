package io.colporteur.bench;

import java.nio.file.Path;

/** A file that will hold a text. */
record Expectation(Path file, String text) {}
