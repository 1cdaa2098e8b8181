package io.colporteur.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cover of the inbox: it was found, and its bytes were looked at.
 *
 * @param source the image in the inbox
 * @param stamp the image's size and modification time when it was looked at
 * @param mimeType what its bytes are, whatever its name says
 * @param width in pixels
 * @param height in pixels
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param given how its entry names it, absent where that is not known
 * @param variants smaller copies that can be had, in the order of the settings
 * @param developed whether it was decoded, and all variants made that are wanted
 */
public record LocalCover(
        SourcePath source,
        Stamp stamp,
        String mimeType,
        int width,
        int height,
        String sha256,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Text given,
        List<Variant> variants,
        boolean developed)
        implements Cover {

    @Override
    public String src() {
        return source.value();
    }

    /** What no other copy is called, whatever it is a copy of: by the bytes and the width. */
    public String nameOf(Variant variant) {
        return sha256 + "-" + variant.width();
    }

    /** The copy that is {@link #nameOf called} so. */
    public Optional<Variant> variant(String name) {
        return variants.stream().filter(variant -> nameOf(variant).equals(name)).findFirst();
    }
}
