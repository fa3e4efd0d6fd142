package dev.sthira.bench;

import java.util.Collection;

/// The median of some numbers and the quartiles around it, between neighbours where they fall between.
public record Quartiles(double lower, double median, double upper) {

    public static Quartiles of(Collection<Double> numbers) {
        var inOrder = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Quartiles(at(inOrder, 0.25), at(inOrder, 0.5), at(inOrder, 0.75));
    }

    private static double at(double[] inOrder, double part) {
        if (inOrder.length == 0) {
            return Double.NaN;
        }
        var place = part * (inOrder.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, inOrder.length - 1);
        return inOrder[below] + (place - below) * (inOrder[above] - inOrder[below]);
    }

    public String asRatio() {
        return "%.2f (%.2f–%.2f)".formatted(median, lower, upper);
    }
}
