package dev.sthira.catalog.figure;

/// Two bones of fixed length between a root and a target: where their joint is, and how much is missing.
record Reach(Vec middle, Vec end, double missing) {

    /// `turn` is +1 where the second bone turns against the clock from the first.
    static Reach of(Vec root, Vec target, double upper, double lower, double turn) {
        var way = target.minus(root);
        var wanted = way.length();
        var distance = Math.clamp(wanted, Math.abs(upper - lower) + 0.05, upper + lower - 0.01);
        var direction = way.unit();
        var along = (upper * upper - lower * lower + distance * distance) / (2 * distance);
        var aside = Math.sqrt(Math.max(0, upper * upper - along * along));
        var middle = root.plus(direction, along).plus(direction.right(), aside * turn);
        return new Reach(middle, root.plus(direction, distance), wanted - distance);
    }
}
