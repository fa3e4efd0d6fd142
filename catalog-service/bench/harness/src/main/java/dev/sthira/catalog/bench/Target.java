package dev.sthira.catalog.bench;

import dev.sthira.catalog.bench.Connection.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a load is aimed at: requests to one side, and the answer that each must have.
record Target(Side side, List<Ask> asks, List<Answer> answers, List<byte[]> bodies) {

    /// Asks for everything once, to know the right answers.
    static Target survey(Side side, List<Ask> asks, int status) {
        var answers = new ArrayList<Answer>();
        var bodies = new ArrayList<byte[]>();
        try (var connection = new Connection(side.port())) {
            for (var ask : asks) {
                var answer = ask(connection, ask);
                if (answer.status() != status) {
                    throw new IllegalStateException(
                            "%s answers %s with %d".formatted(side.name(), ask.path(), answer.status()));
                }
                answers.add(answer);
                bodies.add(connection.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(side.name(), e);
        }
        return new Target(side, asks, answers, bodies);
    }

    private static Answer ask(Connection connection, Ask ask) throws IOException {
        connection.send(ask);
        while (!connection.receive()) {
            Thread.onSpinWait();
        }
        return connection.answer();
    }

    /// Fails unless this side sends the very bodies that the other does.
    Target alike(Target other) {
        for (int i = 0; i < bodies.size(); i++) {
            if (!Arrays.equals(bodies.get(i), other.bodies.get(i))) {
                throw new IllegalStateException("%s and %s answer %s differently"
                        .formatted(side.name(), other.side.name(), asks.get(i).path()));
            }
        }
        return this;
    }

    /// What a side says to this.
    static String text(Side side, String path) {
        try (var connection = new Connection(side.port())) {
            ask(connection, new Ask(path, null));
            return new String(connection.body(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(side.name(), e);
        }
    }

    /// The same requests by somebody who has the answers already.
    static List<Ask> withTags(Side side, List<Ask> asks) {
        var tagged = new ArrayList<Ask>();
        try (var connection = new Connection(side.port())) {
            for (var ask : asks) {
                ask(connection, ask);
                tagged.add(new Ask(ask.path(), connection.tag()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(side.name(), e);
        }
        return tagged;
    }

    double meanBytes() {
        return answers.stream().mapToInt(Answer::bytes).average().orElseThrow();
    }
}
