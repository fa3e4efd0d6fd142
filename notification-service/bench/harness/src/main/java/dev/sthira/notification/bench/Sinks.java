package dev.sthira.notification.bench;

import dev.sthira.bench.JavaProcess;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Whoever takes what is sent: a push service, and a mail server that is Postfix's smtp-sink where there is one.
///
/// @param isPostfix whether it is that one
record Sinks(int push, int mail, boolean isPostfix, List<Process> processes) implements AutoCloseable {
    private static final Path SMTP_SINK = Path.of("/usr/sbin/smtp-sink");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Sinks start(Path folder) {
        int push = JavaProcess.freePort();
        int mail = JavaProcess.freePort();
        var processes = new ArrayList<Process>();
        processes.add(ours(folder, PushSink.class, push));
        boolean isPostfix = Files.isExecutable(SMTP_SINK);
        processes.add(isPostfix ? postfix(folder, mail) : ours(folder, MailSink.class, mail));
        return new Sinks(push, mail, isPostfix, processes);
    }

    private static Process ours(Path folder, Class<?> main, int port) {
        return JavaProcess.ours(main.getSimpleName(), folder, main, List.of("-Xmx256m", "-XX:+UseSerialGC"), "" + port)
                .until(() -> isOpen(port))
                .process();
    }

    private static Process postfix(Path folder, int port) {
        try {
            return new ProcessBuilder(SMTP_SINK.toString(), "-u", "nobody", "127.0.0.1:" + port, "1024")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("smtp-sink.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the push service has taken by now, and how many different messages those were.
    Tally pushes(long expected) {
        var told = ask("GET");
        return Tally.of(
                Long.parseLong(told.getProperty("taken")), Long.parseLong(told.getProperty("distinct")), expected);
    }

    /// Lets the push service forget.
    void forget() {
        ask("DELETE");
    }

    private Properties ask(String method) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + push + "/"))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            var told = new Properties();
            told.load(
                    new StringReader(HTTP.send(request, BodyHandlers.ofString()).body()));
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
