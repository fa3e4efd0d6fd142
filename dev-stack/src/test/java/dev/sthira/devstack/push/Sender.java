package dev.sthira.devstack.push;

import dev.sthira.devstack.webpush.P256;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An application server that sends push messages, written from the standards and not from the code under test. */
public final class Sender {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final KeyPair identity = P256.generate();

    /** The key by which push services know this sender, base64url. */
    public String publicKey() {
        return ENCODER.encodeToString(P256.raw((ECPublicKey) identity.getPublic()));
    }

    /** A good header for an hour. */
    public String authorization(String origin) {
        var claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"mailto:push@example.org\"}"
                .formatted(origin, Instant.now().getEpochSecond() + 3600);
        return authorization("{\"typ\":\"JWT\",\"alg\":\"ES256\"}", claims);
    }

    public String authorization(String head, String claims) {
        try {
            var signed = encode(head) + "." + encode(claims);
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(identity.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return "vapid t=" + signed + "." + ENCODER.encodeToString(signature.sign()) + ", k=" + publicKey();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A good request, to which a test may add or from which it may take. */
    public HttpRequest.Builder message(Subscription device, String text) {
        return bare(device, encrypt(device, text.getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", authorization(origin(device)))
                .header("TTL", "60");
    }

    HttpRequest.Builder bare(Subscription device, byte[] body) {
        return HttpRequest.newBuilder(URI.create(device.endpoint()))
                .header("Content-Encoding", "aes128gcm")
                .POST(BodyPublishers.ofByteArray(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    static String origin(Subscription device) {
        return device.endpoint().replaceFirst("(https?://[^/]+)/.*", "$1");
    }

    static byte[] encrypt(Subscription device, byte[] plain) {
        try {
            var deviceKey = DECODER.decode(device.p256dh());
            var once = P256.generate();
            var onceKey = P256.raw((ECPublicKey) once.getPublic());
            var salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(once.getPrivate());
            agreement.doPhase(P256.publicKey(deviceKey), true);
            var secret = hmac(DECODER.decode(device.auth()), agreement.generateSecret());
            var input = hmac(secret, ascii("WebPush: info\0"), deviceKey, onceKey, new byte[] {1});
            var extracted = hmac(salt, input);
            var key = hmac(extracted, ascii("Content-Encoding: aes128gcm\0\1"));
            var nonce = hmac(extracted, ascii("Content-Encoding: nonce\0\1"));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
            var sealed = cipher.doFinal(concat(plain, new byte[] {2}));
            return concat(salt, ByteBuffer.allocate(4).putInt(4096).array(), new byte[] {65}, onceKey, sealed);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(concat(parts));
    }

    private static byte[] concat(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
