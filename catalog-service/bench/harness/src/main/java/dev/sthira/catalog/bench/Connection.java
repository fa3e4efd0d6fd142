package dev.sthira.catalog.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One kept connection with one request under way, and just enough HTTP/1.1 to know where the answer ends.
final class Connection implements AutoCloseable {
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHUNKED = -1;

    private final SocketChannel channel;
    private final byte[] bytes = new byte[256 * 1024];
    private final ByteBuffer in = ByteBuffer.wrap(bytes);
    private int head;
    private int length;
    private int status;

    Connection(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    SocketChannel channel() {
        return channel;
    }

    void send(Ask ask) throws IOException {
        send(ask.bytes());
    }

    void send(ByteBuffer request) throws IOException {
        in.clear();
        head = 0;
        var out = request.duplicate();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /// Reads what has come, and says whether that was all of the answer.
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (head == 0 && !findHead()) {
            return false;
        }
        return length == CHUNKED ? endsWithLastChunk() : in.position() >= head + length;
    }

    private boolean findHead() {
        for (int i = 3; i < in.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                head = i + 1;
                readHead(new String(bytes, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
                return true;
            }
        }
        return false;
    }

    private void readHead(String text) {
        status = Integer.parseInt(text, 9, 12, 10);
        var said = header(text, "content-length");
        if (status == 304 || status == 204) {
            length = 0;
        } else {
            length = said == null ? CHUNKED : Integer.parseInt(said);
        }
    }

    private static @Nullable String header(String text, String name) {
        var at = text.indexOf("\r\n" + name + ":");
        return at < 0
                ? null
                : text.substring(at + name.length() + 3, text.indexOf('\r', at + 2))
                        .strip();
    }

    private boolean endsWithLastChunk() {
        int end = in.position();
        int tail = end - LAST_CHUNK.length;
        return tail >= head && Arrays.equals(bytes, tail, end, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    /// The status of the whole answer, and how many bytes it had with its head.
    Answer answer() {
        return new Answer(status, in.position());
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, head, in.position());
    }

    @Nullable
    String tag() {
        return header(new String(bytes, 0, head, StandardCharsets.ISO_8859_1).replaceAll("(?i)etag:", "etag:"), "etag");
    }

    /// What an answer looks like from outside.
    record Answer(int status, int bytes) {}

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
