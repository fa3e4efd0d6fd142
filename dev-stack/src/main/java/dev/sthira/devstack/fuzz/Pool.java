package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.probe.Heard;
import dev.sthira.devstack.probe.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// What exists by now: the ids that answers gave, by the person who got them and the address they stand under.
final class Pool {

    private static final int MOST = 30;
    private static final List<String> NAMES = List.of("id", "session", "slug");

    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    /// Remembers what was made, and what a list shows.
    void learn(Draft draft, Heard.Answer answer) {
        String location = answer.header("location").replaceFirst("^https?://[^/]+", "");
        int end = location.lastIndexOf('/');
        draft.token.ifPresent(token -> {
            if (answer.status() == 201 && end > 0) {
                keep(key(token, location.substring(0, end + 1)), location.substring(end + 1));
            } else if (answer.status() == 200 && draft.operation.secured() && draft.isAtItsAddress()) {
                listed(answer).forEach(id -> keep(key(token, draft.operation.path() + "/"), id));
            }
        });
    }

    private static List<String> listed(Heard.Answer answer) {
        List<String> listed = new ArrayList<>();
        Trees.read(answer.body())
                .ifPresent(tree -> tree.path("items")
                        .forEach(item -> NAMES.stream()
                                .map(name -> item.path(name).asText())
                                .filter(id -> !id.isEmpty())
                                .findFirst()
                                .ifPresent(listed::add)));
        return listed;
    }

    private void keep(String key, String id) {
        List<String> known = ids.computeIfAbsent(key, _ -> new ArrayList<>());
        synchronized (known) {
            if (!known.contains(id)) {
                known.add(id);
            }
            if (known.size() > MOST) {
                known.removeFirst();
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
