package dev.sthira.notification.reminder;

import dev.sthira.kit.condition.IfMatch;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.link.Reader;
import dev.sthira.notification.sequence.Sequences;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A person's reminders.
@Path("/reminders")
@Tag(name = "Reminders")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class RemindersResource {
    private static final String ID = "The reminder's id.";
    private static final String CHANGED = "It has changed since that ETag; `detail` names the one it has now.";
    private static final String AN_ID = "01a20418-2b6e-7c55-8f0a-9d3c1f5e7a21";

    private final Reminding reminding;
    private final Answers answers;
    private final Sequences sequences;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    RemindersResource(
            Reminding reminding, Answers answers, Sequences sequences, SecurityIdentity caller, InstantSource clock) {
        this.reminding = reminding;
        this.answers = answers;
        this.sequences = sequences;
        this.caller = caller;
        this.clock = clock;
    }

    /// All of them, oldest first.
    @Schema(name = "ReminderList")
    record All(List<ReminderView> items) {}

    /// What comes next.
    @Schema(name = "OccurrenceList")
    record Next(
            List<OccurrenceView> items,

            @Schema(description = "What became of the date that came last; null while none has.") @Nullable
            LastView last) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addReminder",
            summary = "Add a reminder",
            description =
                    "A person may have 20, each for other days, another time, zone or class. On a date on which the person has"
                            + " practised already, or is practising, nothing is sent: `/reminders/{id}/next` says so in `last`. What"
                            + " counts is a session of any class that began in the same day of the person (`/me/day`, from 04:00 to"
                            + " 04:00 in the reminder's zone if nobody said otherwise) and was completed, to its end or by `end`, with"
                            + " at least one pose held; one that was abandoned does not count. What still waits when a practice begins"
                            + " is taken back. After five in a row that went out without a practice since, a reminder comes once a"
                            + " week, and says so, until the person practises again or changes it, or all the time if `backsOff`"
                            + " is false. Who is reminded of a class that is withdrawn is told so once.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            headers = {
                @Header(name = HttpHeaders.LOCATION, ref = "Location"),
                @Header(name = HttpHeaders.ETAG, ref = "ETag")
            },
            content = @Content(schema = @Schema(implementation = ReminderView.class)))
    @APIResponse(responseCode = "409", ref = "TooManyReminders")
    public Response add(@BeanParam IdempotencyKey key, @Nullable ReminderWish body) {
        var wish = Checks.body(body);
        return answers.once(new Answers.Request(Person.of(caller), "POST /reminders", key, wish), () -> added(wish));
    }

    private Response added(ReminderWish wished) {
        var now = clock.instant();
        return answer(
                reminding.add(person(), wished.checked(this::mayExist, now), now),
                now,
                reminder -> Response.created(URI.create("/reminders/" + reminder.id())));
    }

    @GET
    @Operation(operationId = "listReminders", summary = "My reminders", description = "All of them, oldest first.")
    @APIResponse(responseCode = "200", description = "The reminders.")
    public All all() {
        var now = clock.instant();
        return new All(reminding.of(person()).stream()
                .map(each -> ReminderView.of(each, now))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReminder",
            summary = "One of my reminders",
            description = "With its ETag, which a change has to name.")
    @APIResponse(
            responseCode = "200",
            description = "The reminder.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ReminderView.class)))
    public Response one(@Parameter(description = ID, example = AN_ID) @RestPath UUID id) {
        return tagged(Response.ok(), found(id), clock.instant());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeReminder",
            summary = "Change a reminder",
            description =
                    "What has not been sent yet under the old rule is not sent any more; the dates ahead are planned anew.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(schema = @Schema(implementation = ReminderView.class)))
    @APIResponse(responseCode = "409", ref = "ReminderExists")
    @APIResponse(responseCode = "412", description = CHANGED)
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response change(
            @Parameter(description = ID, example = AN_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch,
            @Nullable ReminderWish body) {
        var now = clock.instant();
        var wish = Checks.body(body).checked(slug -> mayExist(slug) || isTheClassOf(id, slug), now);
        var condition = ifMatch.condition();
        if (condition.isMissing()) {
            throw ReminderProblems.noCondition();
        }
        return answer(reminding.change(person(), id, condition, wish, now), now, _ -> Response.ok());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeReminder",
            summary = "Remove a reminder",
            description = "What has not been sent yet is not sent any more.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "412", description = CHANGED)
    public Response remove(
            @Parameter(description = ID, example = AN_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch) {
        var now = clock.instant();
        return answer(reminding.remove(person(), id, ifMatch.condition(), now), now, _ -> Response.noContent());
    }

    @GET
    @Path("/{id}/next")
    @Operation(
            operationId = "listNextOccurrences",
            summary = "When a reminder comes next",
            description =
                    "With the wall time and offset of each date. `clock` says whether the clocks change there: a time that"
                            + " is jumped over moves on by the length of the gap, one that comes twice counts the first time. `last`"
                            + " says what became of the date that came last, and why, also when nothing was sent. A date on which the"
                            + " reminder stays away, as things stand, is told too, with the reason; one on which quiet hours hold it,"
                            + " with the instant at which it comes instead.")
    @APIResponse(
            responseCode = "200",
            description = "The next dates; none while the reminder is off, or once it has ended.")
    public Next next(
            @Parameter(description = ID, example = AN_ID) @RestPath UUID id,
            @Parameter(description = "How many dates, 1 to 50.", example = "5")
                    @RestQuery
                    @DefaultValue("5")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 50, message = "must be at most 50")
                    int count,
            @BeanParam Reader reader) {
        var reminder = found(id);
        return new Next(
                reminding.next(reminder, count, clock.instant()).stream()
                        .map(outlook -> OccurrenceView.of(outlook, reader.language()))
                        .toList(),
                reminding
                        .last(reminder)
                        .map(past -> LastView.of(past, reader.language()))
                        .orElse(null));
    }

    private boolean mayExist(String slug) {
        return !sequences.lack(slug);
    }

    /// A reminder of a class that is gone can still be changed, if only to turn it off.
    private boolean isTheClassOf(UUID id, String slug) {
        return reminding
                .of(person(), id)
                .map(reminder -> reminder.sequence().equals(slug))
                .orElse(true);
    }

    private Reminder found(UUID id) {
        return reminding.of(person(), id).orElseThrow(Checks::notFound);
    }

    private Person person() {
        return Person.of(caller);
    }

    private static Response answer(Reminded outcome, Instant now, Function<Reminder, Response.ResponseBuilder> saved) {
        return switch (outcome) {
            case Reminded.Saved(var reminder) -> tagged(saved.apply(reminder), reminder, now);
            case Reminded.Removed _ -> Response.noContent().build();
            case Reminded.Refused refused -> throw ReminderProblems.of(refused);
        };
    }

    private static Response tagged(Response.ResponseBuilder response, Reminder reminder, Instant now) {
        return response.entity(ReminderView.of(reminder, now))
                .tag(new EntityTag(reminder.tag(now)))
                .build();
    }
}
