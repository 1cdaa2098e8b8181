package io.colporteur.enrichment;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;

/** How a camera was held (Exif 2.32, tag {@code Orientation}): browsers turn an image by what it says. */
final class ExifOrientation {

    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int LAST_ON_ITS_SIDE = 8;

    private ExifOrientation() {}

    /** Whether width and height change places when the image is shown; false for data that nobody understands. */
    static boolean isOnItsSide(byte[] bytes, int offset, int length) {
        try (ByteArrayImageInputStream exif = new ByteArrayImageInputStream(bytes, offset, length)) {
            Entry orientation = new TIFFReader().read(exif).getEntryById(TIFF.TAG_ORIENTATION);
            return orientation != null
                    && orientation.getValue() instanceof Number number
                    && number.intValue() >= FIRST_ON_ITS_SIDE
                    && number.intValue() <= LAST_ON_ITS_SIDE;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
