package dev.sthira.session.track;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The bytes from one to another, both included, as `Range` asks for them (RFC 9110, 14.2).
record Stretch(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// What is to be sent: some of it, all of it, or nothing since it has no such bytes.
    sealed interface Asked {}

    /// Some of it.
    record Some(Stretch stretch) implements Asked {}

    /// All of it: no range was asked for, or one that need not be heeded.
    record All() implements Asked {}

    /// It has no such bytes.
    record None() implements Asked {}

    long length() {
        return to - from + 1;
    }

    /// Reads the header; several ranges at once, or what cannot be read, means all of it.
    static Asked of(@Nullable String header, long size) {
        Optional<Matcher> one = Optional.ofNullable(header)
                .map(text -> ONE.matcher(text.strip()))
                .filter(Matcher::matches);
        if (one.isEmpty()) {
            return new All();
        }
        String from = one.get().group(1);
        String to = one.get().group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? new All() : last(Long.parseLong(to), size);
        }
        return between(Long.parseLong(from), to.isEmpty() ? size - 1 : Long.parseLong(to), size);
    }

    private static Asked last(long length, long size) {
        return length == 0 ? new None() : new Some(new Stretch(Math.max(0, size - length), size - 1));
    }

    private static Asked between(long from, long to, long size) {
        if (to < from) {
            return from < size ? new All() : new None();
        }
        return from < size ? new Some(new Stretch(from, Math.min(to, size - 1))) : new None();
    }
}
