package dev.sthira.session.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/// Writes what varies in events straight to bytes: the same ones that `toString` and Jackson would come to.
///
/// Grows as it must and is used again and again; not for several threads.
public final class Pen {
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_DIGITS = 20;
    private static final int LONGEST_INSTANT = 32;
    private static final long LAST_OF_FOUR_DIGITS =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long FIRST_OF_FOUR_DIGITS =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] written = new byte[2048];
    private int size;
    private long day = Long.MIN_VALUE;
    private byte[] date = new byte[0];

    /// What has been written since it was taken last.
    public byte[] take() {
        byte[] taken = Arrays.copyOf(written, size);
        size = 0;
        return taken;
    }

    /// How much has been written since then.
    int size() {
        return size;
    }

    public Pen bytes(byte[] text) {
        return bytes(text, 0, text.length);
    }

    Pen bytes(byte[] text, int from, int to) {
        room(to - from);
        System.arraycopy(text, from, written, size, to - from);
        size += to - from;
        return this;
    }

    /// A text of which every character is plain ASCII.
    Pen ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    /// As [UUID#toString].
    public Pen id(UUID id) {
        room(36);
        hex(id.getMostSignificantBits() >>> 32, 8);
        put('-');
        hex(id.getMostSignificantBits() >>> 16, 4);
        put('-');
        hex(id.getMostSignificantBits(), 4);
        put('-');
        hex(id.getLeastSignificantBits() >>> 48, 4);
        put('-');
        hex(id.getLeastSignificantBits(), 12);
        return this;
    }

    /// As [Integer#toString], of what is not negative.
    public Pen number(long number) {
        room(MOST_DIGITS);
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        digits(number, digits);
        return this;
    }

    /// As [Instant#toString].
    public Pen instant(Instant at) {
        long second = at.getEpochSecond();
        if (second < FIRST_OF_FOUR_DIGITS || second > LAST_OF_FOUR_DIGITS) {
            return bytes(at.toString().getBytes(StandardCharsets.US_ASCII));
        }
        room(LONGEST_INSTANT);
        date(Math.floorDiv(second, SECONDS_A_DAY));
        int ofDay = Math.floorMod(second, SECONDS_A_DAY);
        put('T');
        digits(ofDay / 3_600, 2);
        put(':');
        digits(ofDay / 60 % 60, 2);
        put(':');
        digits(ofDay % 60, 2);
        fraction(at.getNano());
        put('Z');
        return this;
    }

    /// As Jackson writes what [Seconds#of] gives, of what is not negative.
    Pen seconds(Duration length) {
        long micros = length.toNanos() / 1_000;
        number(micros / 1_000_000);
        room(MOST_DIGITS);
        put('.');
        if (micros % 1_000 == 0) {
            digits(micros / 1_000 % 1_000, 3);
        } else {
            digits(micros % 1_000_000, 6);
        }
        return this;
    }

    /// Most instants are of one day, or of two.
    private void date(long wanted) {
        if (wanted != day) {
            day = wanted;
            date = LocalDate.ofEpochDay(wanted).toString().getBytes(StandardCharsets.US_ASCII);
        }
        bytes(date);
    }

    private void fraction(int nanos) {
        if (nanos == 0) {
            return;
        }
        put('.');
        if (nanos % 1_000_000 == 0) {
            digits(nanos / 1_000_000, 3);
        } else if (nanos % 1_000 == 0) {
            digits(nanos / 1_000, 6);
        } else {
            digits(nanos, 9);
        }
    }

    private void digits(long number, int count) {
        long rest = number;
        for (int at = size + count - 1; at >= size; at--) {
            written[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
    }

    private void hex(long bits, int count) {
        long rest = bits;
        for (int at = size + count - 1; at >= size; at--) {
            written[at] = HEX[(int) (rest & 0xf)];
            rest >>>= 4;
        }
        size += count;
    }

    private void put(char one) {
        written[size++] = (byte) one;
    }

    private void room(int more) {
        if (size + more > written.length) {
            written = Arrays.copyOf(written, Math.max(2 * written.length, size + more));
        }
    }
}
