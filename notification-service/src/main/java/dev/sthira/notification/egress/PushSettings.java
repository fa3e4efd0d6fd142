package dev.sthira.notification.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.OptionalInt;

/// Which push services this service connects to.
@ConfigMapping(prefix = "sthira.push")
public interface PushSettings {
    /// Host names; `*.` in front stands for any name below.
    @WithDefault("fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com")
    List<String> hosts();

    /// Also takes plain HTTP to the push service of this machine. Only for dev-stack; refused in production otherwise.
    @WithDefault("false")
    boolean allowLoopback();

    /// The one port of this machine that is taken then: that of the push service there. None, if it is not given.
    OptionalInt loopbackPort();

    /// Says that this process runs in dev-stack.
    @WithDefault("false")
    boolean devStack();
}
