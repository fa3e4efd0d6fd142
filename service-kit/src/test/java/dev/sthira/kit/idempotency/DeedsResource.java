package dev.sthira.kit.idempotency;

import dev.sthira.kit.person.Person;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Deeds that are counted, so that one sees how often they were done.
@Path("/deeds")
@Authenticated
@Produces("application/json")
@Consumes("application/json")
public class DeedsResource {
    static final AtomicInteger DONE = new AtomicInteger();

    public record Deed(@NotNull(message = "must be given") String word) {}

    public record Done(String word, int number) {}

    private final Answers answers;
    private final SecurityIdentity identity;

    DeedsResource(Answers answers, SecurityIdentity identity) {
        this.answers = answers;
        this.identity = identity;
    }

    @POST
    @Blocking
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Done.class)))
    public Response act(@BeanParam IdempotencyKey key, @NotNull @jakarta.validation.Valid Deed deed) {
        return answers.once(
                new Answers.Request(Person.of(identity), "POST /deeds", key, deed),
                () -> Response.created(URI.create("/deeds/1"))
                        .tag("v1")
                        .entity(new Done(deed.word(), DONE.incrementAndGet()))
                        .build());
    }
}
