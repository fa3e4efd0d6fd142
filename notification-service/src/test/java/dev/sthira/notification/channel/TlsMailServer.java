package dev.sthira.notification.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server that can encrypt, and writes down what it heard in the clear and what it heard encrypted.
final class TlsMailServer implements AutoCloseable {
    /// How it behaves.
    enum Habit {
        OFFERS_TLS,
        /// Encrypts from the first byte on.
        IMPLICIT,
        OFFERS_NO_TLS,
        /// Somebody in between adds an answer before the encryption begins.
        TAMPERED_WITH
    }

    private final ServerSocket socket;
    private final SSLContext identity;
    private final Habit habit;
    private final String auth;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> encrypted = new CopyOnWriteArrayList<>();

    /// @param auth what it offers for signing in, such as `PLAIN LOGIN`; empty for nothing
    TlsMailServer(SSLContext identity, Habit habit, String auth) throws IOException {
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.identity = identity;
        this.habit = habit;
        this.auth = auth;
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> inTheClear() {
        return inTheClear;
    }

    List<String> encrypted() {
        return encrypted;
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (habit != Habit.IMPLICIT) {
                converse(connection, inTheClear, false);
            }
            converse(secured(connection), encrypted, true);
        } catch (IOException gone) {
            // the client went away
        }
    }

    /// Until it is to encrypt.
    private void converse(Socket connection, List<String> heard, boolean isEncrypted) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        if (!isEncrypted || habit == Habit.IMPLICIT) {
            say(connection, "220 here");
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (line.equals("STARTTLS")) {
                say(connection, habit == Habit.TAMPERED_WITH ? "220 go on\r\n250 fine" : "220 go on");
                return;
            }
            answer(connection, in, line, isEncrypted);
        }
        throw new IOException("the client went away");
    }

    private void answer(Socket connection, BufferedReader in, String line, boolean isEncrypted) throws IOException {
        switch (line.split(" ", 2)[0]) {
            case "EHLO" -> say(connection, greeting(isEncrypted));
            case "AUTH" -> {
                if (line.equals("AUTH LOGIN")) {
                    say(connection, "334 VXNlcm5hbWU6");
                    heardSecretly(in);
                    say(connection, "334 UGFzc3dvcmQ6");
                    say(connection, heardSecretly(in).equals("d3Jvbmc=") ? "535 no" : "235 welcome");
                } else {
                    say(connection, line.endsWith("AHN0aGlyYQB3cm9uZw==") ? "535 no" : "235 welcome");
                }
            }
            case "DATA" -> {
                say(connection, "354 go on");
                var mail = in.readLine();
                while (!".".equals(mail)) {
                    mail = in.readLine();
                }
                say(connection, "250 taken");
            }
            default -> say(connection, "250 fine");
        }
    }

    private String heardSecretly(BufferedReader in) throws IOException {
        var line = String.valueOf(in.readLine());
        encrypted.add(line);
        return line;
    }

    private String greeting(boolean isEncrypted) {
        var offers = Map.of(
                true, auth.isEmpty() ? "" : "250-AUTH " + auth + "\r\n",
                false, habit == Habit.OFFERS_NO_TLS ? "250-AUTH " + auth + "\r\n" : "250-STARTTLS\r\n");
        return "250-here\r\n" + offers.get(isEncrypted) + "250 PIPELINING";
    }

    private SSLSocket secured(Socket plain) throws IOException {
        var secured = (SSLSocket) identity.getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
