package io.colporteur.publication;

import io.colporteur.catalogue.Kind;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.Variant;
import java.util.Comparator;

/** The smallest picture of a cover that there is: a copy, else the cover itself. */
record Thumbnail(String url, int width, int height) {

    static Thumbnail of(LocalCover cover, Addresses addresses) {
        return cover.variants().stream()
                .min(Comparator.comparingInt(Variant::width))
                .map(variant -> new Thumbnail(
                        addresses.artefact(Kind.COVER_VARIANT, cover.nameOf(variant)),
                        variant.width(),
                        variant.height()))
                .orElseGet(() -> new Thumbnail(addresses.cover(cover), cover.width(), cover.height()));
    }

    /** As Media RSS has it, which Atom borrows. */
    void write(XmlWriter xml) {
        xml.empty("media:thumbnail", "url", url, "width", Integer.toString(width), "height", Integer.toString(height));
    }
}
