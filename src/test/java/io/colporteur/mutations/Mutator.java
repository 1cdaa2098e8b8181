package io.colporteur.mutations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes mutants of the entries of an inbox: the same of the same samples and seed. For any number of threads. */
final class Mutator {

    private static final int MOST_CHANGES = 6;

    private static final List<String> EXTENSIONS = List.of("md", "md", "html", "yaml", "json");

    private final List<Sample> samples;

    private Mutator(List<Sample> samples) {
        this.samples = List.copyOf(samples);
    }

    /** Of the entries in the project's own inbox and in those of the fixtures; in its top folder. */
    static Mutator ofOurs() throws IOException {
        try (Stream<Path> fixtures = Files.list(Path.of("src/test/resources/fixtures"))) {
            Stream<Path> inboxes = fixtures.map(fixture -> fixture.resolve("inbox"))
                    .filter(Files::isDirectory)
                    .sorted();
            return of(Stream.concat(Stream.of(Path.of("inbox")), inboxes).toList());
        }
    }

    /** Of the entries in these folders.
     *
     * @throws IllegalArgumentException when there is no entry in these folders nor in those under them */
    static Mutator of(List<Path> folders) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path folder : folders) {
            samples.addAll(Sample.under(folder));
        }
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("there is no entry in " + folders);
        }
        return new Mutator(samples);
    }

    Mutant mutant(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = any(random);
        Manuscript manuscript = new Manuscript(sample.bytes(), random);
        // one in sixteen is read as what it is not
        String extension =
                random.nextInt(16) == 0 ? EXTENSIONS.get(random.nextInt(EXTENSIONS.size())) : sample.extension();
        if (random.nextInt(16) == 0) {
            manuscript.encodeAnew();
        }
        int changes = 1;
        while (changes < MOST_CHANGES && random.nextInt(5) < 2) {
            changes++;
        }
        for (int change = 0; change < changes; change++) {
            change(manuscript, random);
        }
        return new Mutant(seed, sample.name(), extension, manuscript.bytes(), manuscript.changes());
    }

    private void change(Manuscript manuscript, SplittableRandom random) {
        switch (random.nextInt(20)) {
            case 0 -> manuscript.flipBit();
            case 1 -> manuscript.replaceByte();
            case 2 -> manuscript.insertByte();
            case 3 -> manuscript.removeByte();
            case 4 -> manuscript.removeRun();
            case 5 -> manuscript.doubleRun();
            case 6 -> manuscript.swapLines();
            case 7 -> manuscript.removeLine();
            case 8 -> manuscript.doubleLine();
            case 9 -> manuscript.indentLine();
            case 10 -> manuscript.splice(any(random).bytes());
            case 11 -> manuscript.spliceLine(any(random).bytes());
            case 12, 13 -> manuscript.replaceValue();
            case 14 -> manuscript.repeatMorsel();
            case 15 -> manuscript.cutOff();
            default -> manuscript.insertMorsel();
        }
    }

    private Sample any(SplittableRandom random) {
        return samples.get(random.nextInt(samples.size()));
    }
}
