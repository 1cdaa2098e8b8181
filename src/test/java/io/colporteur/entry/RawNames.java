package io.colporteur.entry;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Files of a folder by names that Java may be unable to spell: each {@code \xE9} in a name is that byte. */
public record RawNames(Path folder) {

    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-05-01T10:00:00Z"));

    /** The file of this name in UTF-8, whatever the locale. */
    public Path path(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replaceAll("%5Cx([0-9A-F]{2})", "%$1");
        return Path.of(URI.create("file://" + folder.toUri().getRawPath() + encoded));
    }

    /** Writes a file that was last modified long ago; skips the test where no file can have the name. */
    public Path write(String name, String text) throws IOException {
        Path file = path(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (FileSystemException noSuchName) {
            assumeThat(noSuchName).as("no file can be called %s here", name).isNull();
        }
        return Files.setLastModifiedTime(file, MODIFIED);
    }

    /** Writes an entry. */
    public Path entry(String name, String title) throws IOException {
        return write(name, "---\ntitle: " + title + "\nauthor: A\n---\nText.\n");
    }
}
