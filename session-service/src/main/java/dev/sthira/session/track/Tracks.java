package dev.sthira.session.track;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The tracks that were asked for lately: each is made once, and made anew, of the same bytes, where it had to make
/// room.
@ApplicationScoped
class Tracks {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 15;
    private static final int LEAST_KILOBYTES = 256;

    private final Voice voice;
    private final Cache<String, Track> kept;
    private final Semaphore making = new Semaphore(AT_ONCE, true);

    Tracks(TrackSettings settings, Voice voice) {
        this.voice = voice;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.keptMegabytes() * 1024L)
                .<String, Track>weigher((tag, track) -> LEAST_KILOBYTES + (int) (track.length() >> 10))
                .executor(Runnable::run)
                .removalListener((tag, track, cause) -> letGo(track))
                .build();
    }

    /// The name of a piece's bytes here.
    String tag(Piece piece) {
        return piece.tag(voice.name());
    }

    /// The track of a piece, held for whoever takes it; nothing if none can be made now, or too many are being made
    /// already.
    Optional<Track> take(Piece piece) {
        String tag = tag(piece);
        return Optional.ofNullable(known(tag)).or(() -> inTurn(piece, tag));
    }

    private @Nullable Track known(String tag) {
        Track track = kept.getIfPresent(tag);
        return track != null && track.take() ? track : null;
    }

    private Optional<Track> inTurn(Piece piece, String tag) {
        try {
            if (!making.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            Track meanwhile = known(tag);
            return Optional.of(meanwhile == null ? make(piece, tag) : meanwhile);
        } catch (IOException failed) {
            Log.errorf(failed, "No track of plan %s can be made", piece.plan().id());
            return Optional.empty();
        } finally {
            making.release();
        }
    }

    private Track make(Piece piece, String tag) throws IOException {
        Path path = Files.createTempFile("sthira-track", ".flac");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var mix = new Mix(Notes.of(piece), text -> voice.say(piece.language(), text));
            Flac.write(file, Mix.sampleAt(piece.length()), mix);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
        var track = new Track(file);
        track.take();
        kept.put(tag, track);
        return track;
    }

    private static void letGo(@Nullable Track track) {
        try {
            if (track != null) {
                track.letGo();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void letGoOfAll() {
        kept.invalidateAll();
    }
}
