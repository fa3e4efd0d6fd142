package dev.sthira.catalog.picture;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;

/// Refusals of those who ask for pictures.
final class PictureProblems {
    private static final int LONGEST = 60;

    private PictureProblems() {}

    static HttpProblem noPose(String slug) {
        return missing(
                "There is no such pose",
                "The catalog has no pose %s; GET /poses lists the poses there are.".formatted(shown(slug)));
    }

    static HttpProblem noPicture(String slug) {
        return missing("There is no picture of this pose", "Nobody has drawn %s yet.".formatted(shown(slug)));
    }

    private static HttpProblem missing(String title, String detail) {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }

    static String shown(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N} _.-]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
