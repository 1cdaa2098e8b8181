package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All files below a folder. */
record Tree(Path root) {

    /** Relative to the root, sorted, with {@code /} between segments. */
    List<String> names() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(root.resolve(name));
    }

    /** When each file was written. */
    Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (String name : names()) {
            times.put(name, Files.getLastModifiedTime(root.resolve(name)));
        }
        return times;
    }

    /** Makes this tree the same as another. */
    void become(Tree other) throws IOException {
        for (String name : names()) {
            Files.delete(root.resolve(name));
        }
        for (String name : other.names()) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, other.bytes(name));
        }
    }

    /** Both have the same files with the same bytes. */
    void assertSameAs(Tree expected) throws IOException {
        assertThat(names()).as("compared with %s", expected.root).containsExactlyElementsOf(expected.names());
        for (String name : names()) {
            String[] lines = lines(bytes(name));
            String[] wanted = lines(expected.bytes(name));
            for (int i = 0; i < Math.min(lines.length, wanted.length); i++) {
                assertThat(lines[i])
                        .as("%s:%d", expected.root.resolve(name), i + 1)
                        .isEqualTo(wanted[i]);
            }
            assertThat(bytes(name)).as("%s", expected.root.resolve(name)).isEqualTo(expected.bytes(name));
        }
    }

    private static String[] lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    }
}
