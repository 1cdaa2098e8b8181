package io.colporteur.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How entry files come in.
 *
 * @param folder where they are dropped; a relative path starts at the working directory
 * @param rescan the pause between two scans
 * @param watch whether the file system's hints are listened to between scans
 * @param settle how long a file that is empty or cannot be read may be young, and so be tried again
 * @param followLinks whether links may lead out of the folder
 */
public record InboxConfig(Path folder, Duration rescan, boolean watch, Duration settle, boolean followLinks) {}
