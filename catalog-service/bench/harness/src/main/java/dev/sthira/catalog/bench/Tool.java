package dev.sthira.catalog.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program of the machine that makes load, and the line of its output that counts.
record Tool(List<String> command, Map<String, String> environment) {

    static boolean isInstalled(String name) {
        try {
            return new Tool(List.of(name, "--version"), Map.of()).output().length() > 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Matcher find(Pattern pattern) throws IOException, InterruptedException {
        var output = output();
        var found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException(command.getFirst() + " says:\n" + output);
        }
        return found;
    }

    private String output() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var stop = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stop);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        return output;
    }
}
