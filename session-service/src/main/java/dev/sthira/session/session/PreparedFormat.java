package dev.sthira.session.session;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events of one plan as [EventFormat] writes them, prepared: that a pose begins, or was held to its end, is copied
/// from what was written once for its segment, with what varies filled in. All else is written as ever, the visits of
/// those who go back among it.
public final class PreparedFormat {
    private static final int BEYOND_ASCII = 0x7f;

    private final Plan plan;
    private final @Nullable LearnedFormat[] starts;
    private final @Nullable LearnedFormat[] ends;

    private PreparedFormat(Plan plan) {
        this.plan = plan;
        this.starts = new LearnedFormat[plan.size()];
        this.ends = new LearnedFormat[plan.size()];
    }

    public static PreparedFormat of(Plan plan) {
        var prepared = new PreparedFormat(plan);
        for (int segment = 0; segment < plan.size(); segment++) {
            prepared.starts[segment] = LearnedFormat.ofStart(plan, segment);
            prepared.ends[segment] = LearnedFormat.ofEnd(plan, segment);
        }
        return prepared;
    }

    /// How much memory it takes, about.
    public int bytes() {
        int bytes = 0;
        for (int segment = 0; segment < plan.size(); segment++) {
            bytes += bytes(starts[segment]) + bytes(ends[segment]);
        }
        return bytes;
    }

    /// The JSON body of an event, in UTF-8: the same bytes as [EventFormat#value].
    public byte[] value(Pen pen, UUID session, Person person, Event event) {
        LearnedFormat body = isPlain(person) ? body(event) : null;
        return body == null ? EventFormat.value(session, person, plan, event) : body.write(pen, session, person, event);
    }

    private @Nullable LearnedFormat body(Event event) {
        return switch (event) {
            case PoseStarted start when start.visit() == 1 -> starts[start.segment()];
            case PoseEnded end when end.visit() == 1 && end.outcome() == Outcome.HELD -> ends[end.segment()];
            default -> null;
        };
    }

    /// Whether an id can stand in JSON just as it is.
    private static boolean isPlain(Person person) {
        String id = person.id();
        for (int i = 0; i < id.length(); i++) {
            char one = id.charAt(i);
            if (one < ' ' || one >= BEYOND_ASCII || one == '"' || one == '\\') {
                return false;
            }
        }
        return true;
    }

    private static int bytes(@Nullable LearnedFormat body) {
        return body == null ? 0 : body.bytes();
    }
}
