package io.colporteur.image;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;

/** How a camera was held (Exif 2.32, tag {@code Orientation}): browsers turn an image by what it says. */
final class ExifOrientation {

    /** As most are. */
    static final int UPRIGHT = 1;

    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /** From 1 to 8, which is {@link #UPRIGHT} for data that nobody understands. */
    static int in(byte[] bytes, int offset, int length) {
        try (ByteArrayImageInputStream exif = new ByteArrayImageInputStream(bytes, offset, length)) {
            Entry orientation = new TIFFReader().read(exif).getEntryById(TIFF.TAG_ORIENTATION);
            return orientation != null
                            && orientation.getValue() instanceof Number number
                            && number.intValue() >= UPRIGHT
                            && number.intValue() <= LAST
                    ? number.intValue()
                    : UPRIGHT;
        } catch (IOException | RuntimeException damaged) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places when the image is shown. */
    static boolean isOnItsSide(int orientation) {
        return orientation >= FIRST_ON_ITS_SIDE;
    }
}
