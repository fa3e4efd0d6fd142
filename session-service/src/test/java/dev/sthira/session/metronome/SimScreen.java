package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.session.live.Screening;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import dev.sthira.session.session.Sessions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A screen that follows a session: it comes back with the number of what it saw last whenever its stream ends, to
/// whichever node.
final class SimScreen implements Screening.Screen {
    private final SimTime time;
    private final List<SimNode> nodes;
    private final SessionRow session;
    private final String name;
    private final Bug bug;
    private @Nullable SimFeed feed;
    private Screening.@Nullable Stream stream;
    private @Nullable String lastEventId;
    private boolean astray;
    private boolean asleep;
    private int last = -1;
    private boolean over;

    /// Kept until somebody looks: the feed takes what is thrown at it for a broken record.
    private @Nullable Violation wrong;

    SimScreen(SimTime time, List<SimNode> nodes, SessionRow session, String name, Bug bug) {
        this.time = time;
        this.nodes = nodes;
        this.session = session;
        this.name = name;
        this.bug = bug;
    }

    String name() {
        return name;
    }

    SessionRow session() {
        return session;
    }

    /// Whether it has seen everything.
    ///
    /// @throws Violation if it was shown what it should not have been
    boolean isLevel(int events) {
        if (wrong != null) {
            throw wrong;
        }
        return over && last == events - 1;
    }

    /// Some begin with a number of nowhere.
    void come() {
        if (stream == null && !over) {
            SimNode node = nodes.get(time.random.nextInt(nodes.size()));
            if (node.answers()) {
                ask(node);
            } else {
                comeBack();
            }
        }
    }

    private void comeBack() {
        time.in(time.random.nextLong(SimTime.SECOND / 2), this::come);
    }

    private void ask(SimNode node) {
        if (bug == Bug.SCREEN_READS_BEFORE_IT_WATCHES) {
            understood(node, () -> {
                Sessions.Seen seen = node.desk().look(session);
                time.in(moment(), () -> openLate(node, seen));
            });
            return;
        }
        Screening.Stream opened = watch(node);
        time.in(moment(), () -> {
            if (stream == opened) {
                understood(node, () -> open(opened, node.desk().look(session)));
            }
        });
    }

    private Screening.Stream watch(SimNode node) {
        feed = node.feed();
        stream = node.feed().watch(this, session);
        return stream;
    }

    private void openLate(SimNode node, Sessions.Seen seen) {
        if (stream == null && node.answers()) {
            understood(node, () -> open(watch(node), seen));
        } else {
            comeBack();
        }
    }

    private long moment() {
        return time.random.nextLong(40 * SimTime.MILLISECOND);
    }

    /// An old node cannot say where a session stands that it does not understand.
    private void understood(SimNode node, Runnable answer) {
        SimVersion version = node.version();
        try {
            answer.run();
        } catch (IllegalStateException notUnderstood) {
            if (version == SimVersion.NEW) {
                throw notUnderstood;
            }
            time.reached(Place.OLD_NODE_DECLINED);
            cut();
        }
    }

    private void open(Screening.Stream opened, Sessions.Seen seen) {
        if (stream == opened) {
            astray = lastEventId != null && time.random.nextInt(20) == 0;
            if (lastEventId != null) {
                time.reached(astray ? Place.SCREEN_CAME_WITH_A_FOREIGN_NUMBER : Place.SCREEN_WENT_ON);
            }
            opened.open(seen, astray ? "1e3" : lastEventId, this);
            if (stream == opened && !asleep) {
                opened.read(Long.MAX_VALUE);
            }
        }
    }

    /// It does not read for a while; its server goes on talking to it.
    void sleep(long microseconds) {
        asleep = true;
        cut();
        time.in(microseconds, () -> {
            asleep = false;
            if (stream != null) {
                stream.read(Long.MAX_VALUE);
                time.reached(stream == null ? Place.SCREEN_CUT_OFF : Place.SCREEN_WENT_ON);
            }
        });
    }

    /// A heartbeat comes.
    void beat() {
        if (stream != null) {
            stream.beat();
        }
    }

    /// Its connection is gone.
    void cut() {
        if (stream != null) {
            stream.leave();
            ended();
        }
    }

    @Override
    public void snapshot(int number, boolean isOver) {
        if (number < last) {
            wrong = new Violation("%s: a screen that had seen %d was shown %d", session.id, last, number);
        }
        astray = false;
        seen(number, isOver);
    }

    @Override
    public void event(int number, String json, boolean isLast) {
        if (number != last + 1 || astray) {
            wrong = new Violation("%s: a screen was shown %d behind %d", session.id, number, last);
        }
        seen(number, isLast);
    }

    private void seen(int number, boolean isLast) {
        last = number;
        lastEventId = Integer.toString(number);
        over |= isLast;
    }

    @Override
    public void ended() {
        if (feed != null) {
            feed.leave(this);
        }
        feed = null;
        stream = null;
        comeBack();
    }
}
