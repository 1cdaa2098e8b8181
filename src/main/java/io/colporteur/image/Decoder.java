package io.colporteur.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Decodes images as far as they go, with bounded work and memory: of a large one only every second, third, … pixel is kept.
 * Any number of threads may use it.
 */
final class Decoder {

    /** Beyond this, pixels are left out: enough for good copies, and a dozen such images fit where one as large as allowed would. */
    private static final int MOST_PIXELS = 4_000_000;

    static {
        ImageIO.setUseCache(false); // which would be temporary files
    }

    private final Duration limit;
    private final LongSupplier nanos;

    /**
     * @param limit of work, after which an image is given up
     * @param nanos how long the thread that asks has worked since some instant, in nanoseconds
     */
    Decoder(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /** One that counts what its threads work, not how long they wait for others or for a machine that sleeps. */
    static Decoder within(Duration limit) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new Decoder(
                limit, threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime);
    }

    /**
     * The image upright, in RGB and on white where it is transparent; its first, where it holds several.
     *
     * @param header which is that of these bytes
     * @throws DamagedImageException when it cannot be decoded to its end
     */
    BufferedImage decode(byte[] bytes, ImageHeader header) throws DamagedImageException {
        ImageReader reader = reader(header.mimeType());
        List<String> warnings = new ArrayList<>();
        try (WatchedStream stream = new WatchedStream(bytes, limit, nanos)) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(stream, true, true);
            compareSizes(reader, header);
            int step = step(header);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = flat(reader.read(0, every));
            if (warnings.stream().anyMatch(Decoder::tellsDamage)) {
                throw damaged(new IOException(warnings.get(0)));
            }
            return upright(image, header.orientation());
        } catch (WatchedStream.OverException e) {
            throw new DamagedImageException("takes more than " + limit.toSeconds() + " seconds to decode", e);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        } finally {
            reader.dispose();
        }
    }

    /** What readers throw at damaged images is of any kind, and rarely tells more. */
    private static DamagedImageException damaged(Exception cause) {
        return new DamagedImageException("is damaged or was cut off: it cannot be decoded to its end", cause);
    }

    /** The reader of JPEG goes on with grey where bytes are missing; some too many are usual, and do no harm. */
    private static boolean tellsDamage(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("premature") || (words.contains("corrupt") && !words.contains("extraneous"));
    }

    private static ImageReader reader(String mimeType) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mimeType);
        if (!readers.hasNext()) {
            throw new IllegalStateException("nothing reads " + mimeType);
        }
        return readers.next();
    }

    /** What was let in by the size that it claims must not be larger inside. */
    private static void compareSizes(ImageReader reader, ImageHeader header) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > (long) header.width() * header.height()) {
            throw new IOException("larger than it claims");
        }
    }

    private static int step(ImageHeader header) {
        double pixels = (double) header.width() * header.height();
        return Math.max(1, (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
    }

    private static BufferedImage flat(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = flat.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return flat;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        return orientation == ExifOrientation.UPRIGHT
                ? image
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(image);
    }
}
