package dev.sthira.session.session;

import dev.sthira.kit.person.Person;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who practises together in a session, as one of them sees it.
@Schema(name = "Together", description = "Who practises along, and what you are among them.")
public record TogetherView(
        Role role,

        @Schema(description = "Your seat; 0 is whoever leads.", examples = "1")
        int seat,

        @Schema(description = "Whether your own screens keep silent.")
        boolean muted,

        @Schema(description = "Whether you do left what the other does right.")
        boolean mirrored,

        @Schema(description = "Those who are there beside whoever leads, in the order of their seats.")
        List<Along> joiners) {

    /// What somebody is in a session.
    public enum Role {
        LEADER,
        JOINER
    }

    /// Somebody who practises along.
    @Schema(name = "Joiner")
    public record Along(
            @Schema(examples = "1") int seat,

            @Schema(description = "What they want to be called.", examples = "Jonas") @Nullable
            String name,

            Instant joinedAt) {}

    boolean isAlone() {
        return role == Role.LEADER && joiners.isEmpty();
    }

    /// As somebody sees it who leads, unless they are one of those who came along.
    public static TogetherView of(List<Joiner> there, Person person) {
        List<Along> joiners = there.stream()
                .map(one -> new Along(one.seat(), one.name(), one.joinedAt()))
                .toList();
        return there.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(self -> new TogetherView(Role.JOINER, self.seat(), self.muted(), self.mirrored(), joiners))
                .orElse(new TogetherView(Role.LEADER, 0, false, false, joiners));
    }
}
