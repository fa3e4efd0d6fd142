package dev.sthira.notification.reminder;

import dev.sthira.notification.reminder.ReminderMessages.Subject;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes reminders as iCalendar (RFC 5545), each date as an event of its own at its instant: no program has to know
/// rules, zones, pauses or skips as we do, and what does not come is not there. A date has the same UID each time.
final class Calendar {
    private static final int LONGEST_LINE = 75;
    private static final String END_OF_LINE = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern SIGNS = Pattern.compile("[\\\\;,]");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final StringBuilder text = new StringBuilder();

    private Calendar() {}

    /// One date of a reminder.
    ///
    /// @param subject the class, if everybody may see it
    /// @param changed when the reminder was changed last
    /// @param start   where the class is begun
    record Entry(
            UUID reminder, Occurrence occurrence, @Nullable Subject subject, Instant changed, URI start) {}

    /// The whole calendar, in a language.
    static String of(List<Entry> entries, Language language) {
        var calendar = new Calendar();
        calendar.begin(language);
        entries.forEach(entry -> calendar.event(entry, language));
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    /// A calendar must not be empty (RFC 5545, section 3.6), so it names the zone that its instants are in.
    private void begin(Language language) {
        var name = escaped(language.say("calendar.name"));
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Sthira//Reminders//EN");
        line("CALSCALE", "GREGORIAN");
        line("NAME", name);
        line("X-WR-CALNAME", name);
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        line("X-PUBLISHED-TTL", "PT1H");
        line("BEGIN", "VTIMEZONE");
        line("TZID", "Etc/UTC");
        line("BEGIN", "STANDARD");
        line("DTSTART", "19700101T000000");
        line("TZOFFSETFROM", "+0000");
        line("TZOFFSETTO", "+0000");
        line("END", "STANDARD");
        line("END", "VTIMEZONE");
    }

    private void event(Entry entry, Language language) {
        var subject = entry.subject();
        var title = subject == null ? language.say("reminder.your-practice") : subject.title();
        line("BEGIN", "VEVENT");
        line("UID", entry.reminder() + "-" + entry.occurrence().date());
        line("DTSTAMP", UTC.format(entry.changed()));
        line("DTSTART", UTC.format(entry.occurrence().at()));
        if (subject != null && subject.minutes() != null) {
            line("DURATION", "PT" + subject.minutes() + "M");
        }
        line("SUMMARY", escaped(title));
        line("DESCRIPTION", escaped(language.say("reminder.take-what-you-need")));
        if (subject != null) {
            line("URL", entry.start().toString());
        }
        line("TRANSP", "TRANSPARENT");
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", escaped(language.say("reminder.subject", title)));
        line("TRIGGER", "PT0S");
        line("END", "VALARM");
        line("END", "VEVENT");
    }

    private static String escaped(String words) {
        return SIGNS.matcher(CONTROLS.matcher(words).replaceAll(" ")).replaceAll("\\\\$0");
    }

    /// Lines of up to 75 octets, and no letter is torn (RFC 5545, section 3.1).
    private void line(String name, String value) {
        int octets = 0;
        var whole = name + ":" + value;
        for (int i = 0; i < whole.length(); i = whole.offsetByCodePoints(i, 1)) {
            var letter = Character.toString(whole.codePointAt(i));
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append(END_OF_LINE).append(' ');
                octets = 1;
            }
            text.append(letter);
            octets += length;
        }
        text.append(END_OF_LINE);
    }
}
