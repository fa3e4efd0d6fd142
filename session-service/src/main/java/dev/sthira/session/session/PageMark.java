package dev.sthira.session.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Where a page of sessions ended; clients see it as an opaque word.
public record PageMark(Instant createdAt, UUID id) {

    public static final PageMark START = new PageMark(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    public String word() {
        byte[] text = (createdAt + " " + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    public static Optional<PageMark> of(String word) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(" ", 2);
            return Optional.of(new PageMark(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    .filter(PageMark::mayBeOurs);
        } catch (RuntimeException notOneOfOurs) {
            return Optional.empty();
        }
    }

    /// The database knows fewer instants than Java does.
    private boolean mayBeOurs() {
        return !createdAt.isBefore(Instant.EPOCH) && !createdAt.isAfter(START.createdAt);
    }
}
