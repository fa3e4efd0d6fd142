package dev.sthira.notification.choice;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the person who signs in wants to be told, and when.
@Path("/me/preferences")
@Tag(name = "Messages")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PreferencesResource {
    private final Preferences preferences;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    PreferencesResource(Preferences preferences, SecurityIdentity caller, InstantSource clock) {
        this.preferences = preferences;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getPreferences",
            summary = "What I want to be told, and when",
            description =
                    "Of whoever has said nothing, nothing is off, no hour is quiet, and no mail tells of their week.")
    @APIResponse(responseCode = "200", description = "The preferences.")
    public PreferencesView get() {
        return preferences.of(person());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPreferences",
            summary = "Say what I want to be told, and when",
            description =
                    "Replaces all of it. It counts at once, for what waits already too. `/me/messages` says of each message why it"
                            + " waits or was not sent. Mails of a kind that are not off here come again, also to whoever has ended"
                            + " them by a click.")
    @APIResponse(responseCode = "200", description = "The preferences from now on.")
    public PreferencesView put(@Nullable PreferencesView body) {
        return preferences.put(person(), Checks.body(body), clock.instant());
    }

    private Person person() {
        return Person.of(caller);
    }
}
