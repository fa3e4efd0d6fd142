package dev.sthira.notification.channel;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;

/// Signs mails for the domain that they come from, so that whoever gets them can tell that they are ours and whole,
/// those
/// headers included by which one leaves with a click (RFC 8058).
@Startup // a key that is none is told at once
@Singleton
class Dkim {
    /// What is not there is signed as not being there: nobody can add it. `Bcc` and what servers write are left alone.
    private static final String HEADERS = "From:To:Cc:Reply-To:Subject:Date:Message-ID:MIME-Version:Content-Type"
            + ":Content-Transfer-Encoding:Content-Language:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post";

    /// A tag a line: no line of a mail may be longer than 998 bytes.
    private static final String FOLDED = ";\r\n ";

    private static final int LEAST_BITS = 1024;

    private final @Nullable PrivateKey key;
    private final String template;

    /// @throws IllegalArgumentException if there is a key and it is none that can sign, in words for whoever set it
    Dkim(DkimSettings settings) {
        this.key = settings.privateKey()
                .filter(text -> !text.isBlank())
                .map(Dkim::key)
                .orElse(null);
        this.template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(settings.domain(), settings.selector(), HEADERS);
    }

    /// The mail with a signature before it; or as it is, where there is no key.
    ///
    /// @param mail headers and body with any line ends
    String signed(String mail) {
        if (key == null) {
            return mail;
        }
        var onTheWire = mail.replaceAll("\r\n|\r|\n", "\r\n");
        try {
            // It keeps what it has hashed, so it is one for each mail.
            var signature = new DKIMSigner(template, key)
                    .sign(new ByteArrayInputStream(onTheWire.getBytes(StandardCharsets.UTF_8)));
            return signature.replace("; ", FOLDED) + "\r\n" + onTheWire;
        } catch (IOException | FailException e) {
            throw new IllegalStateException("a mail cannot be signed", e);
        }
    }

    private static PrivateKey key(String text) {
        var bare = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s|\\\\n", "");
        try {
            var read = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(bare)));
            if (read instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
                return read;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(advice(), e);
        }
        throw new IllegalArgumentException(advice());
    }

    private static String advice() {
        return "STHIRA_DKIM_PRIVATE_KEY is no RSA key in PKCS#8 of %d bits or more; ./sthira dkim makes one"
                .formatted(LEAST_BITS);
    }
}
