package dev.sthira.notification.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server of a few lines that does what the test wants to see survived.
final class ScriptedMailServer implements AutoCloseable {
    /// How it behaves.
    enum Habit {
        POLITE,
        /// Takes one command at a time, and says so.
        WITHOUT_PIPELINING,
        /// Closes a connection after each mail, as if it had been idle for too long.
        CLOSES_AFTER_EACH_MAIL,
        /// Takes the mail and never answers.
        CLOSES_AFTER_THE_DOT,
        /// Closes when it is to get the mail itself.
        CLOSES_AT_DATA,
        /// Knows no recipient, and asks for the mail all the same.
        KNOWS_NOBODY,
        /// Says goodbye to the second mail on a connection.
        IS_CLOSING,
        /// Lets nobody in.
        BUSY
    }

    private final ServerSocket socket;
    private volatile Habit habit;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedMailServer(Habit habit) throws IOException {
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        this.habit = habit;
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> mails() {
        return mails;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            say(connection, habit == Habit.BUSY ? "421 too many of you" : "220 here");
            int taken = 0;
            for (var line = in.readLine(); line != null && goesOn(connection, in, line, taken); line = in.readLine()) {
                taken += line.equals("DATA") ? 1 : 0;
            }
        } catch (IOException gone) {
            // the client went away
        }
    }

    private boolean goesOn(Socket connection, BufferedReader in, String line, int taken) throws IOException {
        if (line.startsWith("EHLO")) {
            say(connection, habit == Habit.WITHOUT_PIPELINING ? "250 here" : "250-here\r\n250 PIPELINING");
        } else if (line.startsWith("MAIL") && habit == Habit.IS_CLOSING && taken > 0) {
            say(connection, "421 closing");
            return false;
        } else if (line.startsWith("RCPT") && habit == Habit.KNOWS_NOBODY) {
            say(connection, "550 no such mailbox");
        } else if (line.equals("DATA")) {
            return data(connection, in);
        } else {
            say(connection, "250 fine");
        }
        return true;
    }

    private boolean data(Socket connection, BufferedReader in) throws IOException {
        if (habit == Habit.CLOSES_AT_DATA) {
            return false;
        }
        if (habit == Habit.WITHOUT_PIPELINING && in.ready()) {
            throw new IOException("a command too early");
        }
        say(connection, "354 go on");
        var mail = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        if (habit != Habit.KNOWS_NOBODY) {
            mails.add(mail.toString());
        }
        if (habit == Habit.CLOSES_AFTER_THE_DOT) {
            return false;
        }
        say(connection, habit == Habit.KNOWS_NOBODY ? "554 for nobody" : "250 taken");
        return habit != Habit.CLOSES_AFTER_EACH_MAIL;
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
