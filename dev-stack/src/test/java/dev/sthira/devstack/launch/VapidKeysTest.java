package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VapidKeysTest {

    @TempDir
    Path directory;

    @Test
    void areMadeOnceAndReadableByTheirOwnerAlone() throws IOException {
        Path file = directory.resolve("vapid.properties");
        VapidKeys first = VapidKeys.keptIn(file);

        assertThat(VapidKeys.keptIn(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void areAnUncompressedPointAndItsSecret() {
        for (int i = 0; i < 50; i++) {
            VapidKeys keys = VapidKeys.generate();
            byte[] point = Base64.getUrlDecoder().decode(keys.publicKey());
            assertThat(point).hasSize(65).startsWith(4);
            assertThat(Base64.getUrlDecoder().decode(keys.privateKey())).hasSize(32);
        }
    }

    @Test
    void arePrintedAsTheSettingsOfTheContainers() {
        VapidKeys keys = VapidKeys.generate();

        assertThat(keys.settings().lines())
                .containsExactly(
                        "STHIRA_VAPID_PUBLIC_KEY=" + keys.publicKey(), "STHIRA_VAPID_PRIVATE_KEY=" + keys.privateKey());
    }

    @Test
    void fillSmallNumbersUpAndDropTheSignByte() {
        assertThat(VapidKeys.fixed(BigInteger.ONE)).hasSize(32).endsWith(1);
        assertThat(VapidKeys.fixed(BigInteger.ONE.shiftLeft(255))).hasSize(32).startsWith(-128);
    }

    @Test
    void sayWhichFileIsBroken() throws IOException {
        Path file = Files.writeString(directory.resolve("vapid.properties"), "public-key=abc\n");

        assertThatThrownBy(() -> VapidKeys.keptIn(file))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContainingAll(file.toString(), "private-key");
    }
}
