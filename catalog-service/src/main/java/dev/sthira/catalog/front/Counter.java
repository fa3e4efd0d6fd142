package dev.sthira.catalog.front;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.Ready;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.Shelves;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The answers that lie ready, by language and path.
final class Counter {
    private static final int ENTRIES_OF_A_PLAIN_LIST = 20;

    private final Shelves<Pose> poses;
    private final Shelves<Sequence> sequences;
    private final Map<String, Map<String, Answer>> byLanguage = new HashMap<>();

    Counter(Shelves<Pose> poses, Shelves<Sequence> sequences) {
        this.poses = poses;
        this.sequences = sequences;
        byLanguage.put(Languages.ORIGINAL, answers(Languages.ORIGINAL, poses, sequences));
        poses.languages().forEach(language -> byLanguage.put(language, answers(language, poses, sequences)));
    }

    /// Bytes that lie ready, and how many they are.
    record Body(Buffer bytes, CharSequence length) {
        static Body of(byte[] bytes) {
            return new Body(
                    Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes))),
                    HttpHeaders.createOptimized(String.valueOf(bytes.length)));
        }
    }

    private static byte[] gzip(byte[] plain) {
        var compressed = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /// One answer: its bytes, plain and compressed, its tag as it stands in the header, and its other headers.
    record Answer(
            Body plain,
            Body compressed,
            CharSequence tag,
            @Nullable CharSequence link,
            CharSequence language) {

        static Answer of(Ready ready, @Nullable String link) {
            return new Answer(
                    Body.of(ready.body()),
                    Body.of(gzip(ready.body())),
                    HttpHeaders.createOptimized('"' + ready.tag().getValue() + '"'),
                    link == null ? null : HttpHeaders.createOptimized(link),
                    HttpHeaders.createOptimized(String.valueOf(ready.language())));
        }
    }

    /// Whether these are still the answers of what is on the shelves.
    boolean isOf(Shelves<Pose> somePoses, Shelves<Sequence> someSequences) {
        return poses == somePoses && sequences == someSequences;
    }

    @Nullable
    Answer answer(String language, String path) {
        var answers = byLanguage.get(language);
        return answers == null ? null : answers.get(path);
    }

    private static Map<String, Answer> answers(String language, Shelves<Pose> poses, Shelves<Sequence> sequences) {
        var answers = new HashMap<String, Answer>();
        add(answers, "/poses", poses.in(language));
        add(answers, "/sequences", sequences.in(language));
        return answers;
    }

    private static void add(Map<String, Answer> answers, String path, Shelf<?> shelf) {
        var page = shelf.page("", ENTRIES_OF_A_PLAIN_LIST);
        answers.put(path, Answer.of(page.answer(), page.link(path, ENTRIES_OF_A_PLAIN_LIST)));
        for (var item : shelf.items()) {
            answers.put(path + "/" + item.slug(), Answer.of(item.document(), null));
        }
    }
}
