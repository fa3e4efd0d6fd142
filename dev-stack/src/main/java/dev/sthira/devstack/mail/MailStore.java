package dev.sthira.devstack.mail;

import dev.sthira.devstack.json.Json;
import dev.sthira.devstack.standin.Directories;
import dev.sthira.devstack.standin.StandInException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest mails, each kept as the file that arrived with its envelope beside it if there is a directory. */
final class MailStore {

    private record Stored(ReceivedMail mail, int size) {}

    private final @Nullable Path directory;
    private final long capacity;
    private final Deque<Stored> mails = new ArrayDeque<>();
    private long size;
    private long changes;

    /**
     * Opens the store.
     *
     * @param capacity bytes of all mails together; the oldest make room for new ones
     */
    MailStore(@Nullable Path directory, long capacity) {
        this.directory = directory;
        this.capacity = capacity;
        if (directory != null) {
            load(Directories.create(directory));
        }
    }

    /** Returns when the mail is safe; an exception means that it was not taken. */
    synchronized void add(Envelope envelope, byte[] raw) throws IOException {
        changes++;
        var id = "%d-%d".formatted(envelope.receivedAt().toEpochMilli(), changes);
        if (directory != null) {
            Files.write(mailFile(directory, id), raw);
            Files.write(envelopeFile(directory, id), Json.write(envelope));
        }
        remember(id, envelope, raw);
    }

    /** All mails, oldest first. */
    synchronized List<ReceivedMail> all() {
        return mails.stream().map(Stored::mail).toList();
    }

    Optional<ReceivedMail> find(String id) {
        return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** Another number whenever there is something new to see. */
    synchronized long changes() {
        return changes;
    }

    synchronized void clear() {
        changes++;
        while (!mails.isEmpty()) {
            forgetOldest();
        }
    }

    private void remember(String id, Envelope envelope, byte[] raw) {
        mails.add(new Stored(MimeReader.read(id, envelope, raw), raw.length));
        size += raw.length;
        while (size > capacity && mails.size() > 1) {
            forgetOldest();
        }
    }

    private void forgetOldest() {
        var oldest = mails.remove();
        size -= oldest.size();
        if (directory != null) {
            Directories.delete(envelopeFile(directory, oldest.mail().id()));
            Directories.delete(mailFile(directory, oldest.mail().id()));
        }
    }

    private void load(Path from) {
        try (var files = Files.newDirectoryStream(from, "*.json")) {
            var ids = new ArrayList<String>();
            files.forEach(file -> ids.add(file.getFileName().toString().replaceFirst("\\.json$", "")));
            ids.sort(Comparator.comparingLong(MailStore::millis).thenComparingLong(MailStore::number));
            for (var id : ids) {
                load(from, id);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StandInException("Cannot read the mails in " + from + ": " + e.getMessage(), e);
        }
    }

    private void load(Path from, String id) throws IOException {
        var envelope = Json.read(Files.readAllBytes(envelopeFile(from, id)), Envelope.class);
        if (envelope.isPresent() && Files.exists(mailFile(from, id))) {
            remember(id, envelope.get(), Files.readAllBytes(mailFile(from, id)));
        }
    }

    private static long millis(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }

    private static Path mailFile(Path directory, String id) {
        return directory.resolve(id + ".eml");
    }

    private static Path envelopeFile(Path directory, String id) {
        return directory.resolve(id + ".json");
    }
}
