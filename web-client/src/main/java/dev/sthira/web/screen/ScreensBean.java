package dev.sthira.web.screen;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.oidc.SecurityEvent.Type;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The screens of this gateway. Whoever signs out signs out their screens.
@ApplicationScoped
class ScreensBean {
    @Produces
    @Singleton
    Screens screens() {
        return new Screens(InstantSource.system());
    }

    void signedOut(@Observes SecurityEvent event, Screens screens) {
        if (event.getEventType() == Type.OIDC_LOGOUT_RP_INITIATED) {
            screens.leaveAll(event.getSecurityIdentity().getPrincipal().getName());
        }
    }
}
