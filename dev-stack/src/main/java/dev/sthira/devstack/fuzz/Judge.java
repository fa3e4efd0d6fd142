package dev.sthira.devstack.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.fuzz.Finding.Kind;
import dev.sthira.devstack.probe.Heard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides what is wrong with what came back.
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TRACE = Pattern.compile(
            "\\bat [a-z][\\w$]*(\\.[\\w$]+)+\\([\\w$]+\\.java:\\d+\\)|\\w+Exception: |\\borg\\.hibernate\\.");
    private static final String PROBLEM = "application/problem+json";

    private Judge() {}

    /// A complaint: its kind and words.
    record Complaint(Kind kind, String what) {}

    /// What is wrong with the answer to this request; an empty list is the right answer.
    static List<Complaint> complaints(Draft draft, Heard heard) {
        String where = draft.operation.place().name() + " " + draft.operation.name();
        return switch (heard) {
            case Heard.Late(var upTo) -> List.of(new Complaint(Kind.HANG, where + ": " + upTo));
            case Heard.Closed(var how) ->
                List.of(new Complaint(Kind.HANG, "%s: closed without an answer (%s)".formatted(where, how)));
            case Heard.Answer answer -> {
                List<Complaint> complaints = new ArrayList<>(plain(where, answer));
                accepted(draft, answer)
                        .ifPresent(why -> complaints.add(new Complaint(
                                Kind.ACCEPTED, "%s: %d for a request with %s".formatted(where, answer.status(), why))));
                noProblem(draft, answer).ifPresent(why -> complaints.add(new Complaint(Kind.NO_PROBLEM, why)));
                yield complaints;
            }
        };
    }

    /// What is wrong with the answer to bytes that may have been no request at all; to be hung up on is an answer too.
    static List<Complaint> complaints(String service, Oddity oddity, Heard heard) {
        String where = "%s, %s".formatted(service, oddity.name());
        return switch (heard) {
            case Heard.Late(var upTo) -> List.of(new Complaint(Kind.HANG, where + ": " + upTo));
            case Heard.Closed _ -> List.of();
            case Heard.Answer answer -> {
                List<Complaint> complaints = new ArrayList<>(plain(where, answer));
                if (answer.status() >= 400) {
                    lack(answer)
                            .ifPresent(why -> complaints.add(new Complaint(
                                    Kind.NO_PROBLEM, "%s: %d %s".formatted(where, answer.status(), why))));
                }
                yield complaints;
            }
        };
    }

    private static List<Complaint> plain(String where, Heard.Answer answer) {
        List<Complaint> complaints = new ArrayList<>();
        if (answer.status() >= 500) {
            complaints.add(new Complaint(Kind.SERVER_ERROR, "%s: %d".formatted(where, answer.status())));
        }
        if (answer.status() >= 400 && TRACE.matcher(answer.text()).find()) {
            complaints.add(new Complaint(Kind.TRACE, "%s: an answer tells of the inside".formatted(where)));
        }
        return complaints;
    }

    private static Optional<String> accepted(Draft draft, Heard.Answer answer) {
        return answer.status() >= 200 && answer.status() < 300
                ? Lawbook.against(draft).map(Judge::general)
                : Optional.empty();
    }

    /// The same mistake in another place of a list, or with another value, is the same mistake.
    private static String general(String why) {
        String general =
                why.replaceAll("/\\d+", "/n").replaceAll("'[^']{30,}'", "'…'").replaceAll("line: \\d+.*", "");
        return general.substring(0, Math.min(160, general.length())).replaceAll("[\\p{Cntrl}]", "?");
    }

    private static Optional<String> noProblem(Draft draft, Heard.Answer answer) {
        String type = answer.header("content-type").split(";", 2)[0];
        if (answer.status() < 400
                || draft.call().method().equals("HEAD")
                || (!type.equals(PROBLEM) && draft.operation.declares(answer.status(), type))) {
            return Optional.empty();
        }
        return lack(answer)
                .map(why -> "%s: %d %s".formatted(draft.operation.place().name(), answer.status(), why));
    }

    /// What keeps an answer from being a problem (RFC 9457) with a type, a title and the status.
    static Optional<String> lack(Heard.Answer answer) {
        if (answer.body().length == 0) {
            return Optional.of("with an empty body");
        }
        if (!answer.header("content-type").startsWith(PROBLEM)) {
            return Optional.of("as " + answer.header("content-type"));
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            for (String field : List.of("type", "title")) {
                if (!problem.path(field).isTextual()) {
                    return Optional.of("lacks " + field);
                }
            }
            return problem.path("status").asInt() == answer.status()
                    ? Optional.empty()
                    : Optional.of("has another status in its body");
        } catch (IOException e) {
            return Optional.of("is not JSON");
        }
    }
}
