package dev.sthira.catalog.sheet;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as a drawing of sharp squares, with the quiet border that readers want.
final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /// The code of an address, as SVG shown so many points wide.
    static String svg(String address, double points, String alternative) {
        try {
            var matrix = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            int size = matrix.getWidth() + 2 * QUIET;
            return Drawings.element(
                    "0 0 %d %d".formatted(size, size),
                    points,
                    points,
                    alternative,
                    "<path fill=\"#ffffff\" d=\"M0 0h%dv%dh-%dz\"/><path fill=\"#000000\" d=\"%s\"/>"
                            .formatted(size, size, size, path(matrix)));
        } catch (WriterException e) {
            throw new IllegalStateException("an address of a class fits into a code", e);
        }
    }

    private static String path(ByteMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int run = run(matrix, x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, run, run));
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private static int run(ByteMatrix matrix, int x, int y) {
        int run = 0;
        while (x + run < matrix.getWidth() && matrix.get(x + run, y) == 1) {
            run++;
        }
        return run;
    }
}
