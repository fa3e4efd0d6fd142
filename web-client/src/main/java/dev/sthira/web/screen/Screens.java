package dev.sthira.web.screen;

import dev.sthira.web.screen.Screen.Paired;
import dev.sthira.web.screen.Screen.Waiting;
import dev.sthira.web.sign.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every screen that waits or follows, by a digest of the secret that its cookie carries.
public final class Screens {
    static final Duration CODE_LASTS = Duration.ofMinutes(10);
    static final Duration PAIRING_LASTS = Duration.ofHours(12);
    private static final int MOST = 10_000;
    private static final int CODES = 1_000_000;

    private final Map<String, Screen> screens = new HashMap<>();
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Screens(InstantSource clock) {
        this.clock = clock;
    }

    /// A new screen that waits: its secret, or nothing while there are too many.
    synchronized Optional<String> open() {
        forgetOld();
        if (screens.size() >= MOST) {
            return Optional.empty();
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        screens.put(digest(text), new Waiting(freeCode(), clock.instant().plus(CODE_LASTS)));
        return Optional.of(text);
    }

    /// The screen with this secret, for as long as it lasts.
    synchronized Optional<Screen> of(@Nullable String secret) {
        return secret == null
                ? Optional.empty()
                : Optional.ofNullable(screens.get(digest(secret))).filter(this::lasts);
    }

    /// The screen with this secret, where it follows somebody.
    public Optional<Paired> paired(@Nullable String secret) {
        return of(secret).filter(Paired.class::isInstance).map(Paired.class::cast);
    }

    /// Lets the screen that shows the code follow the person. Whether there is one.
    synchronized boolean pair(String code, Person person, boolean mayPause) {
        Instant until = clock.instant().plus(PAIRING_LASTS);
        var paired = new Paired(person.subject(), person.name(), person.token(), mayPause, until);
        return screens.entrySet().stream()
                .filter(each -> shows(each.getValue(), code) && lasts(each.getValue()))
                .findFirst()
                .map(each -> each.setValue(paired))
                .isPresent();
    }

    /// Takes the token that the person's own browser has come with, so that their screens go on when the old one ends.
    public synchronized void renew(String subject, String token) {
        screens.replaceAll((secret, screen) ->
                screen instanceof Paired paired && paired.subject().equals(subject) ? paired.with(token) : screen);
    }

    synchronized void leave(String secret) {
        screens.remove(digest(secret));
    }

    /// The person has signed out, and so have their screens.
    synchronized void leaveAll(String subject) {
        screens.values()
                .removeIf(screen ->
                        screen instanceof Paired paired && paired.subject().equals(subject));
    }

    private static boolean shows(Screen screen, String code) {
        return screen instanceof Waiting waiting && waiting.code().equals(code);
    }

    private boolean lasts(Screen screen) {
        return screen.until().isAfter(clock.instant());
    }

    private void forgetOld() {
        screens.values().removeIf(screen -> !lasts(screen));
    }

    private String freeCode() {
        String code = "%06d".formatted(random.nextInt(CODES));
        return screens.values().stream().anyMatch(screen -> shows(screen, code)) ? freeCode() : code;
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
