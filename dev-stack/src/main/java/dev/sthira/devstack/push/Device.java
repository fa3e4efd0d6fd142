package dev.sthira.devstack.push;

import dev.sthira.devstack.http.Answer;
import dev.sthira.devstack.webpush.MessageKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One subscribed browser: its keys, what it was sent, and how the push service is told to misbehave towards it. */
final class Device {

    /** An answer to be given instead of the right one; status 0 cuts the connection, 2xx only delays. */
    record Fault(int status, @Nullable String retryAfter, Duration delay) {

        boolean acceptsTheMessage() {
            return status == 0 || status / 100 == 2;
        }

        Answer apply(Answer.Reply accepted) {
            return new Answer.Late(delay, status == 0 ? new Answer.Cut() : reply(accepted));
        }

        private Answer.Reply reply(Answer.Reply accepted) {
            if (acceptsTheMessage()) {
                return accepted;
            }
            var refusal = Answer.problem(status, "The push service was told to answer this.");
            return retryAfter == null ? refusal : refusal.with("Retry-After", retryAfter);
        }
    }

    private static final int LONGEST_LOG = 10_000;

    private final Subscription subscription;
    private final MessageKey key;
    private final @Nullable String applicationServerKey;
    private final Deque<ReceivedPush> pushes = new ArrayDeque<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private boolean removed;
    private long attempts;

    Device(Subscription subscription, MessageKey key, @Nullable String applicationServerKey, boolean removed) {
        this.subscription = subscription;
        this.key = key;
        this.applicationServerKey = applicationServerKey;
        this.removed = removed;
    }

    Subscription subscription() {
        return subscription;
    }

    MessageKey key() {
        return key;
    }

    /** Whether the application subscribed with this key, or with none, which admits any. */
    boolean admits(String publicKey) {
        return applicationServerKey == null || applicationServerKey.equals(publicKey);
    }

    @Nullable
    String applicationServerKey() {
        return applicationServerKey;
    }

    synchronized boolean isRemoved() {
        return removed;
    }

    synchronized void remove() {
        removed = true;
    }

    synchronized void countAttempt() {
        attempts++;
    }

    synchronized long attempts() {
        return attempts;
    }

    synchronized void fail(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    synchronized Optional<Fault> nextFault() {
        return Optional.ofNullable(faults.poll());
    }

    synchronized void receive(ReceivedPush push) {
        pushes.add(push);
        if (pushes.size() > LONGEST_LOG) {
            pushes.remove();
        }
    }

    synchronized List<ReceivedPush> pushes() {
        return List.copyOf(pushes);
    }
}
