package dev.sthira.web.screen;

import dev.sthira.web.sign.SignSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/// The cookie that a screen is known by; no script reads it, and no other site sends it.
@ApplicationScoped
public class ScreenCookie {
    private final boolean tls;

    ScreenCookie(SignSettings settings) {
        this.tls = settings.tls();
    }

    public String name() {
        return tls ? "__Host-screen" : "screen";
    }

    NewCookie of(String secret, int seconds) {
        return new NewCookie.Builder(name())
                .value(secret)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(tls)
                .sameSite(SameSite.STRICT)
                .build();
    }
}
