package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Properties;

/**
 * The key pair with which notification-service signs for push services (RFC 8292): made once, kept in the data directory,
 * readable by its owner alone. A new pair would orphan every subscription.
 *
 * @param publicKey uncompressed point on P-256, base64url
 * @param privateKey 32 bytes, base64url
 */
record VapidKeys(String publicKey, String privateKey) {

    private static final int COORDINATE = 32;

    static VapidKeys keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                generate().write(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VapidKeys read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new VapidKeys(value(properties, "public-key", file), value(properties, "private-key", file));
    }

    private static String value(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new CannotGoOn(
                    "%s has no %s. Delete the file; a new pair of keys is made then.".formatted(file, name));
        }
        return value;
    }

    private void write(Path file) throws IOException {
        StringWriter text = new StringWriter();
        text.write("# Web Push keys of this data directory. The private one is a secret.\n");
        text.write("public-key=" + publicKey + "\nprivate-key=" + privateKey + "\n");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text.toString(), StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** The pair as two settings, a line each. */
    String settings() {
        return "STHIRA_VAPID_PUBLIC_KEY=%s%nSTHIRA_VAPID_PRIVATE_KEY=%s".formatted(publicKey, privateKey);
    }

    static VapidKeys generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            byte[] uncompressed = new byte[1 + 2 * COORDINATE];
            uncompressed[0] = 4;
            System.arraycopy(fixed(point.getAffineX()), 0, uncompressed, 1, COORDINATE);
            System.arraycopy(fixed(point.getAffineY()), 0, uncompressed, 1 + COORDINATE, COORDINATE);
            return new VapidKeys(base64(uncompressed), base64(fixed(((ECPrivateKey) pair.getPrivate()).getS())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no P-256", e);
        }
    }

    /** Exactly 32 bytes: shorter numbers get zeros in front, and the sign byte of longer ones goes. */
    static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] result = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, result, COORDINATE - length, length);
        return result;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
