package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.kit.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of a contact sheet: one for each step of a class, in order.
final class ContactCells {
    private final Pictures pictures;
    private final Function<String, Pose> poses;
    private final Measures measures;
    private final Rhythms rhythms;

    ContactCells(Pictures pictures, Function<String, Pose> poses, Words words) {
        this.pictures = pictures;
        this.poses = poses;
        this.measures = new Measures(words);
        this.rhythms = new Rhythms(words);
    }

    List<ContactSheet.Cell> of(Sequence sequence) {
        var cells = new ArrayList<ContactSheet.Cell>();
        for (var block : sequence.blocks()) {
            var heading = block.number() + ". " + block.title();
            for (var step : block.steps()) {
                cells.add(cell(cells.size() + 1, step == block.steps().getFirst() ? heading : null, step));
            }
        }
        return cells;
    }

    private ContactSheet.Cell cell(int number, @Nullable String heading, Step step) {
        var pose = poses.apply(step.pose());
        var variation = step.variation() == null
                ? null
                : pose.variation(step.variation()).orElse(null);
        var name = pose.name() + (variation == null ? "" : ": " + variation.name());
        var sanskrit = pose.sanskrit() == null ? null : pose.sanskrit().iast();
        var scene = pictures.scene(step.pose(), variation == null ? null : variation.slug())
                .orElse(null);
        var mirrored = scene != null && Pictures.mirrored(scene, side(step));
        var rhythm = rhythms.of(step.rhythm().or(pose.rhythm(variation)));
        return new ContactSheet.Cell(number, heading, name, sanskrit, measures.of(step), rhythm, scene, mirrored);
    }

    private static Side side(Step step) {
        return step.sides() == Sides.LEFT || step.firstSide() == Side.LEFT ? Side.LEFT : Side.RIGHT;
    }
}
