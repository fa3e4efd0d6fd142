package dev.sthira.notification.summary;

import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.preference.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which messages the end of a practice leads to; pure.
final class Summaries {
    /// What is known of the person when the practice is over.
    ///
    /// @param told        the practice in the reader's words
    /// @param aim         what the class is for
    /// @param contact     the contact, if there is one; without it the summary is a message that ends with a reason
    /// @param unsubscribe where summary mails can be ended, if there is a contact
    /// @param page        what a tap on a push opens, if anything
    record Reader(
            Told told,
            Aim aim,
            @Nullable Contact contact,
            List<Device> devices,
            @Nullable URI unsubscribe,
            @Nullable URI page) {}

    private Summaries() {}

    static List<Draft> of(SessionCompleted completed, Reader reader, SummarySettings worth) {
        var head = completed.head();
        var cause = new Cause(
                "session-completed",
                head.id().toString(),
                reader.told().language().say("summary.cause", reader.told().title()));
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.mail(
                Kind.SUMMARY,
                cause,
                new Target.ToContact(head.person()),
                Summary.letter(completed, reader),
                head.at(),
                head.at().plus(worth.mailWorth())));
        reader.devices().stream()
                .filter(device -> device.kinds().contains(Kind.SUMMARY))
                .map(device -> Draft.push(
                        Kind.SUMMARY,
                        cause,
                        new Target.ToDevice(device.person(), device.id()),
                        Summary.note(completed, reader),
                        head.session(),
                        head.at(),
                        head.at().plus(worth.pushWorth())))
                .forEach(drafts::add);
        return List.copyOf(drafts);
    }
}
