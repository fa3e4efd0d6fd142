package dev.sthira.kit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets what many ask for at about the same time happen in one transaction. Locks, round trips and the commit cost all
/// of them together what they would cost one; whoever comes alone waits for nobody.
///
/// @param <Q> what is asked for
/// @param <A> what comes of it
public final class GroupCommit<Q, A> implements AutoCloseable {

    /// One that asks and waits.
    private record Waiting<Q, A>(Q question, CompletableFuture<Supplier<A>> answer) {
        Waiting(Q question) {
            this(question, new CompletableFuture<>());
        }
    }

    private final Sql sql;
    private final int most;
    private final Function<List<Q>, List<Supplier<A>>> act;
    private final LinkedBlockingQueue<Waiting<Q, A>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /// @param groups how many are under way at a time: one is made up while another is committed
    /// @param most   how many there are in a group at most
    /// @param act    does all that is asked for in the transaction under way, and gives an answer to each in their
    ///               order; it throws, when whoever asked looks at it, where that one is refused. If `act` throws
    ///               itself, nothing is done, and each is tried alone
    public GroupCommit(String name, Sql sql, int groups, int most, Function<List<Q>, List<Supplier<A>>> act) {
        this.sql = sql;
        this.most = most;
        this.act = act;
        for (int i = 0; i < groups; i++) {
            threads.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::work));
        }
    }

    /// Asks, and waits until it is committed.
    ///
    /// @throws RuntimeException what came up in place of an answer
    public A ask(Q question) {
        var waiting = new Waiting<Q, A>(question);
        queue.add(waiting);
        if (closed) {
            tellThoseLeft();
        }
        try {
            return waiting.answer.join().get();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// How many wait for a group.
    int waiting() {
        return queue.size();
    }

    private void work() {
        var group = new ArrayList<Waiting<Q, A>>();
        try {
            while (true) {
                group.add(queue.take());
                queue.drainTo(group, most - 1);
                answer(group);
                group.clear();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Waiting<Q, A>> group) {
        try {
            List<Q> questions = group.stream().map(Waiting::question).toList();
            List<Supplier<A>> answers = sql.inTransaction(() -> act.apply(questions));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer.complete(answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (group.size() == 1 || DatabaseTrouble.passes(failure)) {
                group.forEach(one -> one.answer.completeExceptionally(failure));
            } else {
                group.forEach(one -> answer(List.of(one)));
            }
        }
    }

    /// Whoever still waits is told that nothing came of it.
    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        tellThoseLeft();
    }

    private void tellThoseLeft() {
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            left.answer.completeExceptionally(new IllegalStateException("the service stops"));
        }
    }
}
