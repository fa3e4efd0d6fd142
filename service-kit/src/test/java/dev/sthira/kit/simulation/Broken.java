package dev.sthira.kit.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// A script that breaks a promise in a world.
///
/// @param world seed of what is drawn while it is played
public record Broken<A>(long world, List<A> script) {
    /// With less in the script everything that is drawn falls otherwise; so each is tried in a few worlds.
    private static final int WORLDS = 12;

    /// Whether a promise is broken.
    @FunctionalInterface
    public interface Breaks<A> {
        boolean in(long world, List<A> script);
    }

    /// Leaves out ever smaller parts as long as something still breaks.
    public Broken<A> shrunk(Breaks<A> breaks) {
        Broken<A> shortest = this;
        for (int part = Math.max(1, script.size() / 2); part > 0; part /= 2) {
            for (int from = 0; from < shortest.script.size(); ) {
                Optional<Broken<A>> less = shortest.without(from, part, breaks);
                shortest = less.orElse(shortest);
                from += less.isPresent() ? 0 : part;
            }
        }
        return shortest;
    }

    private Optional<Broken<A>> without(int from, int count, Breaks<A> breaks) {
        List<A> less = new ArrayList<>(script.subList(0, from));
        less.addAll(script.subList(Math.min(script.size(), from + count), script.size()));
        return LongStream.range(world, world + WORLDS)
                .filter(one -> breaks.in(one, less))
                .mapToObj(one -> new Broken<>(one, less))
                .findFirst();
    }

    /// One line for each thing that happens in it.
    public String told() {
        return String.join("\n", script.stream().map(String::valueOf).toList());
    }
}
