package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Vec;

/// A cubic curve: where it begins, its two handles, where it ends.
record Curve(Vec from, Vec first, Vec second, Vec to) {

    Curve moved(Vec way) {
        return new Curve(from.plus(way), first.plus(way), second.plus(way), to.plus(way));
    }

    boolean straight() {
        return from.equals(first) && second.equals(to);
    }

    Vec at(double share) {
        var a = from.toward(first, share);
        var b = first.toward(second, share);
        var c = second.toward(to, share);
        return a.toward(b, share).toward(b.toward(c, share), share);
    }

    /// The part between two shares of it.
    Curve part(double begin, double end) {
        return begin <= 0 ? upTo(end) : from(begin).upTo((end - begin) / (1 - begin));
    }

    private Curve upTo(double share) {
        if (share >= 1) {
            return this;
        }
        var a = from.toward(first, share);
        var b = first.toward(second, share);
        return new Curve(from, a, a.toward(b, share), at(share));
    }

    private Curve from(double share) {
        var b = first.toward(second, share);
        var c = second.toward(to, share);
        return new Curve(at(share), b.toward(c, share), c, to);
    }
}
