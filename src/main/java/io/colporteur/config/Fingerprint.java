package io.colporteur.config;

import io.colporteur.entry.KnownAuthor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One text for all settings of an epoch: the same exactly when they mean the same, however they were written. */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * SHA-256 in lower-case hexadecimal.
     *
     * @param authors the register, where that is of this epoch
     */
    static String of(Epoch epoch, List<Key<?>> keys, Settings settings, List<KnownAuthor> authors) {
        String all = keys.stream()
                .filter(key -> key.epoch().includes(epoch))
                .map(key -> key.name() + "=" + canonical(settings.get(key)) + "\n")
                .collect(Collectors.joining());
        if (!authors.isEmpty()) {
            all += AuthorsFile.NAME + "=" + canonical(authors) + "\n";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Lengths go before texts, so that no two values are written alike. */
    private static String canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((name, held) -> sorted.put(canonical(name), canonical(held)));
            return sorted.toString();
        }
        if (value instanceof DeclaredFeed feed) {
            return canonical(List.of(
                    feed.path(),
                    Optional.ofNullable(feed.title()),
                    Optional.ofNullable(feed.description()),
                    Optional.ofNullable(feed.archive()),
                    feed.where()));
        }
        if (value instanceof KnownAuthor author) {
            return canonical(List.of(
                    author.name(),
                    author.spellings(),
                    Optional.ofNullable(author.url()),
                    Optional.ofNullable(author.orcid()),
                    Optional.ofNullable(author.wikidata())));
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(Fingerprint::canonical).toList().toString();
        }
        String text =
                value instanceof Path path ? path.toAbsolutePath().normalize().toString() : value.toString();
        return text.length() + ":" + text;
    }
}
