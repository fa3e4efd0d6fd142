package dev.sthira.notification.channel;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// What is said to a mail server and what it answers, byte by byte; it waits for no answer longer than it was told.
final class SmtpWire implements AutoCloseable {
    private static final int LONGEST_LINE = 1000;
    private static final int MOST_LINES = 100;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final String host;
    private Socket socket;
    private InputStream in;
    private long until;

    private SmtpWire(String host, Socket socket, long until) throws IOException {
        this.host = host;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.until = until;
    }

    /// @param until when to give up, by [System#nanoTime]
    static SmtpWire to(String host, int port, long until) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            return new SmtpWire(host, socket, until);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /// @param giveUp when to, by [System#nanoTime]
    void until(long giveUp) {
        until = giveUp;
    }

    /// From now on nobody else can read it, and the server is who it says it is.
    ///
    /// @throws SSLException if it is not, or has said more than it was asked before: that would be somebody between
    /// us
    void encrypt(SSLSocketFactory factory) throws IOException {
        if (in.available() > 0) {
            throw new SSLException("something was said before the encryption began");
        }
        var encrypted = (SSLSocket) factory.createSocket(socket, host, socket.getPort(), true);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        socket.setSoTimeout(left());
        encrypted.startHandshake();
        socket = encrypted;
        in = new BufferedInputStream(encrypted.getInputStream());
    }

    Reply said(String command) throws IOException {
        write(command);
        return read();
    }

    void write(String command) throws IOException {
        write(command.getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] bytes) throws IOException {
        var out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    Reply read() throws IOException {
        var lines = new ArrayList<String>();
        while (lines.size() < MOST_LINES) {
            var line = line();
            if (line.length() < 3 || !line.substring(0, 3).chars().allMatch(Character::isDigit)) {
                throw new IOException("no reply of SMTP");
            }
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') {
                return new Reply(Integer.parseInt(line.substring(0, 3)), lines);
            }
        }
        throw new IOException("a reply without an end");
    }

    private String line() throws IOException {
        socket.setSoTimeout(left());
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed");
            }
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /// Milliseconds until giving up.
    private int left() throws SocketTimeoutException {
        var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        return (int) left;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
