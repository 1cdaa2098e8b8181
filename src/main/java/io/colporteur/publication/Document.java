package io.colporteur.publication;

import io.colporteur.entry.SourcePath;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an artefact shall hold: what a {@link Publication} makes and the publish route turns into bytes. */
public sealed interface Document {

    /** What it should hold and does not. */
    default List<Omission> omitted() {
        return List.of();
    }

    /** A JSON document: a record whose components are its keys, for the configured ObjectMapper. */
    record Json(Object wire, List<Omission> omitted) implements Document {

        /** A document that leaves nothing out. */
        public Json(Object wire) {
            this(wire, List.of());
        }
    }

    /**
     * A document of another format, finished.
     *
     * @param lastmod the latest modification of what it shows, absent where that is not kept
     */
    // An array, because it is handed on once to be written, and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Text(byte[] bytes, @Nullable Instant lastmod, List<Omission> omitted) implements Document {

        /** A document that leaves nothing out. */
        public Text(byte[] bytes, @Nullable Instant lastmod) {
            this(bytes, lastmod, List.of());
        }
    }

    /** The bytes of a file of the inbox, as they are. */
    record Copy(SourcePath source) implements Document {}

    /** Nothing: the artefact shall not be there. */
    record Nothing() implements Document {}
}
