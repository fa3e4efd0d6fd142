package dev.sthira.devstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import dev.sthira.devstack.standin.StandInException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import no.nav.security.mock.oauth2.token.KeyProvider;
import org.jspecify.annotations.Nullable;

/** The one key that all tokens are signed with, kept in a file so that tokens outlive a restart. */
final class SigningKey extends KeyProvider {

    private final RSAKey key;

    private SigningKey(RSAKey key) {
        super(List.of(key), JWSAlgorithm.RS256.getName());
        this.key = key;
    }

    static SigningKey keptIn(Path directory) {
        var file = directory.resolve("signing-key.json");
        try {
            return new SigningKey(Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file));
        } catch (IOException | JOSEException | ParseException e) {
            throw new StandInException("The signing key in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public JWK signingKey(String issuer) {
        return key;
    }

    @Override
    public List<JWK> get(@Nullable JWKSelector selector, @Nullable SecurityContext context) {
        return selector == null ? List.of() : selector.select(new JWKSet(key.toPublicJWK()));
    }

    private static RSAKey create(Path file) throws JOSEException, IOException {
        var key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var complete = file.resolveSibling("signing-key.new");
        Files.deleteIfExists(complete);
        Files.createFile(complete, onlyOwner);
        Files.writeString(complete, key.toJSONString());
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
