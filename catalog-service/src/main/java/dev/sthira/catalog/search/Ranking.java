package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.Subject.Kind;
import java.util.List;
import java.util.Set;

/// How well a subject answers a query: by its name, by its text, and by what the query means. Figures are
/// thousandths of an exact name.
final class Ranking {
    static final int LEAST = 150;
    /// A name with a slip of the finger at most.
    static final int SURELY_MEANT = 850;

    private static final int AN_EXACT_NAME = 1000;
    // Whoever says the very name means it, whatever else its words mean.
    private static final int A_NAME = 940;
    private static final int NAMED = 600;
    private static final double CLOSE_ENOUGH = 0.4;
    private static final int ALL_WORDS_IN_TEXT = 200;
    private static final int SOME_WORDS_IN_TEXT = 60;
    // Where somebody tells of their body, a name that is merely alike is little: knees to chest, for an injured knee.
    private static final int ALIKE_AT_MOST = 120;
    private static final int SAFE = 170;
    // Of two classes for a place, the one that says so in its title is for nobody in particular.
    private static final int TITLED = 80;
    // A few minutes are one pose, or two.
    private static final int A_POSE = 5;
    private static final Set<String> PEAKS = Set.of("effort:4", "effort:5");

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
    static int of(Query query, Subject subject, int found) {
        int text = isCalled(query, subject) ? AN_EXACT_NAME : found;
        boolean named = text >= A_NAME;
        boolean meant = text >= SURELY_MEANT;
        int alike = isOther(query, subject) && text < trusted(query) ? Math.min(text, ALIKE_AT_MOST) : text;
        int meaning = subject.kind() == Kind.POSE ? ofPose(query, subject, meant) : ofClass(query, subject, meant);
        return alike + (named ? NAMED : 0) + meaning + shared(query, subject);
    }

    // Who tells of their body, or names a part of it, wants what is for it and not what is called nearly so: sore back,
    // ten minutes, for five minutes of core.
    private static boolean isOther(Query query, Subject subject) {
        var areas = query.of("area");
        boolean elsewhere = !areas.isEmpty() && !subject.hasAny("area", areas);
        return query.cares() || elsewhere && (subject.kind() == Kind.POSE || query.minutes() != null);
    }

    // By a name that the lists of words know, and the files do not.
    private static boolean isCalled(Query query, Subject subject) {
        return subject.kind() == Kind.POSE && query.of("pose").contains(subject.slug());
    }

    // A word of its own, children or a sore knee, is no name that is merely like it.
    private static int trusted(Query query) {
        return query.of("trouble").isEmpty() && query.of("age").isEmpty() ? SURELY_MEANT : A_NAME;
    }

    private static int shared(Query query, Subject subject) {
        return (subject.hasAny("level", query.of("level")) ? 60 : 0)
                + (query.cares() ? SAFE : 0)
                + Seeking.of(query.sought(), subject)
                + kind(query, subject);
    }

    // Whoever asks for breathing or sitting wants no postures.
    private static int kind(Query query, Subject subject) {
        var kinds = query.of("kind");
        return kinds.isEmpty() || subject.hasAny("kind", kinds) || Seeking.names(query.sought(), subject) ? 0 : -300;
    }

    private static int ofPose(Query query, Subject pose, boolean meant) {
        int score = place(pose.property("area"), query, 200)
                + (pose.hasAny("position", query.of("position")) ? 120 : 0)
                + (pose.hasAny("prop", query.of("prop")) ? 120 : 0)
                + (holdsAny(pose, "family", query) ? 120 : 0);
        // What takes its time, or is a way to practise, is a class.
        if (query.minutes() != null && query.minutes() > A_POSE
                || !query.of("style").isEmpty()) {
            score -= 200;
        }
        if (!meant && !query.of("level").contains("advanced") && pose.holdsAny(PEAKS)) {
            score -= 150;
        }
        // Ways between positions are rarely what somebody looks for.
        return pose.property("kind").contains("transition") ? score - 250 : score;
    }

    private static int ofClass(Query query, Subject course, boolean meant) {
        int score = place(course.property("area"), query, 280)
                + (course.hasAny("titled", query.of("area")) ? TITLED : 0)
                + (course.hasAny("intent", query.of("intent")) ? 300 : 0)
                + (course.hasAny("concern", query.of("concern")) ? 250 : 0)
                + (course.hasAny("position", query.of("position")) ? 40 : 0);
        if (!meant && !course.property("level").contains("beginner")) {
            score -= 120;
        }
        return score + length(query, course, score > 0 || meant) + (query.asksForAClass() ? 50 : 0);
    }

    private static boolean holdsAny(Subject subject, String property, Query query) {
        return query.of(property).stream()
                .anyMatch(word -> subject.held().contains(new Meaning(property, word).mark()));
    }

    // What is named first matters most; each further place that is asked for adds a little.
    private static int place(List<String> areas, Query query, int most) {
        int place = 0;
        for (int i = 0; i < areas.size(); i++) {
            if (query.of("area").contains(areas.get(i))) {
                place += place == 0 ? Math.max(most / 2, most - 20 * i) : 40;
            }
        }
        return place;
    }

    // A length is an answer where nothing else is asked for; otherwise it adds to one.
    private static int length(Query query, Subject course, boolean fits) {
        if (query.minutes() == null || course.minutes() == null) {
            return 0;
        }
        double off = Math.abs(course.minutes() - query.minutes()) / (double) query.minutes();
        int length = off <= 0.1 ? 220 : off <= 0.25 ? 160 : off <= 0.5 ? -80 : off <= 1 ? -150 : off <= 3 ? -300 : -600;
        if (query.isOfLengthOnly()) {
            return length + ofLength(query.minutes(), course) / 10;
        }
        return fits || Seeking.of(query.sought(), course) > 0 ? length : Math.min(0, length);
    }

    /// How close a class comes to a length, in thousandths of it.
    static int ofLength(int minutes, Subject course) {
        return course.minutes() == null
                ? 0
                : Math.max(0, AN_EXACT_NAME - AN_EXACT_NAME * Math.abs(course.minutes() - minutes) / minutes);
    }
}
