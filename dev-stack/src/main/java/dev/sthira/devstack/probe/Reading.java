package dev.sthira.devstack.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// Reads one HTTP/1.1 answer from a connection, byte by byte and not beyond its time.
final class Reading {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LONGEST_BODY = 16 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final byte[] got = new byte[16 * 1024];
    private int from;
    private int upTo;
    private long deadline;

    Reading(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /// The next answer; answers that only announce another one (1xx) are passed over.
    Heard.Answer answer(String method, Duration patience) throws IOException {
        deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            int status = status(line());
            Map<String, List<String>> headers = headers();
            if (status >= 200 || status == 101) {
                return new Heard.Answer(status, headers, unpacked(body(method, status, headers), headers));
            }
        }
    }

    /// Waits until the other side closes; says whether it did so in time.
    boolean isClosedWithin(Duration patience) throws IOException {
        deadline = System.nanoTime() + patience.toNanos();
        try {
            while (read() >= 0) {
                // What still comes is of no interest.
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    private int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-9]\\d\\d.*")) {
            throw new IOException("this is not HTTP: " + line.substring(0, Math.min(60, line.length())));
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = Math.max(0, line.indexOf(':'));
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(String method, int status, Map<String, List<String>> headers) throws IOException {
        if (method.equals("HEAD") || status == 204 || status == 304 || status == 101) {
            return new byte[0];
        }
        if (headers.getOrDefault("content-type", List.of("")).getFirst().startsWith("text/event-stream")) {
            return new byte[0]; // has no end; that it began is the answer
        }
        if (headers.containsKey("transfer-encoding")) {
            return chunks();
        }
        List<String> length = headers.getOrDefault("content-length", List.of());
        return length.isEmpty() ? rest() : exactly(Integer.parseInt(length.getFirst()));
    }

    private static byte[] unpacked(byte[] body, Map<String, List<String>> headers) throws IOException {
        InputStream packed = new ByteArrayInputStream(body);
        return switch (body.length == 0 ? "" : String.join(",", headers.getOrDefault("content-encoding", List.of()))) {
            case "gzip" -> new GZIPInputStream(packed).readNBytes(LONGEST_BODY);
            case "deflate" -> new InflaterInputStream(packed).readNBytes(LONGEST_BODY);
            default -> body;
        };
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        while (!line().isEmpty()) {
            // Trailers are of no interest.
        }
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        if (size > LONGEST_BODY) {
            throw new IOException("a body of " + size + " bytes");
        }
        byte[] bytes = new byte[size];
        for (int at = 0; at < size; ) {
            if (!isThereMore()) {
                throw new EOFException("after %d of %d bytes of the body".formatted(at, size));
            }
            int more = Math.min(size - at, upTo - from);
            System.arraycopy(got, from, bytes, at, more);
            from += more;
            at += more;
        }
        return bytes;
    }

    private byte[] rest() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int next = read(); next >= 0; next = read()) {
            body.write(next);
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            if (next < 0) {
                throw new EOFException(line.size() == 0 ? "before a line" : "inside a line");
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int read() throws IOException {
        return isThereMore() ? got[from++] & 0xff : -1;
    }

    private boolean isThereMore() throws IOException {
        if (from == upTo) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("the time is up");
            }
            socket.setSoTimeout((int) left);
            int more = in.read(got);
            from = 0;
            upTo = Math.max(0, more);
        }
        return from < upTo;
    }
}
