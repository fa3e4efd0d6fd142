package dev.sthira.catalog.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes pixels as PNG (ISO/IEC 15948): eight bits of red, green and blue each, nothing transparent.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int COLOURS = 3;
    private static final int DEPTH = 8;
    private static final int TRUE_COLOUR = 2;

    private Png() {}

    static byte[] of(BufferedImage image) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(image));
        chunk(png, "IDAT", deflated(lines(image)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(BufferedImage image) {
        return ByteBuffer.allocate(13)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put((byte) DEPTH)
                .put((byte) TRUE_COLOUR)
                .array();
    }

    /// Line by line, each with the number of the filter that it went through before it: none.
    private static byte[] lines(BufferedImage image) {
        var width = image.getWidth();
        var lines = ByteBuffer.allocate(image.getHeight() * (1 + COLOURS * width));
        for (int y = 0; y < image.getHeight(); y++) {
            lines.put((byte) 0);
            for (int pixel : image.getRGB(0, y, width, 1, null, 0, width)) {
                lines.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        return lines.array();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var deflated = new ByteArrayOutputStream();
            var buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// Its length, its type, what is in it, and a checksum of the last two.
    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        png.writeBytes(number(content.length));
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(number((int) checksum.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
