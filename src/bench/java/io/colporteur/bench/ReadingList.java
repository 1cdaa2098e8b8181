package io.colporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The generated entries and covers, and where their files are. Writes are in place, as a shell or a simple editor does. */
final class ReadingList {

    private static final FileTime COVER_TIME = FileTime.from(Instant.parse("2014-01-01T00:00:00Z"));

    private final List<Book> books;
    private final List<Book> newestFirst;
    private final List<byte[]> covers;

    ReadingList(int count, long seed) {
        this.books = List.copyOf(new BookGenerator(count, seed).books());
        this.newestFirst = books.stream()
                .sorted(Comparator.comparing(Book::date).reversed())
                .toList();
        this.covers = covers(seed);
    }

    private static List<byte[]> covers(long seed) {
        List<byte[]> covers = new ArrayList<>();
        for (int number = 0; number < BookGenerator.COVERS; number++) {
            covers.add(new CoverPainter(seed + number).jpeg());
        }
        return covers;
    }

    List<Book> newestFirst() {
        return newestFirst;
    }

    /** Writes all of it; each file gets its entry's date, whenever it is written. */
    void write(Path entryFolder, Path coverFolder) throws IOException {
        Files.createDirectories(entryFolder);
        Files.createDirectories(coverFolder);
        for (Book book : books) {
            Files.setLastModifiedTime(write(book, 0, entryFolder), FileTime.from(book.date()));
        }
        for (int number = 0; number < covers.size(); number++) {
            Path cover = Files.write(coverFolder.resolve(BookGenerator.cover(number)), covers.get(number));
            Files.setLastModifiedTime(cover, COVER_TIME);
        }
    }

    /** Writes one entry as it is after that edit (see {@link Book#text}). */
    Path write(Book book, int edit, Path entryFolder) throws IOException {
        return Files.writeString(entryFolder.resolve(book.slug() + ".md"), book.text(edit));
    }
}
