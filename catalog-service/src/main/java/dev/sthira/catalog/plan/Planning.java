package dev.sthira.catalog.plan;

import dev.sthira.catalog.sequence.Finding;
import java.util.List;

/// What came of a wish for a plan.
public sealed interface Planning {

    /// The plan.
    record Planned(Plan plan) implements Planning {}

    /// There is no plan, and here is why.
    sealed interface Refused extends Planning {}

    /// The sequence is not there for this person.
    record NoSequence(Finding.Missing missing) implements Refused {}

    /// Wishes that contradict each other, or name what there is not.
    record Senseless(List<Wrong> wrong) implements Refused {
        public Senseless {
            wrong = List.copyOf(wrong);
        }
    }

    /// A field of the wish, and what to change, as the end of a sentence that begins with its name.
    record Wrong(String field, String advice) {}

    /// Every step of the class is left out for this person.
    record NothingLeft(List<String> reasons) implements Refused {
        public NothingLeft {
            reasons = List.copyOf(reasons);
        }
    }
}
