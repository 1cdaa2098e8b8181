package io.colporteur.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/**
 * Makes a reading list like that of a school. The same number and seed give the same list everywhere: all chance comes
 * from {@link Random}, whose algorithm is part of its contract.
 *
 * <p>The shares are those of a real list of 41 entries: see the README of the bench.
 */
final class BookGenerator {

    static final int COVERS = 40;

    /** From the most to the least used; {@link #path()} favours the first ones. */
    private static final List<String> PATHS = List.of(
            "/parcours/medias-et-enquete",
            "/competences/regarder",
            "/competences/ecrire",
            "/competences/enqueter",
            "/parcours/edition-et-mise-en-page",
            "/parcours/code-creatif",
            "/competences/programmer",
            "/ateliers/carte-blanche");

    private static final Instant EPOCH = Instant.parse("2014-01-01T00:00:00Z");
    private static final int TEN_YEARS = 10 * 365 * 24 * 3600;
    private static final int NAMES = 702;

    private final int count;
    private final long seed;
    private final Random random = new Random();
    private final Vocabulary vocabulary = new Vocabulary(random);

    BookGenerator(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    static String cover(int number) {
        return String.format(Locale.ROOT, "couverture-%02d.jpg", number);
    }

    /** The list, in the order of the numbers in the slugs; always the same one. */
    List<Book> books() {
        random.setSeed(seed);
        List<Instant> dates = dates();
        List<Book> books = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            books.add(book(number, dates.get(number)));
        }
        return books;
    }

    /** What tells two lists apart: SHA-256 of all entry files one after the other, in hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            books().forEach(book -> digest.update(book.text(0).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private Book book(int number, Instant date) {
        String title = vocabulary.title();
        String slug = slug(title) + "-" + number;
        return new Book(
                title,
                slug,
                author(),
                cover(number % COVERS),
                date,
                summary(),
                chance(22) ? vocabulary.recommendation() : null,
                chance(80) ? "https://editions-du-coin.example/livres/" + slug + "/" : null,
                chance(22) ? "https://bibliotheque-ouverte.example/lire/" + number : null,
                chance(44) ? isbn(number) : null,
                chance(17),
                paths());
    }

    /** One instant for each entry, evenly spread over ten years, in no order. */
    private List<Instant> dates() {
        int apart = Math.max(1, TEN_YEARS / count);
        List<Instant> dates = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            dates.add(EPOCH.plusSeconds((long) number * apart));
        }
        Collections.shuffle(dates, random);
        return dates;
    }

    private String author() {
        int known = Math.min(NAMES, Math.max(20, count / 25));
        String one = Vocabulary.name(random.nextInt(known));
        return chance(15) ? one + " et " + Vocabulary.name(random.nextInt(known)) : one;
    }

    /** One to nineteen sentences, most often ten, each on its line; here and there with what hands and exports leave. */
    private List<String> summary() {
        int sentences = 1 + random.nextInt(10) + random.nextInt(10);
        boolean unbreakable = chance(30);
        List<String> lines = new ArrayList<>();
        for (int sentence = 0; sentence < sentences; sentence++) {
            String text = vocabulary.sentence();
            lines.add(unbreakable ? text.replaceAll(" ([?:;»])", "&nbsp;$1").replace("« ", "«&nbsp;") : text);
        }
        if (lines.size() > 1 && chance(5)) {
            lines.add(1, "<br>");
        }
        if (lines.size() > 1 && chance(4)) {
            lines.set(0, lines.get(0) + lines.remove(1));
        }
        return List.copyOf(lines);
    }

    private List<String> paths() {
        int wanted = 1 + random.nextInt(4);
        TreeSet<String> paths = new TreeSet<>();
        while (paths.size() < wanted) {
            paths.add(path());
        }
        return List.copyOf(paths);
    }

    private String path() {
        return PATHS.get(Math.min(random.nextInt(PATHS.size()), random.nextInt(PATHS.size())));
    }

    /** An ISBN-13 of its own, with the check digit that its other digits ask for; one in six with hyphens. */
    private String isbn(int number) {
        String digits = "9782" + String.format(Locale.ROOT, "%08d", 9_100_000 + number);
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
        }
        int check = (10 - sum % 10) % 10;
        return random.nextInt(6) == 0
                ? "978-2-" + digits.substring(4, 9) + "-" + digits.substring(9) + "-" + check
                : digits + check;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
