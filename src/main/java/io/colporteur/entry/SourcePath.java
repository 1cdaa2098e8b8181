package io.colporteur.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The path of a file in the inbox, relative to it, with {@code /} between the segments on every platform; for
 * example {@code bibliographie/x.md}. It names the file exactly as the file system does: no Unicode normalisation. None
 * leads out of the inbox by itself.
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

    public SourcePath {
        if (!isPath(value)) {
            throw new IllegalArgumentException("not a path inside the inbox: '" + value + "'");
        }
    }

    /** A text as a path, empty when it cannot be one. */
    public static Optional<SourcePath> parse(String text) {
        return isPath(text) ? Optional.of(new SourcePath(text)) : Optional.empty();
    }

    private static boolean isPath(String value) {
        return !value.isEmpty()
                && !value.startsWith("/")
                && !value.endsWith("/")
                && !("/" + value + "/").contains("/../");
    }

    /** The folder of the file, which is also the collection of the entry: {@code ""} directly under the inbox. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** The last segment: {@code x.md}. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The file name without its last extension: {@code x}. */
    public String stem() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** The stem by which covers are looked for, whatever their extension: in Unicode's form NFC and lower case. */
    public String coverStem() {
        return Normalizer.normalize(stem(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The last extension in lower case without the dot, {@code ""} without one. */
    public String extension() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(SourcePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
