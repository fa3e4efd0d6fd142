package dev.sthira.session.bench;

import dev.sthira.bench.Processor;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The limit: a loop that wakes up every millisecond and sends what is due by then, and knows nothing else.
///
/// `PlainProducer BROKERS TOPIC EVENTS_A_SECOND WARM_UP_SECONDS SECONDS VALUES`
final class PlainProducer {
    private static final long TICK_NANOS = 1_000_000;
    private static final int LINGER = 2;

    private final Sender sender;
    private final List<byte[]> values;
    private final double perMilli;
    private final Lateness loop = new Lateness();
    private long sent;

    private PlainProducer(Sender sender, List<byte[]> values, double perMilli) {
        this.sender = sender;
        this.values = values;
        this.perMilli = perMilli;
    }

    static void main(String[] arguments) throws IOException {
        long warmUp = 1_000 * Long.parseLong(arguments[3]);
        long run = 1_000 * Long.parseLong(arguments[4]);
        try (var sender = new Sender(arguments[0], arguments[1], LINGER)) {
            var plain =
                    new PlainProducer(sender, read(Path.of(arguments[5])), Double.parseDouble(arguments[2]) / 1_000);
            long start = System.currentTimeMillis();
            sender.window(start + warmUp, start + warmUp + run);
            plain.go(start, warmUp);
            double cpu = Processor.of(ProcessHandle.current().pid());
            plain.go(start, warmUp + run);
            cpu = Processor.of(ProcessHandle.current().pid()) - cpu;
            sender.lateness().say(cpu);
            System.out.printf("loop99us=%d%n", plain.loop.at(0.99));
        }
    }

    /// Each event has an instant of its own; those up to now are sent.
    private void go(long start, long millis) {
        long next = System.nanoTime();
        for (long now = System.currentTimeMillis(); now < start + millis; now = System.currentTimeMillis()) {
            for (long due = (long) ((now - start) * perMilli); sent < due; sent++) {
                int which = (int) (sent % values.size());
                var _ = sender.send(
                        (int) (sent % Database.SHARDS), values.get(which), start + (long) (sent / perMilli));
            }
            next = Math.max(next + TICK_NANOS, System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
            loop.add((System.nanoTime() - next) / 1_000);
        }
    }

    static void write(Path file, List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            for (var record : records) {
                out.writeInt(record.value().length);
                out.write(record.value());
            }
        }
    }

    static List<byte[]> read(Path file) throws IOException {
        List<byte[]> values = new ArrayList<>();
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            while (in.available() > 0) {
                values.add(in.readNBytes(in.readInt()));
            }
        }
        return values;
    }
}
