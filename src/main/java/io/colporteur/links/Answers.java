package io.colporteur.links;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The answers of former times, in a file. A good one is believed for a week; after another one the address is asked again
 * after an hour, then after twice as long each time. Thread-safe.
 */
final class Answers {

    private static final Duration BELIEVED = Duration.ofDays(7);
    private static final Duration FIRST_PAUSE = Duration.ofHours(1);

    /** An address of which nobody wanted to know for so long is forgotten. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;
    private final Map<String, Remembered> byAddress;

    /**
     * @param asked when
     * @param failures how often in a row there was no good answer, this one included
     */
    record Remembered(Answer answer, Instant asked, int failures) {

        Instant askAgain() {
            Duration pause = answer.isGood() ? BELIEVED : FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
            return asked.plus(pause.compareTo(BELIEVED) < 0 ? pause : BELIEVED);
        }
    }

    private record Document(Map<String, Remembered> answers) {}

    private Answers(Path file, Map<String, Remembered> byAddress) {
        this.file = file;
        this.byAddress = new ConcurrentSkipListMap<>(byAddress);
    }

    /** Those in a file; none where there is no such file, or one that nobody can understand. */
    static Answers in(Path file) {
        try {
            return new Answers(
                    file, JSON.readValue(file.toFile(), Document.class).answers());
        } catch (IOException | RuntimeException noneYet) {
            return new Answers(file, Map.of());
        }
    }

    Optional<Remembered> of(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The answer as long as it is to be believed. */
    Optional<Remembered> stillGood(String address, Instant now) {
        return of(address)
                .filter(one -> now.isBefore(one.askAgain()) && !one.asked().isAfter(now));
    }

    void put(String address, Answer answer, Instant now) {
        byAddress.merge(
                address,
                new Remembered(answer, now, answer.isGood() ? 0 : 1),
                (before, after) -> answer.isGood() ? after : new Remembered(answer, now, before.failures() + 1));
    }

    /** Writes them whole or not at all. */
    synchronized void save(Instant now) throws IOException {
        Map<String, Remembered> kept = new TreeMap<>(byAddress);
        kept.values().removeIf(one -> one.asked().plus(KEPT).isBefore(now));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        JSON.writeValue(part.toFile(), new Document(kept));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
