package dev.sthira.session.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Connected;
import dev.sthira.session.device.ConnectedView;
import dev.sthira.session.device.Devices;
import dev.sthira.session.session.Joiner;
import dev.sthira.session.session.Joiners;
import dev.sthira.session.session.TogetherView;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// Tells the other instances who follows what here, and those who follow here who came and went anywhere: once a
/// second, all of it in one go, and nothing where nobody follows anything.
@ApplicationScoped
class Presence {
    private static final Duration BEAT = Duration.ofSeconds(1);

    /// What goes over a stream.
    record DevicesTold(List<ConnectedView> devices) {}

    private final UUID instance = UUID.randomUUID();
    private final ReentrantLock beating = new ReentrantLock();
    private final LiveFeed feed;
    private final Devices devices;
    private final Joiners joiners;
    private final ObjectMapper mapper;
    private final Vertx vertx;
    private Map<UUID, Connected> told = Map.of();
    private long known;
    private final Map<UUID, List<Joiner>> together = new HashMap<>();

    Presence(LiveFeed feed, Devices devices, Joiners joiners, ObjectMapper mapper, Vertx vertx) {
        this.feed = feed;
        this.devices = devices;
        this.joiners = joiners;
        this.mapper = mapper;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(BEAT.toMillis(), _ -> Thread.ofVirtual().start(this::beat));
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            devices.leave(instance);
        } catch (RuntimeException away) {
            Log.debugf("Nobody hears that this instance stops: %s", away.getMessage());
        }
    }

    /// Who follows a session right now, as a client that is just coming sees it.
    List<ConnectedView> of(Connected coming) {
        var all = new ArrayList<>(devices.of(coming.session()));
        if (all.stream().noneMatch(one -> one.id().equals(coming.id()))) {
            all.add(coming);
        }
        return ConnectedView.of(all, coming.person());
    }

    /// One that takes longer than a second is not overtaken by the next.
    private void beat() {
        if (beating.tryLock()) {
            try {
                exchange();
            } catch (RuntimeException away) {
                Log.debugf("Who follows is not told just now: %s", away.getMessage());
            } finally {
                beating.unlock();
            }
        }
    }

    private void exchange() {
        seeOff();
        Map<UUID, Connected> here =
                feed.connected().stream().collect(Collectors.toMap(Connected::id, one -> one, (one, _) -> one));
        if (here.isEmpty() && told.isEmpty()) {
            return;
        }
        var come = new HashMap<>(here);
        come.keySet().removeAll(told.keySet());
        var gone = new HashSet<>(told.keySet());
        gone.removeAll(here.keySet());
        Set<UUID> cares = here.values().stream().map(Connected::session).collect(Collectors.toSet());
        Devices.Told heard = devices.beat(instance, here.values(), come.values(), gone, known, cares);
        together.keySet().retainAll(cares);
        told = here;
        known = heard.known();
        Map<UUID, List<Joiner>> along = joiners.of(heard.sessions().keySet());
        heard.sessions().forEach((session, now) -> tell(session, now, along.getOrDefault(session, List.of())));
    }

    /// Whoever has left, or was taken off, follows no more.
    private void seeOff() {
        var guests = Set.copyOf(feed.guests());
        if (!guests.isEmpty()) {
            feed.seeOff(guests, joiners.stillThere(guests));
        }
    }

    private void tell(UUID session, List<Connected> now, List<Joiner> there) {
        tellWho(session, now);
        if (!there.equals(together.getOrDefault(session, List.of()))) {
            together.put(session, there);
            feed.tell(session, person -> LiveEvent.together(json(TogetherView.of(there, person))));
        }
    }

    private void tellWho(UUID session, List<Connected> now) {
        var written = new HashMap<Person, LiveEvent>();
        feed.tell(
                session,
                person -> written.computeIfAbsent(
                        person, one -> LiveEvent.devices(json(new DevicesTold(ConnectedView.of(now, one))))));
    }

    private String json(Object told) {
        try {
            return mapper.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
