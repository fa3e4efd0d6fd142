package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Who comes and who does not: the steps of a class in the forms that this person can take, and the steps left out.
final class LineUp {
    private final Repertoire repertoire;
    private final Wishes wishes;
    private final Coherence coherence;
    private List<Part> parts = new ArrayList<>();
    private final List<Absent> absent = new ArrayList<>();

    /// A step that is not in the plan, and why.
    record Absent(int place, int block, int number, String pose, Note why) {}

    private LineUp(Repertoire repertoire, Wishes wishes) {
        this.repertoire = repertoire;
        this.wishes = wishes;
        this.coherence = new Coherence(this, repertoire.ways(), wishes);
    }

    static LineUp of(Sequence sequence, Repertoire repertoire, Wishes wishes) {
        var lineUp = new LineUp(repertoire, wishes);
        new Admission(repertoire, wishes, lineUp).admit(sequence);
        lineUp.parts = Elsewhere.together(Flows.bearable(lineUp.parts, sequence, wishes), sequence);
        lineUp.coherence.leaveOutUnreachable();
        lineUp.coherence.leaveOutFarAway();
        new Guests(repertoire, wishes, sequence.intent(), lineUp).bring();
        lineUp.coherence.restore();
        lineUp.coherence.leaveOutWhatIsNotWorthItsWay();
        lineUp.coherence.leaveOutRepeats();
        return lineUp;
    }

    /// Whether the class as it is taught ends in a rest, and for this person it cannot.
    static boolean isRestless(Sequence sequence, LineUp lineUp) {
        return sequence.blocks().stream().anyMatch(block -> block.phase() == Phase.FINAL_REST)
                && FinalRest.isMissing(lineUp.parts);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    List<Absent> absent() {
        return List.copyOf(absent);
    }

    /// What keeps the rest of it sensible when some go.
    Coherence coherence() {
        return coherence;
    }

    Pose pose(String slug) {
        return repertoire.pose(slug);
    }

    void add(Part part) {
        parts.add(part);
    }

    void add(int at, Part part) {
        parts.add(at, part);
    }

    /// The same parts, some of them for another time.
    void replace(List<Part> others) {
        parts = new ArrayList<>(others);
    }

    void miss(Absent step) {
        absent.add(step);
    }

    void miss(String pose, Note why) {
        absent.add(new Absent(Integer.MAX_VALUE, 0, 0, pose, why));
    }

    /// The same without some of the parts. Of a guest it is said only if somebody wants it.
    void leaveOut(List<Part> some, Function<Pose, Note> why) {
        parts.removeAll(some);
        for (var part : some) {
            if (part.place() >= 0) {
                miss(new Absent(
                        part.place(),
                        part.block(),
                        part.number(),
                        part.taught(),
                        why.apply(repertoire.pose(part.taught()))));
            } else if (wishes.always().contains(part.taught())) {
                miss(part.taught(), why.apply(part.pose()));
            }
        }
    }

    void rest(long millis, boolean inFull) {
        parts = new ArrayList<>(FinalRest.inProportion(parts, millis, inFull));
    }
}
