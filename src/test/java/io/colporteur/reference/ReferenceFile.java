package io.colporteur.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is made of code and kept beside it. With {@code -Dreference.update=true} such files are written anew: read
 * what git says that this changed.
 */
public record ReferenceFile(Path file) {

    private static final boolean UPDATE = Boolean.getBoolean("reference.update");

    /** The page of this name on the site. */
    public static ReferenceFile page(String name) {
        return new ReferenceFile(Path.of("src/site/markdown/reference", name));
    }

    /** That it holds this text and nothing else. */
    public void assertHolds(String text) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(text);
    }
}
