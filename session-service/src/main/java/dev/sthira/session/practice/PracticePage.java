package dev.sthira.session.practice;

import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.practice.Practices.Practice;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a person's practices, newest first.
@Schema(name = "PracticePage")
record PracticePage(
        List<PracticeView> items,

        @Schema(description = "Send it as `after` for the next page; null on the last one.") @Nullable
        String next) {

    /// @param practices one more than fits when there is a next page
    static PracticePage of(List<Practice> practices, int limit, Function<String, Plan> plans) {
        var page = Page.of(practices, limit, PracticePage::mark)
                .map(practice -> PracticeView.of(practice, plans.apply(practice.planId())));
        return new PracticePage(page.items(), page.next());
    }

    private static String mark(Practice last) {
        return PageMark.of(last.startedAt(), last.session());
    }
}
