package dev.sthira.notification.action;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.device.Devices;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// What the buttons of notifications do, where no service runs around it.
public final class ActionsByHand {
    private ActionsByHand() {}

    public static Actions on(Sql sql, Devices devices, List<Doing> features) {
        return new Actions(sql, devices, new Usual(), features);
    }

    /// Presses a button; the answer is `Now`, `Before`, `NothingToDo`, `Over` or `Unknown`.
    public static String press(Actions actions, URI address, Instant now) {
        var path = address.getPath();
        return actions.act(path.substring(path.lastIndexOf('/') + 1), now)
                .getClass()
                .getSimpleName();
    }

    private static final class Usual implements ActionSettings {
        @Override
        public URI url() {
            return URI.create("https://sthira.test/actions/");
        }

        @Override
        public String secret() {
            return "of a simulated world";
        }
    }
}
