package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// What exists by now: the ids that answers gave in `Location`, by the person who got them and the address they stand under.
final class Pool {

    private static final int MOST = 30;

    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    /// Remembers what was made.
    void learn(Draft draft, Heard.Answer answer) {
        String location = answer.header("location").replaceFirst("^https?://[^/]+", "");
        int end = location.lastIndexOf('/');
        if (answer.status() == 201 && end > 0 && draft.token.isPresent()) {
            List<String> known = ids.computeIfAbsent(
                    key(draft.token.get(), location.substring(0, end + 1)), _ -> new ArrayList<>());
            synchronized (known) {
                known.add(location.substring(end + 1));
                if (known.size() > MOST) {
                    known.removeFirst();
                }
            }
        }
    }

    /// One of the person's things under that address, if they have any.
    Optional<String> any(Token token, String under, RandomGenerator chance) {
        List<String> known = ids.getOrDefault(key(token, under), List.of());
        synchronized (known) {
            return known.isEmpty() ? Optional.empty() : Optional.of(known.get(chance.nextInt(known.size())));
        }
    }

    private static String key(Token token, String under) {
        return token.name() + " " + under;
    }
}
