package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Stance;
import dev.sthira.catalog.pose.Position;
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
            int times = block.rounds() == null ? 1 : block.rounds().usual();
            var heading = block.number() + ". " + measures.heading(block.title(), times);
            for (var step : block.steps()) {
                cells.add(cell(
                        cells.size() + 1,
                        step == block.steps().getFirst() ? heading : null,
                        step,
                        block.start().position()));
            }
        }
        return cells;
    }

    private ContactSheet.Cell cell(int number, @Nullable String heading, Step step, Position start) {
        var pose = poses.apply(step.pose());
        var variation = step.variation() == null
                ? null
                : pose.variation(step.variation()).orElse(null);
        var name = pose.name() + (variation == null ? "" : ": " + variation.name());
        var sanskrit = pose.sanskrit() == null ? null : pose.sanskrit().iast();
        var scene = pictures.scene(
                        step.pose(), variation == null ? null : variation.slug(), seat(pose.position(variation), start))
                .orElse(null);
        var mirrored = scene != null && Pictures.mirrored(scene, side(step));
        var rhythm = rhythms.of(step.rhythm().or(pose.rhythm(variation)));
        return new ContactSheet.Cell(number, heading, name, sanskrit, measures.of(step), rhythm, scene, mirrored);
    }

    // Where a block begins on the chair, what sits is done there.
    private static Seat seat(Stance stance, Position start) {
        return stance.start() == Position.SEATED ? Seat.of(start) : Seat.of(stance.start());
    }

    private static Side side(Step step) {
        return step.sides() == Sides.LEFT || step.firstSide() == Side.LEFT ? Side.LEFT : Side.RIGHT;
    }
}
