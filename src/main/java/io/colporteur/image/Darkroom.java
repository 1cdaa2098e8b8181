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
public final class Darkroom implements Proofs {

    private static final Logger LOG = LoggerFactory.getLogger(Darkroom.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double QUALITY = 0.85;

    private final PrintFiles kept;
    private final Map<String, Integer> widths;
    private final int largest;
    private final Decoder decoder;
    private final Memory memory;

    /**
     * @param folder where what was made is kept; need not be there
     * @param widths of the copies by their names, in pixels
     * @param largest of the images' files, in bytes
     */
    public Darkroom(Path folder, Map<String, Integer> widths, int largest) {
        this(folder, widths, largest, Decoder.within(PATIENCE), Memory.ofThisMachine());
    }

    Darkroom(Path folder, Map<String, Integer> widths, int largest, Decoder decoder, Memory memory) {
        this.kept = new PrintFiles(folder);
        this.widths = widths;
        this.largest = largest;
        this.decoder = decoder;
        this.memory = memory;
    }

    /** Removes what a dead run left unfinished. To be called by the program that holds the state's lock, at its start. */
    public void tidy() throws IOException {
        kept.tidy();
    }

    /** Of what is kept: empty when the image was not developed yet, or not in all sizes. */
    @Override
    public Optional<Development> of(Path file, Picture picture) {
        return known(picture.sha256(), picture.header());
    }

    /** The same, but what is not known is developed when it is asked for. */
    public Proofs developing() {
        return (file, picture) -> of(file, picture).or(() -> developed(file, picture));
    }

    /** The same, but what is not known is decoded when it is asked for; nothing is kept of it. */
    public Proofs proving() {
        return (file, picture) -> of(file, picture).or(() -> decoded(file, picture));
    }

    private Optional<Development> known(String sha256, ImageHeader header) {
        if (!canDecode(header)) {
            return Optional.of(new Development(null, List.of()));
        }
        List<Variant> variants = variants(header);
        return kept.isSound(sha256) && variants.stream().allMatch(variant -> kept.has(sha256, variant.width()))
                ? Optional.of(new Development(null, variants))
                : Optional.ofNullable(kept.fault(sha256)).map(fault -> new Development(fault, List.of()));
    }

    private Optional<Development> developed(Path file, Picture picture) {
        try {
            develop(file);
        } catch (IOException later) {
            LOG.debug("{} cannot be developed now", file, later);
        }
        return of(file, picture);
    }

    private Optional<Development> decoded(Path file, Picture picture) {
        try {
            if (!kept.isSound(picture.sha256())) {
                byte[] bytes = bytes(file);
                memory.during(picture.header(), () -> decoder.decode(bytes, picture.header()));
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

    private byte[] bytes(Path file) throws IOException {
        return Gate.read(file, largest);
    }
}
