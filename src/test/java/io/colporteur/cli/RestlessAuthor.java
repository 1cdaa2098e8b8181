package io.colporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Somebody who never leaves the inbox alone: adds, edits, renames, moves, re-slugs, breaks, mends and deletes entries and
 * their covers, and saves them in the ways in which programs save. What comes of it depends on nothing but the files as they are in the end: dates
 * are given, no content comes twice. For one thread.
 */
final class RestlessAuthor {

    private static final int FEWEST = 25;
    private static final int MOST = 70;

    /** A book whose file may have any name at the time. */
    private static final class Work {
        final int number;
        Path file;
        String slug;
        boolean cover;

        Work(int number, Path file) {
            this.number = number;
            this.file = file;
            this.slug = "work-" + number;
        }
    }

    private final Path inbox;
    private final Random random;
    private final boolean givesIds;
    private final List<Work> works = new ArrayList<>();
    private int worksBegun;
    private int editions;

    /** @param givesIds whether entries have ids of their own, else ISBNs by which they are known again */
    RestlessAuthor(Path inbox, Random random, boolean givesIds) {
        this.inbox = inbox;
        this.random = random;
        this.givesIds = givesIds;
    }

    /** Does one thing. */
    void act() {
        try {
            int dice = random.nextInt(100);
            if (works.size() < FEWEST || (dice < 15 && works.size() < MOST)) {
                add();
            } else if (dice < 55) {
                edit(any());
            } else if (dice < 62) {
                rename(any());
            } else if (dice < 70) {
                reslug(any());
            } else if (dice < 78) {
                delete(any());
            } else if (dice < 84) {
                save(any().file, "---\ntitle: [never closed " + ++editions + "\n---\n");
            } else {
                cover(any());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves everything whole. */
    void finish() {
        try {
            for (Work work : works) {
                edit(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Work any() {
        return works.get(random.nextInt(works.size()));
    }

    private void add() throws IOException {
        int number = ++worksBegun;
        Work work = new Work(number, inbox.resolve(folder()).resolve("w" + number + ".md"));
        works.add(work);
        edit(work);
    }

    private String folder() {
        return random.nextBoolean() ? "books" : "films";
    }

    private void edit(Work work) throws IOException {
        int edition = ++editions;
        StringBuilder text = new StringBuilder("---\n");
        text.append(givesIds ? "id: urn:example:" + work.number : "isbn: " + isbn(work.number))
                .append('\n');
        text.append("title: \"Work ")
                .append(work.number)
                .append(", edition ")
                .append(edition)
                .append("\"\n");
        text.append("slug: ").append(work.slug).append('\n');
        text.append("date: 2024-").append(two(work.number % 12 + 1)).append('-');
        text.append(two(work.number % 28 + 1)).append("T10:00:00Z\n");
        text.append("authors: [Author ")
                .append(edition % 5)
                .append(", Author ")
                .append(work.number % 7)
                .append("]\n");
        text.append("paths: [/shelf/").append(edition % 4).append("]\n");
        if (work.cover) {
            text.append("cover: c").append(work.number).append(".png\n");
        }
        text.append("---\n").append(("Edition " + edition + " is better. ").repeat(random.nextInt(100)));
        save(work.file, text.toString());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static String isbn(int number) {
        String digits = String.format(java.util.Locale.ROOT, "97800000%04d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** As editors and programs do: in place, by halves, or beside it with a rename. */
    private void save(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] bytes = text.getBytes(UTF_8);
        switch (random.nextInt(3)) {
            case 0 -> Files.write(file, bytes);
            case 1 -> writeByHalves(file, bytes);
            default -> {
                Path hidden = file.resolveSibling("." + file.getFileName() + ".tmp");
                Files.write(hidden, bytes);
                Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void writeByHalves(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
            out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        }
    }

    private void rename(Work work) throws IOException {
        Path renamed = inbox.resolve(folder()).resolve("w" + work.number + "-" + ++editions + ".md");
        Files.createDirectories(renamed.getParent());
        Files.move(work.file, renamed, StandardCopyOption.ATOMIC_MOVE);
        work.file = renamed;
    }

    private void reslug(Work work) throws IOException {
        work.slug = "work-" + work.number + "-" + ++editions;
        edit(work);
    }

    private void delete(Work work) throws IOException {
        Files.delete(work.file);
        Files.deleteIfExists(cover(work.number));
        works.remove(work);
    }

    private Path cover(int number) {
        return inbox.resolve("covers/c" + number + ".png");
    }

    private void cover(Work work) throws IOException {
        Path file = cover(work.number);
        if (random.nextInt(3) == 0) {
            Files.deleteIfExists(file);
            work.cover = false;
            edit(work);
            return;
        }
        Files.createDirectories(file.getParent());
        writeByHalves(file, image(++editions));
        if (!work.cover) {
            work.cover = true;
            edit(work);
        }
    }

    /** A picture that is like no other. */
    static byte[] image(int edition) throws IOException {
        BufferedImage image = new BufferedImage(120, 180, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 120; x++) {
            for (int y = 0; y < 180; y++) {
                image.setRGB(x, y, edition * 7919 + x * y * 31);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
