package dev.sthira.notification.action;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.device.Device;
import dev.sthira.notification.device.Devices;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The addresses at which notifications act, and what happens there. An occasion takes each deed once, on whichever
/// device.
@ApplicationScoped
public class Actions {
    private static final String REMEMBER = """
            insert into action_done (occasion, deed, done_at, until) values (?, ?, ?, ?)
            on conflict (occasion, deed) do nothing""";

    private final Sql sql;
    private final Devices devices;
    private final URI url;
    private final Seal seal;
    private final Map<Deed, Doing> doing = new EnumMap<>(Deed.class);

    Actions(Sql sql, Devices devices, ActionSettings settings, @All List<Doing> features) {
        this.sql = sql;
        this.devices = devices;
        this.url = settings.url();
        this.seal = new Seal(settings.secret());
        features.forEach(feature -> feature.deeds().forEach(deed -> doing.put(deed, feature)));
    }

    /// Where a POST does it.
    public URI address(Offer offer) {
        return url.resolve(seal.sealed(offer.bytes()));
    }

    /// What is offered at this address; changes nothing.
    Optional<Offer> offered(String token) {
        return seal.opened(token).flatMap(Offer::of);
    }

    /// Whether it has been done, on whichever device.
    boolean isDone(Offer offer) {
        return sql.any(
                "select 1 from action_done where occasion = ? and deed = ?",
                offer.occasion(),
                offer.deed().word());
    }

    /// Does what is offered at this address, once.
    @Transactional
    Done act(String token, Instant now) {
        var offered = offered(token);
        if (offered.isEmpty()) {
            return new Done.Unknown();
        }
        var offer = offered.get();
        if (!now.isBefore(offer.until())) {
            return new Done.Over();
        }
        return devices.held(List.of(offer.device())).stream()
                .findFirst()
                .map(device -> act(offer, device, now))
                .orElseGet(Done.Unknown::new);
    }

    private Done act(Offer offer, Device device, Instant now) {
        if (sql.update(REMEMBER, offer.occasion(), offer.deed().word(), now, offer.until()) == 0) {
            return new Done.Before(offer.deed());
        }
        var result = Objects.requireNonNull(doing.get(offer.deed())).act(offer, device.person(), now);
        if (result != Doing.Result.DONE) {
            sql.update(
                    "delete from action_done where occasion = ? and deed = ?",
                    offer.occasion(),
                    offer.deed().word());
        }
        return switch (result) {
            case DONE -> new Done.Now(offer.deed());
            case NOTHING_TO_DO -> new Done.NothingToDo();
            case FOREIGN -> new Done.Unknown();
        };
    }

    /// Forgets what can be asked for no more.
    public void forgetOld(Instant now) {
        sql.update("delete from action_done where until < ?", now);
    }
}
