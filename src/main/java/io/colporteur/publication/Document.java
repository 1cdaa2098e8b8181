package io.colporteur.publication;

import io.colporteur.entry.SourcePath;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an artefact shall hold: what a {@link Publication} makes and the publish route turns into bytes. */
public sealed interface Document {

    /** The document itself, of one that is still to be made. */
    default Document made() {
        return this;
    }

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

    /** One that takes long to make of what is known of it already; any thread may, also beside others. */
    record Later(Supplier<Document> making) implements Document {

        @Override
        public Document made() {
            return making.get();
        }
    }

    /** The bytes of a file of the inbox, as they are. */
    record Copy(SourcePath source) implements Document {}

    /**
     * A smaller copy of an image of the inbox.
     *
     * @param sha256 of the image's bytes, in hexadecimal
     * @param width of the copy, in pixels
     */
    record Print(SourcePath source, String sha256, int width) implements Document {}

    /** Nothing: the artefact shall not be there. */
    record Nothing() implements Document {}
}
