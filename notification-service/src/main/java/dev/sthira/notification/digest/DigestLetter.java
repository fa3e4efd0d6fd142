package dev.sthira.notification.digest;

import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Letter.Figure;
import dev.sthira.notification.message.Letter.Section;
import dev.sthira.notification.text.Greeting;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person reads about their week.
final class DigestLetter {
    private static final int MOST_CLASSES = 7;

    /// What is known of the reader and of what is to be told.
    ///
    /// @param titles      what the classes of the week are called in the language of the reader, by their slugs
    /// @param pose        the pose of the week, if there is one
    /// @param idea        a class for the week ahead, if there is one
    /// @param ideaPage    where that class is begun
    /// @param unsubscribe where these mails can be ended
    record Told(
            DigestTime time,
            ZoneId zone,
            Language language,
            @Nullable String name,
            Map<String, String> titles,
            @Nullable PoseOfTheWeek pose,
            @Nullable Idea idea,
            @Nullable URI ideaPage,
            URI unsubscribe) {
        /// "every Sunday at 18:00", in the words of a key.
        String when(String key) {
            return language.say(key, time.weekday().getDisplayName(TextStyle.FULL, language.locale()), time.time());
        }
    }

    private final Week week;
    private final Told told;
    private final Language language;

    private DigestLetter(Week week, Told told) {
        this.week = week;
        this.told = told;
        this.language = told.language();
    }

    static Letter of(Week week, Told told) {
        var letter = new DigestLetter(week, told);
        return week.isQuiet() ? letter.quiet() : letter.full();
    }

    private Letter full() {
        return new Letter(
                new HeaderText(
                        say("subject", counted("practised", week.practices().size()))),
                say("preview", language.counted("minutes", week.minutes())),
                headline(),
                List.of(account()),
                figures(),
                List.of(new Section(say("classes"), classes()), ahead()),
                button(),
                told.when("digest.reason"),
                told.unsubscribe(),
                language.tag(),
                told.pose() == null ? null : told.pose().picture(language));
    }

    private Letter quiet() {
        return new Letter(
                new HeaderText(say("quiet.subject")),
                say("quiet.preview"),
                say("quiet.headline"),
                List.of(say("quiet.text"), say("quiet.rule")),
                List.of(),
                List.of(ahead()),
                button(),
                told.when("digest.reason"),
                told.unsubscribe(),
                language.tag());
    }

    private String say(String key, Object... fillings) {
        return language.say("digest." + key, fillings);
    }

    private String counted(String things, long count) {
        return language.counted("digest." + things, count);
    }

    private String headline() {
        return Greeting.of(told.name()).map(name -> say("headline", name)).orElseGet(() -> say("headline-alone"));
    }

    private String account() {
        return say("account", day(week.begin()), day(week.end()), counted("on-days", week.days(told.zone())));
    }

    private String day(Instant instant) {
        return DateTimeFormatter.ofPattern(say("day"), language.locale()).format(instant.atZone(told.zone()));
    }

    private List<Figure> figures() {
        return List.of(
                figure(week.practices().size(), "practices"),
                figure(week.minutes(), "minutes-held"),
                figure(week.days(told.zone()), "days"));
    }

    private Figure figure(long count, String things) {
        return new Figure(String.valueOf(count), counted(things, count));
    }

    /// Each once, and how often where it was more than once.
    private List<String> classes() {
        return week.classes().entrySet().stream()
                .limit(MOST_CLASSES)
                .map(each -> times(title(each.getKey()), each.getValue()))
                .toList();
    }

    private String title(String sequence) {
        return told.titles().getOrDefault(sequence, week.title(sequence));
    }

    private String times(String title, int times) {
        return times == 1 ? title : say("times", title, times);
    }

    private Section ahead() {
        var ideas = new ArrayList<String>();
        var idea = told.idea();
        ideas.add(idea == null ? say("again") : say("try", idea.title(), language.counted("minutes", idea.minutes())));
        return new Section(say("ahead"), ideas);
    }

    private Letter.@Nullable Button button() {
        return told.ideaPage() == null ? null : new Letter.Button(say("look"), told.ideaPage());
    }
}
