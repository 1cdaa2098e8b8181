package io.colporteur.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Images that are small on disk and would like to be large in memory, take long, or make a reader stumble. */
public final class HostileImages {

    private static final int GREY = 0;
    private static final int RGBA = 6;

    private HostileImages() {}

    /** So many of them, each time the same, with the extensions that they would have. */
    public static List<byte[]> some(int count) throws IOException {
        Random random = new Random(11);
        List<byte[]> images = new ArrayList<>();
        // as large as is allowed
        images.add(png(7000, 7000, 1, GREY, 0));
        images.add(png(7000, 7000, 16, RGBA, 0));
        images.add(png(7000, 7000, 8, RGBA, 1));
        images.add(png(20_000, 2_500, 8, RGBA, 0));
        images.add(png(100, 20_000, 8, RGBA, 0));
        images.add(Images.progressive(4000, 3000));
        images.add(Images.noisy("gif", 2000, 2000));
        // smaller inside than they claim, or larger
        images.add(Images.gifWithAnotherScreen(65_535, 65_535, 10, 10));
        images.add(Images.gifWithAnotherScreen(65_535, 65_535, 7000, 7000));
        images.add(webp(16_383, 16_383));
        images.add(webp(7000, 7000));
        images.add(Images.lossyWebp(16_383, 3_000));
        images.add(Images.losslessWebp(7000, 7000));
        images.add(withSize(Images.jpeg(64, 64), 65_500, 700));
        images.add(withSize(Images.jpeg(64, 64), 7000, 7000));
        images.add(Images.pngHeader(7000, 7000));
        images.add(Images.gifHeader(7000, 7000));
        // more than anybody could show
        images.add(Images.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE));
        images.add(Images.pngHeader(-1, 5));
        images.add(Images.gifHeader(65_535, 65_535));
        images.add(withSize(Images.jpeg(64, 64), 65_500, 65_500));
        images.add(Images.avif(Integer.MAX_VALUE, Integer.MAX_VALUE));
        images.add(new byte[0]);
        List<byte[]> whole = List.of(
                Images.noisy("jpg", 50, 70),
                Images.progressive(50, 70),
                Images.noisy("png", 50, 70),
                Images.noisy("gif", 50, 70),
                Images.realWebp());
        while (images.size() < count) {
            images.add(damaged(whole.get(random.nextInt(whole.size())), random));
        }
        return images;
    }

    private static byte[] damaged(byte[] image, Random random) {
        byte[] damaged = random.nextBoolean() ? image.clone() : Arrays.copyOf(image, random.nextInt(image.length));
        for (int hits = random.nextInt(12); hits > 0 && damaged.length > 0; hits--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    /** An extended WebP whose picture has another size than its canvas. */
    private static byte[] webp(int width, int height) {
        byte[] canvas = Images.webp(10, 10);
        byte[] inside = Images.losslessWebp(width, height);
        byte[] both = Arrays.copyOf(canvas, canvas.length + inside.length - 12);
        System.arraycopy(inside, 12, both, canvas.length, inside.length - 12);
        return both;
    }

    /** The same JPEG that says that it has another size. */
    private static byte[] withSize(byte[] jpeg, int width, int height) {
        byte[] other = jpeg.clone();
        int at = 2;
        while ((other[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((other[at + 2] & 0xFF) << 8 | (other[at + 3] & 0xFF));
        }
        other[at + 5] = (byte) (height >> 8);
        other[at + 6] = (byte) height;
        other[at + 7] = (byte) (width >> 8);
        other[at + 8] = (byte) width;
        return other;
    }

    /** A PNG that is whole, and black. */
    private static byte[] png(int width, int height, int depth, int colours, int interlaced) throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(image);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {(byte) depth, (byte) colours, 0, 0, (byte) interlaced});
        chunk(out, "IHDR", header.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflating = new DeflaterOutputStream(packed)) {
            int bits = depth * (colours == RGBA ? 4 : 1);
            byte[] row = new byte[1 + (width * bits + 7) / 8];
            // an interlaced one has as many pixels, in shorter rows: a few more bytes do no harm
            for (int y = 0; y < height + (interlaced * height); y++) {
                deflating.write(row);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return image.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }
}
