package dev.sthira.notification.egress;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Decides where this service may connect to because somebody else said so: HTTPS on port 443 of a host whose addresses
/// are all public; for pushes, a listed push service's. Asked when an address is given and again before each send; who
/// sends dials the address that was checked.
@Startup
@Singleton
public class EgressGuard {
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");
    private static final int HTTPS_PORT = 443;
    private static final int LONGEST_ENDPOINT = 1024;

    /// Whether it may be dialled.
    public sealed interface Verdict {
        /// Dial this address, whatever the name resolves to by then.
        record Dial(InetAddress address, int port) implements Verdict {}

        /// Do not; the reason is for the person who sent it.
        record Refused(String reason) implements Verdict {}

        /// Not now: the name cannot be resolved.
        record Unresolved() implements Verdict {}
    }

    private static final String NO_PUSH_SERVICE = "must be an address of a known push service";
    private static final String NOT_PUBLIC = "must be an address of the public internet";

    private final PushSettings settings;
    private final Resolver resolver;

    @Inject
    EgressGuard(PushSettings settings) {
        this(settings, Resolver.ofThisMachine());
        refuseInProduction(settings, ConfigUtils.isProfileActive("prod"));
    }

    static void refuseInProduction(PushSettings settings, boolean isProduction) {
        if (settings.allowLoopback() && isProduction && !settings.devStack()) {
            throw new IllegalStateException("STHIRA_PUSH_ALLOW_LOOPBACK is for dev-stack only; unset it to start");
        }
    }

    EgressGuard(PushSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    /// Judges an endpoint of a push service by its form and by where it leads right now.
    public Verdict judge(URI endpoint) {
        var port = settings.loopbackPort();
        return judge(endpoint, port.isPresent() ? Set.of(port.getAsInt()) : Set.of(), this::isListed, NO_PUSH_SERVICE);
    }

    /// Judges an address that may be anybody's.
    ///
    /// @param loopbackPorts those of this machine that are taken, in plain HTTP, where loopback is allowed at all
    public Verdict judgeAnyHost(URI endpoint, Set<Integer> loopbackPorts) {
        return judge(endpoint, loopbackPorts, EgressGuard::isName, NOT_PUBLIC);
    }

    private Verdict judge(URI endpoint, Set<Integer> loopbackPorts, Predicate<String> known, String otherwise) {
        if (endpoint.toString().length() > LONGEST_ENDPOINT) {
            return new Verdict.Refused("must not be longer than 1024 characters");
        }
        if (isLoopback(endpoint, loopbackPorts)) {
            return new Verdict.Dial(InetAddress.ofLiteral(endpoint.getHost()), endpoint.getPort());
        }
        if (!"https".equals(endpoint.getScheme())
                || endpoint.getHost() == null
                || endpoint.getRawUserInfo() != null
                || endpoint.getRawFragment() != null
                || (endpoint.getPort() != -1 && endpoint.getPort() != HTTPS_PORT)) {
            return new Verdict.Refused("must be an https address on port 443");
        }
        var host = endpoint.getHost().toLowerCase(Locale.ROOT);
        return known.test(host) ? judgeAddresses(host, otherwise) : new Verdict.Refused(otherwise);
    }

    private boolean isLoopback(URI endpoint, Set<Integer> ports) {
        return settings.allowLoopback()
                && "http".equals(endpoint.getScheme())
                && "127.0.0.1".equals(endpoint.getHost())
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawFragment() == null
                && endpoint.getPort() > 0
                && ports.contains(endpoint.getPort());
    }

    private boolean isListed(String host) {
        return isName(host) && settings.hosts().stream().anyMatch(listed -> matches(host, listed));
    }

    private static boolean isName(String host) {
        return HOST.matcher(host).matches();
    }

    private static boolean matches(String host, String listed) {
        return listed.startsWith("*.")
                ? host.endsWith(listed.substring(1)) && host.length() > listed.length() - 1
                : host.equals(listed);
    }

    private Verdict judgeAddresses(String host, String otherwise) {
        try {
            List<InetAddress> addresses = resolver.addresses(host);
            return !addresses.isEmpty() && addresses.stream().allMatch(PublicAddresses::isPublic)
                    ? new Verdict.Dial(addresses.getFirst(), HTTPS_PORT)
                    : new Verdict.Refused(otherwise);
        } catch (UnknownHostException _) {
            return new Verdict.Unresolved();
        }
    }
}
