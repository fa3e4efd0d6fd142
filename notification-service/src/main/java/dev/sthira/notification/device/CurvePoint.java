package dev.sthira.notification.device;

import java.math.BigInteger;
import java.util.Arrays;

/// A point on the curve P-256 as devices send it. Anything off the curve could be used to draw out our secrets, so it
/// is no point.
final class CurvePoint {
    static final int LENGTH = 65;
    private static final int COORDINATE = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final BigInteger P = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    private static final BigInteger B = hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private CurvePoint() {}

    static boolean isOn(byte[] point) {
        if (point.length != LENGTH || point[0] != UNCOMPRESSED) {
            return false;
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, LENGTH));
        var right = x.pow(3).subtract(x.multiply(THREE)).add(B).mod(P);
        return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.multiply(y).mod(P).equals(right);
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }
}
