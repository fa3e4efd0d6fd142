package dev.sthira.catalog.authoring;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The directory at the end of a ZIP archive, which alone says what is in it: without it, or where an entry is not as
/// the directory says, the archive is broken. All of it stays in memory.
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int AT_A_TIME = 8192;

    private final ByteBuffer archive;

    private ZipDirectory(byte[] archive) {
        this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// One file as the directory names it, and where its packed bytes are.
    record Entry(String name, int method, long crc, long size, ByteBuffer packed) {
        boolean isFolder() {
            return name.endsWith("/");
        }

        /// The bytes of it, but never more than `most` and one: who wants to know whether it is too large knows it
        /// then.
        byte[] read(int most) throws ZipException {
            var bytes = method == STORED ? copied(most + 1) : inflated(most + 1);
            if (bytes.length <= most && (bytes.length != size || crc(bytes) != crc)) {
                throw new ZipException("an entry is not what the directory says");
            }
            return bytes;
        }

        private byte[] copied(int most) {
            var bytes = new byte[Math.min(most, packed.remaining())];
            packed.duplicate().get(bytes);
            return bytes;
        }

        private byte[] inflated(int most) throws ZipException {
            var out = new ByteArrayOutputStream();
            var buffer = new byte[AT_A_TIME];
            var inflater = new Inflater(true);
            try {
                inflater.setInput(packed.duplicate());
                while (!inflater.finished() && out.size() < most) {
                    int count = inflater.inflate(buffer, 0, Math.min(AT_A_TIME, most - out.size()));
                    if (count == 0 && !inflater.finished()) {
                        throw new ZipException("an entry is cut off");
                    }
                    out.write(buffer, 0, count);
                }
            } catch (DataFormatException e) {
                throw new ZipException(e.getMessage());
            } finally {
                inflater.end();
            }
            return out.toByteArray();
        }

        private static long crc(byte[] bytes) {
            var crc = new CRC32();
            crc.update(bytes);
            return crc.getValue();
        }
    }

    /// What is in the archive, in the order of its directory; of more than `most` entries the first and one.
    static List<Entry> of(byte[] archive, int most) throws ZipException {
        try {
            return new ZipDirectory(archive).entries(most);
        } catch (IndexOutOfBoundsException _) {
            throw new ZipException("something lies outside of the archive");
        }
    }

    private List<Entry> entries(int most) throws ZipException {
        int end = end();
        int count = number(end + 10);
        int at = archive.getInt(end + 16);
        require(archive.getInt(end + 4) == 0 && at + archive.getInt(end + 12) == end);
        var entries = new ArrayList<Entry>();
        while (at < end && entries.size() <= most) {
            require(archive.getInt(at) == ENTRY);
            entries.add(entry(at));
            at += ENTRY_SIZE + number(at + 28) + number(at + 30) + number(at + 32);
        }
        require(entries.size() > most || (at == end && entries.size() == count));
        return entries;
    }

    /// Where the record is that ends the archive, which lies before a comment and nothing else.
    private int end() throws ZipException {
        int last = archive.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (archive.getInt(at) == END && at + END_SIZE + number(at + 20) == archive.limit()) {
                return at;
            }
        }
        throw new ZipException("there is no directory");
    }

    private Entry entry(int at) throws ZipException {
        int method = number(at + 10);
        int local = archive.getInt(at + 42);
        var name = archive.slice(at + ENTRY_SIZE, number(at + 28));
        require(archive.getInt(local) == LOCAL && isOpen(at + 8) && isOpen(local + 6));
        require(method == number(local + 8) && (method == STORED || method == DEFLATED));
        require(name.equals(archive.slice(local + LOCAL_SIZE, number(local + 26))));
        int data = local + LOCAL_SIZE + number(local + 26) + number(local + 28);
        var packed = archive.slice(data, archive.getInt(at + 20));
        return new Entry(text(name), method, unsigned(at + 16), unsigned(at + 24), packed);
    }

    /// Whether no password is needed.
    private boolean isOpen(int flags) {
        return (archive.get(flags) & 1) == 0;
    }

    private static String text(ByteBuffer name) throws ZipException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private int number(int at) {
        return Short.toUnsignedInt(archive.getShort(at));
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(archive.getInt(at));
    }

    private static void require(boolean sound) throws ZipException {
        if (!sound) {
            throw new ZipException("the directory and the archive contradict each other");
        }
    }
}
