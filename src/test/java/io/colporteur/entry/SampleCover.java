package io.colporteur.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes covers for tests: JPEGs that were only looked at. */
public final class SampleCover {

    private SampleCover() {}

    public static LocalCover of(SourcePath source, Stamp stamp, String sha256) {
        return of(source, stamp, sha256, null, null);
    }

    public static LocalCover of(
            SourcePath source, Stamp stamp, String sha256, @Nullable String alt, @Nullable String credit) {
        return new LocalCover(source, stamp, "image/jpeg", 400, 600, sha256, alt, credit, null, List.of(), false);
    }

    /** The same when it was developed, in these widths. */
    public static LocalCover developed(LocalCover cover, Variant... variants) {
        return new LocalCover(
                cover.source(),
                cover.stamp(),
                cover.mimeType(),
                cover.width(),
                cover.height(),
                cover.sha256(),
                cover.alt(),
                cover.credit(),
                cover.given(),
                List.of(variants),
                true);
    }
}
