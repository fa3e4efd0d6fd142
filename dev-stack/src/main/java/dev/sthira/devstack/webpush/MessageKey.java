package dev.sthira.devstack.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a device keeps to itself to read its messages: a key pair and a shared secret of 16 bytes.
 *
 * <p>A message is one record of the content coding aes128gcm (RFC 8188): salt (16 bytes), record size (4), length of
 * the sender's key (1), the key (65), cipher text. Keys are derived as RFC 8291, section 3.4 says.
 */
public record MessageKey(KeyPair pair, byte[] secret) {

    private static final int SALT = 16;
    private static final int HEADER = SALT + 4 + 1 + P256.PUBLIC_LENGTH;
    private static final int TAG = 16;

    /** The message in plain. */
    public byte[] decrypt(byte[] message) throws UnreadableMessageException {
        if (message.length < HEADER + TAG + 1) {
            throw new UnreadableMessageException("too short for a header of 86 bytes and a sealed record");
        }
        var buffer = ByteBuffer.wrap(message);
        var salt = new byte[SALT];
        buffer.get(salt);
        long recordSize = Integer.toUnsignedLong(buffer.getInt());
        int keyLength = Byte.toUnsignedInt(buffer.get());
        if (keyLength != P256.PUBLIC_LENGTH) {
            throw new UnreadableMessageException("the key in the header has " + keyLength + " bytes instead of 65");
        }
        var senderKey = new byte[P256.PUBLIC_LENGTH];
        buffer.get(senderKey);
        if (buffer.remaining() > recordSize) {
            throw new UnreadableMessageException("more than one record, or a record size too small: " + recordSize);
        }
        try {
            return unpad(open(salt, senderKey, message));
        } catch (GeneralSecurityException e) {
            throw new UnreadableMessageException("cannot be decrypted with this device's keys: " + e.getMessage(), e);
        }
    }

    private byte[] open(byte[] salt, byte[] senderKey, byte[] message) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(P256.publicKey(senderKey), true);
        var device = P256.raw((ECPublicKey) pair.getPublic());
        var input = derive(secret, agreement.generateSecret(), info("WebPush: info", device, senderKey), 32);
        var key = derive(salt, input, info("Content-Encoding: aes128gcm"), 16);
        var nonce = derive(salt, input, info("Content-Encoding: nonce"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        return cipher.doFinal(message, HEADER, message.length - HEADER);
    }

    private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        var parameters =
                HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(input).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    private static byte[] info(String label, byte[]... keys) {
        var info = ByteBuffer.allocate(label.length() + 1 + keys.length * P256.PUBLIC_LENGTH);
        info.put(label.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        for (var key : keys) {
            info.put(key);
        }
        return info.array();
    }

    /** Padding is zeros after a delimiter, which is 2 in the last, here the only, record. */
    private static byte[] unpad(byte[] padded) throws UnreadableMessageException {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != 2) {
            throw new UnreadableMessageException("the record does not end with the delimiter of a last record");
        }
        return Arrays.copyOf(padded, end);
    }
}
