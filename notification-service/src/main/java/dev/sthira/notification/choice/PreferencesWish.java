package dev.sthira.notification.choice;

import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.choice.PreferencesView.DigestView;
import dev.sthira.notification.choice.PreferencesView.QuietView;
import dev.sthira.notification.choice.PreferencesView.Switch;
import dev.sthira.notification.contact.WallTimes;
import dev.sthira.notification.digest.DigestTime;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.preference.QuietHours;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wishes about being told, once it makes sense.
///
/// @param offInMails kinds of which they want no mails
/// @param digest     when in each week they want to read about it; null: never
record PreferencesWish(
        Choice choice, Set<Kind> offInMails, @Nullable DigestTime digest) {
    private static final int MOST = 100;

    /// The wish behind what was said, unless something about it makes no sense.
    ///
    /// @param zone       where the person is; null if nobody knows
    /// @param hasContact whether there is an address that mails go to
    static PreferencesWish of(PreferencesView said, @Nullable ZoneId zone, boolean hasContact) {
        var checks = new Checks();
        var devices = EnumSet.noneOf(Kind.class);
        var mails = EnumSet.noneOf(Kind.class);
        if (said.off() != null) {
            said.off().forEach(each -> turnOff(each, devices, mails, checks));
        }
        var quiet = said.quietHours() == null ? null : quiet(said.quietHours(), zone, checks);
        var most = checks.optional("mostADay", said.mostADay(), PreferencesWish::most, "must be from 1 to " + MOST);
        var digest = said.weeklyDigest() == null ? null : digest(said.weeklyDigest(), hasContact, checks);
        checks.done();
        var choice = new Choice(said.allOff() != null && said.allOff(), devices, quiet, zone, most);
        return new PreferencesWish(choice, Set.copyOf(mails), digest);
    }

    private static void turnOff(@Nullable Switch each, Set<Kind> devices, Set<Kind> mails, Checks checks) {
        if (each == null || each.kind() == null || each.channel() == null) {
            checks.refuse("off", "must name a kind and a channel each, such as summary and push");
        } else if (each.kind() == Kind.ACCOUNT) {
            checks.refuse("off", "must not name account: these mails come only to whoever has just entered an address");
        } else if (each.kind() == Kind.WEEKLY_DIGEST) {
            checks.refuse("off", "must not name weekly-digest: leave weeklyDigest out, and none comes");
        } else if (each.channel() == Channel.PUSH) {
            devices.add(each.kind());
        } else if (!each.kind().isForMails()) {
            checks.refuse(
                    "off",
                    "must name %s with push: it does not come in mails"
                            .formatted(each.kind().word()));
        } else {
            mails.add(each.kind());
        }
    }

    private static @Nullable QuietHours quiet(QuietView said, @Nullable ZoneId zone, Checks checks) {
        var from = checks.required("quietHours.from", said.from(), WallTimes::of, WallTimes.ADVICE);
        var to = checks.required("quietHours.to", said.to(), WallTimes::of, WallTimes.ADVICE);
        if (from == null || to == null) {
            return null;
        }
        var hours = new QuietHours(from, to);
        if (!hours.leaveRoom()) {
            checks.refuse(
                    "quietHours",
                    "must leave at least an hour of the day open; to be told nothing at all, send allOff as true");
        }
        if (zone == null) {
            checks.refuse("quietHours", "need to know where you are: put your zone at /me/day or /me/contact first");
        }
        return hours;
    }

    private static @Nullable DigestTime digest(DigestView said, boolean hasContact, Checks checks) {
        var time = checks.optional("weeklyDigest.time", said.time(), WallTimes::of, WallTimes.ADVICE);
        if (!hasContact) {
            checks.refuse("weeklyDigest", "needs an address to go to: put yours at /me/contact first");
        }
        var usual = DigestTime.USUAL;
        return new DigestTime(
                Objects.requireNonNullElse(said.weekday(), usual.weekday()),
                Objects.requireNonNullElse(time, usual.time()));
    }

    private static Optional<Integer> most(int things) {
        return things < 1 || things > MOST ? Optional.empty() : Optional.of(things);
    }
}
