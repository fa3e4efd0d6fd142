package dev.sthira.notification.channel;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Encrypts a message so that only one device can read it: RFC 8291 over the content coding `aes128gcm` (RFC 8188), one
/// record.
final class Encryption {
    private static final int SALT = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int RECORD = 4096;
    private static final byte LAST_RECORD = 2;

    private final SecureRandom random;
    private final @Nullable Provider fast;

    Encryption(SecureRandom random) {
        this.random = random;
        this.fast = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
                ? AmazonCorrettoCryptoProvider.INSTANCE
                : null;
    }

    /// The body of a push: salt, record size, our key of this once, and the encrypted text.
    byte[] of(byte[] text, byte[] devicePoint, byte[] deviceSecret) throws GeneralSecurityException {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return of(text, devicePoint, deviceSecret, keyOfThisOnce(), salt);
    }

    byte[] of(byte[] text, byte[] devicePoint, byte[] deviceSecret, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        var ourPoint = P256.point((ECPublicKey) ours.getPublic());
        var info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), devicePoint, ourPoint);
        var material = derive(agreed(ours, devicePoint), deviceSecret, info, 32);
        var key = derive(material, salt, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), KEY);
        var nonce = derive(material, salt, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), NONCE);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return join(
                salt,
                ByteBuffer.allocate(5)
                        .putInt(RECORD)
                        .put((byte) ourPoint.length)
                        .array(),
                ourPoint,
                cipher.doFinal(join(text, new byte[] {LAST_RECORD})));
    }

    private KeyPair keyOfThisOnce() throws GeneralSecurityException {
        var generator = fast == null ? KeyPairGenerator.getInstance("EC") : KeyPairGenerator.getInstance("EC", fast);
        generator.initialize(new ECGenParameterSpec(P256.NAME));
        return generator.generateKeyPair();
    }

    private byte[] agreed(KeyPair ours, byte[] devicePoint) throws GeneralSecurityException {
        var agreement = fast == null ? KeyAgreement.getInstance("ECDH") : KeyAgreement.getInstance("ECDH", fast);
        agreement.init(ours.getPrivate());
        agreement.doPhase(P256.publicKey(devicePoint), true);
        return agreement.generateSecret();
    }

    private static byte[] derive(byte[] material, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(material)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] join(byte[]... parts) {
        var length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var joined = ByteBuffer.allocate(length);
        for (var part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
