package dev.sthira.session.track;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A track that was made, in a file that is gone when nobody holds it any more.
final class Track {
    private final FileChannel file;
    private final long length;
    private int holders = 1;

    /// Held by whoever made it.
    Track(FileChannel file) throws IOException {
        this.file = file;
        this.length = file.size();
    }

    /// In bytes.
    long length() {
        return length;
    }

    /// Holds it; false if it is gone.
    synchronized boolean take() {
        if (holders == 0) {
            return false;
        }
        holders++;
        return true;
    }

    synchronized void letGo() throws IOException {
        holders--;
        if (holders == 0) {
            file.close();
        }
    }

    /// @return how many bytes; less than none at its end
    int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
    }
}
