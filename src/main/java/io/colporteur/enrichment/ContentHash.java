package io.colporteur.enrichment;

import io.colporteur.entry.Cover;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.ParsedEntry;
import io.colporteur.entry.ParsedEntry.CoverField;
import io.colporteur.entry.ParsedEntry.CrumbField;
import io.colporteur.entry.Sha256;
import io.colporteur.entry.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what the author gave, by which the catalogue knows whether an entry really changed. It does not
 * depend on the file's name, on the order of the other fields, on the config, nor on what enrichment makes of it.
 *
 * <p>Each value is written as a letter for its kind, its size in four bytes, and its content: no two different entries
 * are written alike.
 */
final class ContentHash {

    /** Changes with the way of writing, never otherwise: another one makes every entry look updated. */
    private static final String FORM = "colporteur content 1";

    private final MessageDigest digest = Sha256.digest();

    private ContentHash() {}

    /** SHA-256 in lower-case hexadecimal. */
    static String of(ParsedEntry entry, @Nullable Cover cover) {
        ContentHash hash = new ContentHash();
        hash.add(FORM);
        hash.add(entry.id());
        hash.add(entry.title());
        hash.add(entry.slug());
        hash.add(entry.authors());
        hash.addCover(entry.cover(), cover);
        hash.add(entry.summary());
        hash.add(entry.importance());
        hash.add(entry.site());
        hash.add(entry.freeResource());
        hash.add(entry.isbn());
        hash.add(entry.mandatory());
        hash.add(entry.paths());
        hash.add(entry.breadcrumbs());
        hash.add(entry.date());
        hash.add(entry.updated());
        hash.add(entry.expires());
        hash.add(entry.draft());
        hash.add(entry.lang());
        hash.add(entry.tags());
        hash.add(entry.extra());
        hash.add(entry.body());
        if (!entry.hidden().isEmpty()) { // else it counts as it did before there was this field
            hash.add(entry.hidden());
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** A cover of the inbox counts by its bytes, whatever it is called. */
    private void addCover(@Nullable CoverField field, @Nullable Cover cover) {
        String sha256 = cover instanceof LocalCover local ? local.sha256() : null;
        add(sha256);
        add(field == null || sha256 != null ? null : field.src());
        add(field == null ? null : field.alt());
        add(field == null ? null : field.credit());
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            head('-', 0);
        } else if (value instanceof Text text) {
            add(text.value());
        } else if (value instanceof CrumbField crumb) {
            add(crumb.title());
            add(crumb.path());
        } else if (value instanceof List<?> list) {
            head('l', list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            addMap(map);
        } else {
            addText(value instanceof String ? 's' : 'v', value.toString());
        }
    }

    private void addMap(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        head('m', sorted.size());
        sorted.forEach((key, value) -> {
            add(key);
            add(value);
        });
    }

    private void addText(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(kind, bytes.length);
        digest.update(bytes);
    }

    private void head(char kind, int size) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
    }
}
