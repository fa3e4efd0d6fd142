package dev.sthira.notification.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;

/// A push service that takes whatever is posted to it, answers 201 and remembers by their topics which messages
/// those were. It decrypts nothing; the sender's encryption is the real one. `PushSink PORT`
final class PushSink {
    private static final byte[] CREATED =
            "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 1_024;
    private static final int LEAST = 16 + 4 + 1 + 65 + 16 + 1;

    private final BitSet seen = new BitSet();
    private long taken;
    private long bytes;

    static void main(String[] arguments) throws IOException {
        var sink = new PushSink();
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 1_024, InetAddress.getLoopbackAddress())) {
            while (true) {
                var socket = server.accept();
                Thread.startVirtualThread(() -> sink.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
            var line = new byte[LONGEST_LINE];
            while (true) {
                var first = line(in, line);
                socket.getOutputStream().write(first.startsWith("POST") ? took(in, line) : told(in, line, first));
            }
        } catch (IOException | StringIndexOutOfBoundsException gone) {
            System.out.println(gone);
        }
    }

    private byte[] took(InputStream in, byte[] line) throws IOException {
        int length = 0;
        int number = -1;
        for (var header = line(in, line); !header.isEmpty(); header = line(in, line)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "topic:", 0, 6)) {
                number = number(header.substring(6).strip());
            }
        }
        in.skipNBytes(length);
        took(number, length);
        return CREATED;
    }

    private synchronized void took(int number, int length) {
        if (length < LEAST) {
            return;
        }
        taken++;
        bytes += length;
        if (number >= 0) {
            seen.set(number);
        }
    }

    /// The end of the id that the topic is.
    static int number(String topic) {
        var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(topic));
        return id.getInt(id.capacity() - Integer.BYTES);
    }

    /// A DELETE lets it forget all it has seen.
    private synchronized byte[] told(InputStream in, byte[] line, String first) throws IOException {
        String header;
        do {
            header = line(in, line);
        } while (!header.isEmpty());
        if (first.startsWith("DELETE")) {
            taken = 0;
            bytes = 0;
            seen.clear();
        }
        var body = "taken=%d\ndistinct=%d\nbytes=%d\n".formatted(taken, seen.cardinality(), bytes);
        return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(InputStream in, byte[] line) throws IOException {
        int length = 0;
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0 || length == line.length) {
                throw new IOException("closed, or a line without an end");
            }
            if (one != '\r') {
                line[length++] = (byte) one;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }
}
