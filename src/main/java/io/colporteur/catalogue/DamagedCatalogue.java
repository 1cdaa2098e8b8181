package io.colporteur.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out whether a catalogue's file can still be trusted, and makes room for a new one if not. */
public final class DamagedCatalogue {

    private static final List<String> PARTS = List.of("", "-wal", "-shm");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * What was found.
     *
     * @param movedTo where the damaged file is now; it is kept
     */
    public record Found(String what, Path movedTo) {}

    private DamagedCatalogue() {}

    /**
     * Reads every page of the file once; moves it aside, with what belongs to it, when one is not what it should be.
     *
     * @return empty when there is none, or it is sound
     * @throws CatalogueException when it cannot be read for another reason
     */
    public static Optional<Found> setAside(Path file, Instant now) throws IOException {
        Optional<String> folder = PARTS.stream()
                .map(part -> file.resolveSibling(file.getFileName() + part))
                .filter(Files::isDirectory)
                .map(part -> part.getFileName() + " is a folder")
                .findFirst();
        Optional<String> damage = folder.isPresent() || Files.notExists(file) ? folder : damageOf(file);
        if (damage.isEmpty()) {
            return Optional.empty();
        }
        String aside = file.getFileName() + ".damaged-" + TIME.format(now);
        for (String part : PARTS) {
            Path old = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(old)) {
                Files.move(old, file.resolveSibling(aside + part));
            }
        }
        return Optional.of(new Found(damage.get(), file.resolveSibling(aside)));
    }

    private static Optional<String> damageOf(Path file) {
        try (Database database = Database.open(Location.of(file), Database.Durability.FULL)) {
            return database.damage();
        } catch (CatalogueException e) {
            if (e.damaged()) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
