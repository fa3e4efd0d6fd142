package dev.sthira.catalog.pose;

/// One breath by the count, in seconds: in, held full, out, held empty.
public record Counts(int in, int hold, int out, int pause) {

    public int seconds() {
        return in + hold + out + pause;
    }

    /// Whether the breath stands still anywhere in it.
    public boolean holds() {
        return hold > 0 || pause > 0;
    }

    /// Whether it lets go for longer than it takes in, which calms.
    public boolean calms() {
        return out > in;
    }
}
