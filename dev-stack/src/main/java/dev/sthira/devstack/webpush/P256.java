package dev.sthira.devstack.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256 and their raw form: 65 bytes for a public key (0x04, x, y), 32 for a private one. */
public final class P256 {

    static final int PUBLIC_LENGTH = 65;
    private static final int COORDINATE = 32;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    public static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(CURVE);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key, which must be an uncompressed point on the curve. */
    public static ECPublicKey publicKey(byte[] raw) throws InvalidKeyException {
        if (raw.length != PUBLIC_LENGTH || raw[0] != 4) {
            throw new InvalidKeyException("a public key has 65 bytes, the first of them 4");
        }
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(raw, 1, 1 + COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(raw, 1 + COORDINATE, PUBLIC_LENGTH)));
        if (!isOnCurve(point)) {
            throw new InvalidKeyException("not a point on the curve P-256");
        }
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
        } catch (GeneralSecurityException e) {
            throw new InvalidKeyException(e);
        }
    }

    public static ECPrivateKey privateKey(byte[] raw) throws InvalidKeyException {
        try {
            var spec = new ECPrivateKeySpec(new BigInteger(1, raw), CURVE);
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new InvalidKeyException(e);
        }
    }

    public static byte[] raw(ECPublicKey key) {
        var raw = new byte[PUBLIC_LENGTH];
        raw[0] = 4;
        write(key.getW().getAffineX(), raw, 1);
        write(key.getW().getAffineY(), raw, 1 + COORDINATE);
        return raw;
    }

    public static byte[] raw(ECPrivateKey key) {
        var raw = new byte[COORDINATE];
        write(key.getS(), raw, 0);
        return raw;
    }

    private static boolean isOnCurve(ECPoint point) {
        var prime = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        if (x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) {
            return false;
        }
        var right = x.pow(2)
                .add(CURVE.getCurve().getA())
                .multiply(x)
                .add(CURVE.getCurve().getB());
        return y.pow(2).subtract(right).mod(prime).signum() == 0;
    }

    private static void write(BigInteger number, byte[] target, int offset) {
        var bytes = number.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, target, offset + COORDINATE - length, length);
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
