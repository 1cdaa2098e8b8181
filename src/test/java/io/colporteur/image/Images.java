package io.colporteur.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small images: real ones where the platform can write them, bare headers where it cannot. */
public final class Images {

    /** A lossy one of 12 by 10 pixels, which nothing on the platform could write. */
    private static final String WEBP = "UklGRp4AAABXRUJQVlA4IJIAAACQAgCdASoMAAoAAoBCJbACdH8AgittALc0w5xnQADN/f3S"
            + "Kl13vcDJSTYMyOePDQ6cs2w++b4Z9dXjPbiUsmp5On+EccZhxTqvgNnEIoZnSxaiaGVk+IO5"
            + "/0mXJ1V52596pCl1OYdPlXe4im8Zpwn0wEvzz/HKhaPnsgtY3Xxjrrn/1Ok/xAGan/23/Buh"
            + "DMAAAA==";

    private Images() {}

    public static byte[] png(int width, int height) throws IOException {
        return written("png", width, height);
    }

    public static byte[] jpeg(int width, int height) throws IOException {
        return written("jpg", width, height);
    }

    public static byte[] gif(int width, int height) throws IOException {
        return written("gif", width, height);
    }

    /** Nothing but what is said of the size. */
    public static byte[] pngHeader(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(33);
        bytes.put((byte) 0x89).put(ascii("PNG\r\n\u001A\n")).putInt(13).put(ascii("IHDR"));
        return bytes.putInt(width).putInt(height).array();
    }

    /** Nothing but what is said of the size. */
    public static byte[] gifHeader(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.put(ascii("GIF89a"))
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    /** A JPEG with an Exif segment that says how the camera was held. */
    public static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + 36);
        bytes.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34).put(ascii("Exif\0\0"));
        bytes.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        bytes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return bytes.putInt(0).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The extended form. */
    public static byte[] webp(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(22).put(ascii("WEBPVP8X")).putInt(10).putInt(0);
        return bytes.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0)
                .array();
    }

    public static byte[] lossyWebp(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(22).put(ascii("WEBPVP8 ")).putInt(10).put(new byte[] {0, 0, 0});
        return bytes.put(new byte[] {(byte) 0x9D, 1, 0x2A})
                .putShort((short) width)
                .putShort((short) height)
                .array();
    }

    public static byte[] losslessWebp(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(25).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("RIFF")).putInt(17).put(ascii("WEBPVP8L")).putInt(5).put((byte) 0x2F);
        return bytes.putInt((width - 1) | (height - 1) << 14).array();
    }

    /** With a thumbnail before the image. */
    public static byte[] avif(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(100);
        bytes.putInt(16).put(ascii("ftypavif")).putInt(0);
        bytes.putInt(72).put(ascii("meta")).putInt(0);
        bytes.putInt(60).put(ascii("iprp")).putInt(52).put(ascii("ipco"));
        bytes.putInt(20).put(ascii("ispe")).putInt(0).putInt(2).putInt(2);
        return bytes.putInt(20)
                .put(ascii("ispe"))
                .putInt(0)
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** One of which no part can be told from the others. */
    public static byte[] noisy(String format, int width, int height) throws IOException {
        return written(format, noise(width, height));
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(42);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    /** A JPEG that comes in several scans. */
    public static byte[] progressive(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam scans = writer.getDefaultWriteParam();
            scans.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(noise(width, height), null, null), scans);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Nothing of it is to be seen. */
    public static byte[] transparentPng(int width, int height) throws IOException {
        return written("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    /** A black JPEG whose upper left quarter has another colour. */
    public static byte[] marked(int width, int height, int colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height / 2; y++) {
                image.setRGB(x, y, colour);
            }
        }
        return written("jpg", image);
    }

    /** A GIF of one picture in a screen of another size. */
    public static byte[] gifWithAnotherScreen(int width, int height, int screenWidth, int screenHeight)
            throws IOException {
        byte[] gif = gif(1, 1);
        ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(6, (short) screenWidth).putShort(8, (short) screenHeight);
        int picture = 13 + 3 * (2 << (gif[10] & 7));
        while (gif[picture] != ',') {
            picture++;
        }
        bytes.putShort(picture + 5, (short) width).putShort(picture + 7, (short) height);
        return gif;
    }

    /** A WebP with pixels in it. */
    public static byte[] realWebp() {
        return Base64.getDecoder().decode(WEBP);
    }

    private static byte[] written(String format, int width, int height) throws IOException {
        return written(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] written(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
