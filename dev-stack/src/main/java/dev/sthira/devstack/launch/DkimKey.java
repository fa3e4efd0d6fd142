package dev.sthira.devstack.launch;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * A key with which notification-service signs mails (RFC 6376).
 *
 * @param publicKey SubjectPublicKeyInfo, base64, as it stands in a record of the domain
 * @param privateKey PKCS#8, base64
 */
record DkimKey(String publicKey, String privateKey) {

    private static final int BITS = 2048;

    static DkimKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new DkimKey(
                    base64(pair.getPublic().getEncoded()),
                    base64(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no RSA", e);
        }
    }

    /** The key as a setting, and what the domain has to say of it as a comment above. */
    String settings() {
        return """
                # Beside STHIRA_MAIL_FROM and STHIRA_MAIL_DOMAIN. Let the domain have this record (TXT):
                # sthira._domainkey "v=DKIM1; k=rsa; p=%s"
                STHIRA_DKIM_PRIVATE_KEY=%s""".formatted(publicKey, privateKey);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
