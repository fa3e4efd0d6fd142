package dev.sthira.notification.message;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much more may be under way over one channel: all in all, and to each push service.
final class Room {
    private final int perOrigin;
    private final Map<String, Integer> underWay;
    private final Set<String> closed;
    private int left;

    /// @param most      how much more may be claimed at once
    /// @param perOrigin how much may be under way to one push service
    /// @param underWay  how much is
    /// @param closed    the push services to which nothing may go now
    Room(int most, int perOrigin, Map<String, Integer> underWay, Set<String> closed) {
        this.left = most;
        this.perOrigin = perOrigin;
        this.underWay = new HashMap<>(underWay);
        this.closed = closed;
    }

    /// For so many, wherever they go.
    static Room of(int most) {
        return new Room(most, most, Map.of(), Set.of());
    }

    boolean isFull() {
        return left <= 0;
    }

    /// The same share of what is left for each of these lines, as far as its push service takes it.
    Map<Line, Integer> shares(List<Line> lines) {
        var open = lines.stream().filter(line -> leftTo(line.origin()) > 0).toList();
        var shares = new LinkedHashMap<Line, Integer>();
        for (var line : open.subList(0, Math.min(open.size(), left))) {
            shares.put(line, Math.min(leftTo(line.origin()), Math.max(1, left / open.size())));
        }
        return shares;
    }

    private int leftTo(String origin) {
        return closed.contains(origin) ? 0 : perOrigin - underWay.getOrDefault(origin, 0);
    }

    void take(String origin) {
        left--;
        underWay.merge(origin, 1, Integer::sum);
    }

    /// What was taken does not go out.
    void leave(String origin) {
        left++;
        underWay.merge(origin, -1, Integer::sum);
    }
}
