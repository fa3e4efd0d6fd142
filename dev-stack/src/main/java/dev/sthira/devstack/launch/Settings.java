package dev.sthira.devstack.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the stack lives and listens, read from the environment once.
 *
 * @param root the repository, where the packaged services are
 * @param home the data directory ({@code STHIRA_HOME})
 * @param ports every port with its number
 * @param withWebClient whether the web client is wanted ({@code STHIRA_WEB_ENABLED}); not so for whoever has their own
 * @param fewestPeople of how few people an analyst may see figures ({@code STHIRA_FEWEST_PEOPLE}); of a single one, unless
 *     somebody says otherwise, since hardly more are here
 */
public record Settings(Path root, Path home, Map<Port, Integer> ports, boolean withWebClient, String fewestPeople) {

    private static final String LOOPBACK = "127.0.0.1";

    /** Reads the settings of this process. */
    public static Settings ofThisProcess() {
        return of(Path.of(System.getProperty("sthira.root", "")), System.getenv());
    }

    static Settings of(Path root, Map<String, String> environment) {
        Path absolute = root.toAbsolutePath().normalize();
        return new Settings(
                absolute,
                absolute.resolve(environment.getOrDefault("STHIRA_HOME", ".sthira")),
                ports(environment),
                !environment.getOrDefault("STHIRA_WEB_ENABLED", "true").equals("false"),
                environment.getOrDefault("STHIRA_FEWEST_PEOPLE", "1"));
    }

    private static Map<Port, Integer> ports(Map<String, String> environment) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int number = number(port, environment.getOrDefault(port.setting(), ""));
            ports.forEach((other, taken) -> {
                if (taken == number) {
                    throw new CannotGoOn("%s and %s are both %d; every port must be its own."
                            .formatted(other.setting(), port.setting(), number));
                }
            });
            ports.put(port, number);
        }
        return Collections.unmodifiableMap(ports);
    }

    private static int number(Port port, String text) {
        if (text.isBlank()) {
            return port.usual();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with numbers out of range.
        }
        throw new CannotGoOn("%s is '%s', but a port is a number from 1 to 65535.".formatted(port.setting(), text));
    }

    /** The number of this port. */
    public int port(Port port) {
        return ports.getOrDefault(port, port.usual());
    }

    /** Host and number, as in {@code 127.0.0.1:9092}. */
    public String address(Port port) {
        return LOOPBACK + ":" + port(port);
    }

    /** The base address for HTTP, without a slash at the end. */
    public URI url(Port port) {
        return URI.create("http://" + address(port));
    }

    /** Where tokens come from; also the {@code iss} of every token. */
    public String issuer() {
        return url(Port.ISSUER) + "/sthira";
    }

    /** Where the logs of the services and of the stand-ins are. */
    public Path logs() {
        return home.resolve("logs");
    }

    Path run() {
        return home.resolve("run");
    }
}
