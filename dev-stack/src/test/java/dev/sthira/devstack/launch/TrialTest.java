package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    @TempDir
    Path root;

    @Test
    void staysApartFromWhatElseRunsHere() throws IOException {
        Settings apart = Trial.apart(root);

        assertThat(apart.home()).isEmptyDirectory().isNotEqualTo(root.resolve(".sthira"));
        assertThat(apart.ports().values()).doesNotHaveDuplicates().hasSize(Port.values().length);
        assertThat(apart.ports())
                .allSatisfy((port, number) -> assertThat(number).isNotEqualTo(port.usual()));
        Files.delete(apart.home());
    }
}
