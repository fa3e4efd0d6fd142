package dev.sthira.session.practice;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.practice.Practices.Practice;
import dev.sthira.session.session.PageMark;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a person's practices, newest first.
@Schema(name = "PracticePage")
record PracticePage(
        List<PracticeView> items,

        @Schema(description = "Send it as `before` for the next page; null on the last one.") @Nullable
        String next) {

    /// @param practices one more than fits when there is a next page
    static PracticePage of(List<Practice> practices, int limit, Function<String, Plan> plans) {
        List<PracticeView> items = practices.stream()
                .limit(limit)
                .map(practice -> PracticeView.of(practice, plans.apply(practice.planId())))
                .toList();
        return new PracticePage(items, practices.size() > limit ? mark(items.getLast()) : null);
    }

    private static String mark(PracticeView last) {
        return new PageMark(last.startedAt(), last.session()).word();
    }
}
