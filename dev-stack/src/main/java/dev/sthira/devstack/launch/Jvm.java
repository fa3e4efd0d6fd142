package dev.sthira.devstack.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a further JVM of the same kind as this one is called. */
final class Jvm {

    private Jvm() {}

    static List<String> command(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(options));
        return command;
    }
}
