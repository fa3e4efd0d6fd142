package dev.sthira.kit.problem;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The pages that the `type` of a problem leads to.
@Path("/problems")
@PermitAll
@Tag(name = "problems", description = "What a refusal means and what to do about it")
public class ProblemsResource {
    private final Map<String, ProblemKind> kinds;

    ProblemsResource(@All List<ProblemKinds> features) {
        kinds = features.stream()
                .map(ProblemKinds::kinds)
                .flatMap(Collection::stream)
                .collect(
                        Collectors.toMap(ProblemKind::name, Function.identity(), ProblemsResource::same, TreeMap::new));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblemKinds",
            summary = "All kinds of problems of this service",
            description =
                    "What a program may tell apart by the `type` of a problem; the kinds are stable, their words are not.")
    public List<ProblemKind> all() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(ProblemKind::status))
                .toList();
    }

    @GET
    @Path("/{kind}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "explainProblemKind",
            summary = "A kind of problem, explained",
            description = "What it means and what to do about it: where the `type` of a problem leads to.")
    @APIResponse(
            responseCode = "200",
            description = "A page to read, or the same as JSON.",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemKind.class))
            })
    public String page(
            @Parameter(description = "The last part of a problem's `type`", example = "not-found") @PathParam("kind")
                    String name) {
        var kind = known(name);
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%2$s</title>
                <style>body{font:1rem/1.6 system-ui,sans-serif;max-width:38rem;margin:4rem auto;padding:0 1rem}</style>
                <p>%1$d · <code>%4$s</code></p><h1>%2$s</h1><p>%3$s</p><p><a href="/problems">All kinds</a></p></html>
                """.formatted(kind.status(), kind.title(), html(kind.explanation()), kind.name());
    }

    @GET
    @Path("/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ProblemKind kind(@PathParam("kind") String name) {
        return known(name);
    }

    private ProblemKind known(String name) {
        if (kinds.get(name) instanceof ProblemKind kind) {
            return kind;
        }
        throw Standard.NOT_FOUND.problem("There is no such kind of problem; GET /problems lists them all.");
    }

    // Explanations are ours: they hold words between backticks, and angle brackets only there.
    private static String html(String explanation) {
        return explanation.replace("<", "&lt;").replace(">", "&gt;").replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    private static ProblemKind same(ProblemKind one, ProblemKind other) {
        if (one.equals(other)) {
            return one;
        }
        throw new IllegalStateException("two kinds of problems are called " + one.name());
    }
}
