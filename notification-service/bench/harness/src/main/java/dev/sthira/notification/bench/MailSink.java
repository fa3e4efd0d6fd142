package dev.sthira.notification.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A mail server that takes every mail and throws it away, for where there is no smtp-sink. `MailSink PORT`
final class MailSink {
    private static final int END = '\r' << 24 | '\n' << 16 | '.' << 8 | '\r';

    private MailSink() {}

    static void main(String[] arguments) throws IOException {
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 1_024, InetAddress.getLoopbackAddress())) {
            while (true) {
                var socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            var out = new BufferedOutputStream(socket.getOutputStream());
            say(out, "220 sink");
            for (var answer = answer(in); !answer.isEmpty(); answer = answer(in)) {
                say(out, answer);
                if (answer.startsWith("354")) {
                    out.flush();
                    skipMail(in);
                    say(out, "250 taken");
                }
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException gone) {
            System.out.println(gone);
        }
    }

    /// To the next command; nothing to the last.
    private static String answer(InputStream in) throws IOException {
        var command = line(in).toUpperCase(Locale.ROOT);
        return switch (command.substring(0, Math.min(4, command.length()))) {
            case "EHLO" -> "250-sink\r\n250-PIPELINING\r\n250 8BITMIME";
            case "DATA" -> "354 go on";
            case "QUIT", "" -> "";
            default -> "250 well";
        };
    }

    /// Up to the dot that stands alone.
    private static void skipMail(InputStream in) throws IOException {
        int last = '\r' << 8 | '\n';
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (last == END && one == '\n') {
                return;
            }
            last = last << 8 | one;
        }
        throw new IOException("closed within a mail");
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int one = in.read(); one != '\n' && one >= 0; one = in.read()) {
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    private static void say(BufferedOutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (text.startsWith("220")) {
            out.flush();
        }
    }
}
