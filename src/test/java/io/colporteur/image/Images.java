package io.colporteur.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small images: real ones where the platform can write them, bare headers where it cannot. */
public final class Images {

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

    private static byte[] written(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
