package dev.sthira.notification.message;

import dev.sthira.kit.problem.Checks;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// How the ways out fare, for operators.
@Path("/channels")
@Tag(name = "Operation")
@SecurityRequirement(name = "token")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ChannelsResource {
    private final List<Transport> transports;
    private final Backlogs backlogs;

    ChannelsResource(@All List<Transport> transports, Backlogs backlogs) {
        this.transports = transports;
        this.backlogs = backlogs;
    }

    /// All of them.
    @Schema(name = "ChannelStates")
    record Channels(List<ChannelView> items) {}

    @GET
    @Operation(
            operationId = "listChannels",
            summary = "How mails and pushes fare",
            description = "For operators: what has not gone out, and where nothing may go.")
    @APIResponse(responseCode = "200", description = "Every channel.")
    public Channels list() {
        return new Channels(transports.stream().map(this::view).toList());
    }

    @POST
    @Path("/{channel}/reset")
    @Operation(
            operationId = "resetChannel",
            summary = "Let a stopped channel go on",
            description =
                    "For operators, when what stopped it is mended: the instance that answers sends to every push service"
                            + " again, and stops anew if it is refused still.")
    @APIResponse(responseCode = "200", description = "The channel after it.")
    public ChannelView reset(
            @Parameter(description = "`email` or `push`.", example = "push") @RestPath String channel) {
        var transport = transports.stream()
                .filter(each -> each.channel().word().equals(channel))
                .findFirst()
                .orElseThrow(Checks::notFound);
        transport.reset();
        return view(transport);
    }

    private ChannelView view(Transport transport) {
        return ChannelView.of(transport, backlogs.of(transport.channel()));
    }
}
