package io.colporteur.image;

import io.colporteur.entry.Gate;
import io.colporteur.entry.Sha256;
import io.colporteur.entry.Variant;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.coobird.thumbnailator.Thumbnails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes covers, which tells whether they are whole, and makes smaller ones of them. What came of an image is kept by the
 * hash of its bytes, so that it is done once, whatever becomes of its file. The same bytes give the same copies.
 *
 * <p>Any number of threads may use it.
 */
public final class Darkroom {

    private static final Logger LOG = LoggerFactory.getLogger(Darkroom.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double QUALITY = 0.85;
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private final PrintFiles kept;
    private final Map<String, Integer> widths;
    private final Decoder decoder;
    private final Memory memory;

    /**
     * @param folder where what was made is kept; need not be there
     * @param widths of the copies by their names, in pixels
     */
    public Darkroom(Path folder, Map<String, Integer> widths) {
        this(folder, widths, Decoder.within(PATIENCE), Memory.ofThisMachine());
    }

    Darkroom(Path folder, Map<String, Integer> widths, Decoder decoder, Memory memory) {
        this.kept = new PrintFiles(folder);
        this.widths = widths;
        this.decoder = decoder;
        this.memory = memory;
    }

    /** Removes what a dead run left unfinished. To be called by the program that holds the state's lock, at its start. */
    public void tidy() throws IOException {
        kept.tidy();
    }

    /** What came of an image; empty when it was not developed yet, or not in all sizes. */
    public Optional<Development> known(Path file, Picture picture, ImageHeader header) {
        return known(picture.sha256(), header);
    }

    private Optional<Development> known(String sha256, ImageHeader header) {
        if (!canDecode(header)) {
            return Optional.of(new Development(null, List.of()));
        }
        String fault = kept.fault(sha256);
        if (fault != null) {
            return Optional.of(new Development(fault, List.of()));
        }
        List<Variant> variants = variants(header);
        boolean all = variants.stream().allMatch(variant -> kept.has(sha256, variant.width()));
        return all && kept.isSound(sha256) ? Optional.of(new Development(null, variants)) : Optional.empty();
    }

    /** The same, after developing it if need be. */
    public Optional<Development> developed(Path file, Picture picture, ImageHeader header) {
        Optional<Development> known = known(file, picture, header);
        if (known.isEmpty()) {
            try {
                develop(file);
                return known(file, picture, header);
            } catch (IOException later) {
                LOG.debug("{} cannot be developed now", file, later);
            }
        }
        return known;
    }

    /** The same for one that is not developed yet, which is decoded now; nothing is kept of it. */
    public Optional<Development> proved(Path file, Picture picture, ImageHeader header) {
        return known(file, picture, header).or(() -> decoded(file, picture, header));
    }

    private Optional<Development> decoded(Path file, Picture picture, ImageHeader header) {
        try {
            if (!kept.isSound(picture.sha256())) {
                byte[] bytes = bytes(file);
                memory.during(header, () -> decoder.decode(bytes, header));
            }
            return Optional.of(new Development(null, List.of()));
        } catch (DamagedImageException e) {
            return Optional.of(new Development(e.fault(), List.of()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /**
     * Has it known what comes of an image.
     *
     * @throws IOException when it cannot be read, or what came of it cannot be kept
     */
    public void develop(Path file) throws IOException {
        byte[] bytes = bytes(file);
        ImageHeader header = ImageHeader.of(bytes);
        String sha256 = Sha256.hex(bytes);
        if (header != null && known(sha256, header).isEmpty()) {
            develop(file, bytes, header, sha256);
        }
    }

    private void develop(Path file, byte[] bytes, ImageHeader header, String sha256) throws IOException {
        try {
            memory.during(header, () -> {
                BufferedImage image = decoder.decode(bytes, header);
                for (Variant variant : variants(header)) {
                    if (!kept.has(sha256, variant.width())) {
                        kept.put(sha256, variant.width(), print(image, variant));
                    }
                }
                return image;
            });
            kept.putSound(sha256);
        } catch (DamagedImageException e) {
            LOG.debug("{} {}", file, e.fault(), e);
            kept.putFault(sha256, e.fault());
        }
    }

    /**
     * A copy of an image, which is made if it is not there.
     *
     * @throws IOException when the file holds other bytes by now, or cannot be decoded
     */
    public byte[] print(Path file, String sha256, int width) throws IOException {
        if (!kept.has(sha256, width)) {
            byte[] bytes = bytes(file);
            ImageHeader header = ImageHeader.of(bytes);
            if (header == null || !Sha256.hex(bytes).equals(sha256)) {
                throw new IOException(file + " has changed meanwhile");
            }
            try {
                Variant variant = variant("", width, header);
                kept.put(sha256, width, memory.during(header, () -> print(decoder.decode(bytes, header), variant)));
            } catch (DamagedImageException e) {
                throw new IOException(file + " " + e.fault(), e);
            }
        }
        return kept.get(sha256, width);
    }

    private static byte[] print(BufferedImage image, Variant variant) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .forceSize(variant.width(), variant.height())
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    private List<Variant> variants(ImageHeader header) {
        List<Variant> variants = new ArrayList<>();
        widths.forEach((name, width) -> variants.add(variant(name, width, header)));
        return variants;
    }

    /** Never wider than the image itself. */
    private static Variant variant(String name, int width, ImageHeader header) {
        int narrower = Math.min(width, header.width());
        long height = Math.round((double) header.height() * narrower / header.width());
        return new Variant(name, narrower, (int) Math.max(1, height));
    }

    private boolean canDecode(ImageHeader header) {
        return !header.mimeType().equals("image/avif") && memory.suffices(header);
    }

    private static byte[] bytes(Path file) throws IOException {
        return Gate.read(file, MOST_BYTES);
    }
}
