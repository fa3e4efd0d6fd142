package dev.sthira.devstack.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java process on the classpath of the test, to be killed. */
public record OtherJvm(Process process, String firstLine) {

    public static OtherJvm runUntilReady(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        var output = new BufferedReader(process.inputReader());
        return new OtherJvm(process, output.readLine());
    }

    public void kill() throws Exception {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("cannot be killed");
        }
    }
}
