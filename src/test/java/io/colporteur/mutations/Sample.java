package io.colporteur.mutations;

import io.colporteur.entry.SourcePath;
import io.colporteur.intake.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file that mutants are made of. Its bytes are not to be changed. */
final class Sample {

    private final SourcePath name;
    private final byte[] bytes;

    private Sample(SourcePath name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** All entry files under a folder, in the order of their names. */
    static List<Sample> under(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            SourcePath name = new SourcePath(folder.relativize(file).toString().replace('\\', '/'));
            if (FileKind.of(name, List.of("covers")) == FileKind.ENTRY) {
                samples.add(new Sample(name, Files.readAllBytes(file)));
            }
        }
        return samples;
    }

    String extension() {
        return name.extension();
    }

    SourcePath name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
