package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.Subject.Kind;
import java.util.List;

/// How well a subject answers a query: by its name, by its text, and by what the query means. Figures are
/// thousandths of an exact name.
final class Ranking {
    static final int LEAST = 150;
    // Whoever says the very name means it, whatever else its words mean.
    private static final int A_NAME = 940;
    private static final int NAMED = 200;
    private static final double CLOSE_ENOUGH = 0.4;
    private static final int ALL_WORDS_IN_TEXT = 200;
    private static final int SOME_WORDS_IN_TEXT = 60;

    private Ranking() {}

    static int byName(List<Term> phrasings, Term name, double weight) {
        double best = 0;
        for (int i = 0; i < phrasings.size(); i++) {
            best = Math.max(best, Closeness.of(phrasings.get(i), name) * (i == 0 ? 1 : 0.98));
        }
        return best < CLOSE_ENOUGH ? 0 : (int) Math.round(1000 * best * weight);
    }

    static int byText(boolean allWords) {
        return allWords ? ALL_WORDS_IN_TEXT : SOME_WORDS_IN_TEXT;
    }

    /// The whole score: what name and text gave, and what the meaning adds or takes.
    static int of(Query query, Subject subject, int text) {
        var meaning = subject.kind() == Kind.POSE ? ofPose(query, subject) : ofClass(query, subject);
        var named = text >= A_NAME ? NAMED : 0;
        return text + named + meaning + shared(query, subject);
    }

    private static int shared(Query query, Subject subject) {
        return subject.hasAny("level", query.of("level")) ? 60 : 0;
    }

    private static int ofPose(Query query, Subject pose) {
        int score = place(pose.property("area"), query, 200)
                + (pose.hasAny("position", query.of("position")) ? 120 : 0)
                + (pose.hasAny("prop", query.of("prop")) ? 120 : 0);
        if (!query.of("concern").isEmpty()) {
            score += pose.property("safeFor").containsAll(query.of("concern")) ? 40 : -250;
        }
        if (query.minutes() != null) {
            score -= 200;
        }
        // Ways between positions are rarely what somebody looks for.
        return pose.property("kind").contains("transition") ? score - 200 : score;
    }

    private static int ofClass(Query query, Subject course) {
        int score = place(course.property("area"), query, 280)
                + (course.hasAny("intent", query.of("intent")) ? 300 : 0)
                + (course.hasAny("concern", query.of("concern")) ? 250 : 0)
                + (course.hasAny("position", query.of("position")) ? 40 : 0);
        return score + length(query, course) + (score > 0 && query.asksForAClass() ? 50 : 0);
    }

    // What is named first matters most.
    private static int place(List<String> areas, Query query, int most) {
        for (int i = 0; i < areas.size(); i++) {
            if (query.of("area").contains(areas.get(i))) {
                return Math.max(most / 2, most - 20 * i);
            }
        }
        return 0;
    }

    private static int length(Query query, Subject course) {
        if (query.minutes() == null || course.minutes() == null) {
            return 0;
        }
        double off = Math.abs(course.minutes() - query.minutes()) / (double) query.minutes();
        return off <= 0.1 ? 220 : off <= 0.25 ? 160 : off <= 0.5 ? 0 : -150;
    }
}
