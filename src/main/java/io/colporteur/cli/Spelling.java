package io.colporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/** Unicode has several spellings of one name: people type {@code é} in one, and a disk may keep it in another. */
final class Spelling {

    private Spelling() {}

    /**
     * A path as the disk spells it, where it does so otherwise; of several alike the first.
     *
     * @param typed an absolute path
     * @return empty when there is no such file, however it is spelled
     */
    static Optional<Path> ofDisk(Path typed) throws IOException {
        Path found = typed.getRoot();
        for (Path part : typed.normalize()) {
            Path exact = found.resolve(part);
            Optional<Path> next = Files.exists(exact) ? Optional.of(exact) : alike(found, part);
            if (next.isEmpty()) {
                return next;
            }
            found = next.get();
        }
        return Optional.of(found);
    }

    private static Optional<Path> alike(Path folder, Path name) throws IOException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> composed(file.getFileName()).equals(composed(name)))
                    .min(Path::compareTo);
        }
    }

    private static String composed(Path name) {
        return Normalizer.normalize(name.toString(), Normalizer.Form.NFC);
    }
}
