package dev.sthira.catalog.pose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bell of a sitting.
///
/// @param start how often it is struck at the beginning
/// @param every seconds between single strokes on the way, or null for none
/// @param end   how often it is struck at the end
public record Bells(int start, @Nullable Integer every, int end) {

    /// The bell is struck so often, so many seconds after the sitting began.
    public record Struck(int second, int times) {}

    /// When it is struck in a sitting of so many seconds; on the way no later than half an interval before the end.
    public List<Struck> within(int seconds) {
        var struck = new ArrayList<Struck>();
        if (start > 0) {
            struck.add(new Struck(0, start));
        }
        if (every != null) {
            for (int second = every; second <= seconds - (every + 1) / 2; second += every) {
                struck.add(new Struck(second, 1));
            }
        }
        if (end > 0) {
            struck.add(new Struck(seconds, end));
        }
        return List.copyOf(struck);
    }
}
