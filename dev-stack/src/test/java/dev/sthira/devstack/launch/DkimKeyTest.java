package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DkimKeyTest {
    @Test
    void isASettingBesideTheRecordThatTheDomainNeeds() throws Exception {
        List<String> lines = DkimKey.generate().settings().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.subList(0, 2)).allMatch(line -> line.startsWith("# "));
        var rsa = KeyFactory.getInstance("RSA");
        var secret = (RSAPrivateCrtKey) rsa.generatePrivate(
                new PKCS8EncodedKeySpec(bytes(lines.get(2).replace("STHIRA_DKIM_PRIVATE_KEY=", ""))));
        var known = (RSAPublicKey)
                rsa.generatePublic(new X509EncodedKeySpec(bytes(lines.get(1).replaceAll(".* p=|\"", ""))));
        assertThat(known.getModulus()).isEqualTo(secret.getModulus());
        assertThat(known.getModulus().bitLength()).isEqualTo(2048);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
