package dev.sthira.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.KitStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KitStack.class)
class GroupCommitTest {
    private static final int MOST = 8;

    @Inject
    Sql sql;

    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private GroupCommit<String, Integer> words;

    @BeforeEach
    void makeTheTable() {
        sql.update("create table if not exists said (word text primary key)");
        sql.update("delete from said");
        words = new GroupCommit<>("words", sql, 1, MOST, this::say);
    }

    @AfterEach
    void close() {
        words.close();
        threads.close();
    }

    /// The first group waits until the test lets it go on, so that others gather.
    private List<Supplier<Integer>> say(List<String> all) {
        groups.add(all);
        try {
            first.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var lengths = new ArrayList<Supplier<Integer>>();
        for (String word : all) {
            if (word.isEmpty()) {
                lengths.add(() -> {
                    throw new IllegalArgumentException("no word");
                });
            } else {
                sql.update("insert into said values (?)", word);
                lengths.add(word::length);
            }
        }
        return lengths;
    }

    private List<Future<Integer>> asked(String... others) {
        var first = threads.submit(() -> words.ask("sthira"));
        await().untilAsserted(() -> assertThat(groups).hasSize(1));
        var all = Stream.concat(Stream.of(first), Stream.of(others).map(word -> threads.submit(() -> words.ask(word))))
                .toList();
        await().untilAsserted(() -> assertThat(words.waiting()).isEqualTo(others.length));
        this.first.countDown();
        return all;
    }

    private List<String> said() {
        return sql.list("select word from said order by word", row -> row.text("word"));
    }

    @Test
    void commitsTogetherWhatComesWhileAnotherGroupIsUnderWay() throws Exception {
        for (Future<Integer> one : asked("sukham", "asanam")) {
            assertThat(one.get()).isEqualTo(6);
        }

        assertThat(groups).hasSize(2);
        assertThat(groups.getLast()).containsExactlyInAnyOrder("sukham", "asanam");
        assertThat(said()).containsExactly("asanam", "sthira", "sukham");
    }

    @Test
    void makesNoGroupGreaterThanItMayBe() throws Exception {
        String[] others =
                IntStream.range(0, 3 * MOST).mapToObj(i -> "word-" + i).toArray(String[]::new);

        for (Future<Integer> one : asked(others)) {
            one.get();
        }

        assertThat(groups).hasSize(4).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(MOST));
        assertThat(said()).hasSize(1 + 3 * MOST);
    }

    @Test
    void refusesOneWithoutTheOthers() throws Exception {
        List<Future<Integer>> all = asked("", "om");

        assertThatThrownBy(() -> all.get(1).get()).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(all.get(2).get()).isEqualTo(2);
        assertThat(groups).hasSize(2);
    }

    /// A word is said once: the whole group is undone, and each tried alone.
    @Test
    void doesTheOthersWhereOneBreaksTheGroup() throws Exception {
        List<Future<Integer>> all = asked("om", "sthira", "shanti");

        assertThat(all.get(1).get()).isEqualTo(2);
        assertThatThrownBy(() -> all.get(2).get()).hasRootCauseInstanceOf(DatabaseFailed.class);
        assertThat(all.get(3).get()).isEqualTo(6);
        assertThat(said()).containsExactly("om", "shanti", "sthira");
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        words.close();

        assertThatThrownBy(() -> words.ask("late")).isInstanceOf(IllegalStateException.class);
        assertThat(groups).isEmpty();
    }
}
