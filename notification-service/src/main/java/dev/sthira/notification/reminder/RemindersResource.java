package dev.sthira.notification.reminder;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import dev.sthira.notification.reminder.Reminding.Answer;
import dev.sthira.notification.sequence.Sequences;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
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
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final int MOST_NEXT = 50;
    private static final Pattern COUNT = Pattern.compile("[1-9]|[1-4][0-9]|50");

    private final Reminding reminding;
    private final Sequences sequences;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    RemindersResource(Reminding reminding, Sequences sequences, SecurityIdentity caller, InstantSource clock) {
        this.reminding = reminding;
        this.sequences = sequences;
        this.caller = caller;
        this.clock = clock;
    }

    /// What to be reminded of, and when.
    @Schema(name = "ReminderWish")
    record Put(
            @Schema(
                    required = true,
                    description = "On which days, at least one.",
                    examples = "[\"monday\", \"friday\"]")
            @Nullable
            List<@Nullable DayOfWeek> weekdays,

            @Schema(required = true, description = "The wall time in the zone, hours and minutes.", examples = "07:00")
            @Nullable
            String time,

            @Schema(required = true, description = "An IANA time zone.", examples = "Europe/Berlin") @Nullable
            String zone,

            @Schema(
                    required = true,
                    description = "The slug of a class that everybody may see.",
                    examples = "back-strengthening",
                    maxLength = 80)
            @Nullable
            String sequence,

            @Schema(
                    required = true,
                    description =
                            "Where the reminder goes: to the contact's address, to the devices that asked for reminders.",
                    examples = "[\"email\"]")
            @Nullable
            List<@Nullable Channel> channels,

            @Schema(description = "Off keeps the reminder without sending it; on if left out.") @Nullable
            Boolean enabled) {
        private Wish wish(Predicate<String> isClass) {
            var checks = new Checks();
            var days = checks.required("weekdays", weekdays, Put::some, "must name at least one day, such as monday");
            var at = checks.required("time", time, Put::time, "must be a time of day from 00:00 to 23:59");
            var where = checks.required("zone", zone, Zones::of, "must be an IANA zone such as Europe/Berlin");
            var slug = checks.required(
                    "sequence", sequence, Put::slug, "must be the slug of a class such as back-strengthening");
            if (slug != null && !isClass.test(slug)) {
                checks.refuse("sequence", "is no class that everybody may see");
            }
            var ways = checks.required("channels", channels, Put::some, "must name at least one of email, push");
            checks.done();
            return new Wish(
                    new Rule(requireNonNull(days), requireNonNull(at), requireNonNull(where)),
                    requireNonNull(slug),
                    requireNonNull(ways),
                    enabled == null || enabled);
        }

        private static <T> Optional<Set<T>> some(List<@Nullable T> words) {
            return words.isEmpty() || words.contains(null)
                    ? Optional.empty()
                    : Optional.of(words.stream().map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet()));
        }

        private static Optional<LocalTime> time(String text) {
            return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        }

        private static Optional<String> slug(String text) {
            return SLUG.matcher(text).matches() ? Optional.of(text) : Optional.empty();
        }
    }

    /// All of them, oldest first.
    record All(List<ReminderView> items) {}

    /// What comes next.
    record Next(List<OccurrenceView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a reminder", description = "A person may have 20.")
    @APIResponse(responseCode = "201", description = "Added; Location and ETag name it")
    @APIResponse(responseCode = "409", description = "There are 20 already")
    @APIResponse(responseCode = "422", description = "A field makes no sense, or the key came with another body")
    public Response add(
            @Nullable Put body,
            @Parameter(
                            description =
                                    "The same key again within 24 hours adds nothing and answers the same; 1 to 100 visible ASCII characters.")
                    @RestHeader("Idempotency-Key")
                    @Nullable
                    String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw ReminderProblems.badKey();
        }
        return switch (reminding.add(person(), Checks.body(body).wish(this::mayExist), key, clock.instant())) {
            case Answer.Saved(var reminder) ->
                tagged(Response.created(URI.create("/reminders/" + reminder.id())), reminder);
            case Answer.Refused(var problem) -> throw problem;
        };
    }

    @GET
    @Operation(summary = "All reminders of the caller, oldest first")
    public All all() {
        return new All(reminding.of(person()).stream().map(ReminderView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One reminder")
    @APIResponse(responseCode = "200", description = "The reminder, with its ETag")
    @APIResponse(responseCode = "404", description = "The caller has no such reminder")
    public Response one(@Parameter(description = "The id of the reminder.") @RestPath UUID id) {
        return tagged(Response.ok(), found(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a reminder",
            description =
                    "What has not been sent yet under the old rule is not sent any more; the dates ahead are planned anew.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "The caller has no such reminder")
    @APIResponse(responseCode = "412", description = "It has changed since that ETag")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @Parameter(description = "The id of the reminder.") @RestPath UUID id,
            @Nullable Put body,
            @Parameter(description = "The ETag of the reminder as it was last read, or *.")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
        var wish = Checks.body(body).wish(slug -> mayExist(slug) || isTheClassOf(id, slug));
        return switch (reminding.change(person(), id, IfMatch.required(ifMatch), wish, clock.instant())) {
            case Answer.Saved(var reminder) -> tagged(Response.ok(), reminder);
            case Answer.Refused(var problem) -> throw problem;
        };
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(summary = "Remove a reminder", description = "What has not been sent yet is not sent any more.")
    @APIResponse(responseCode = "404", description = "The caller has no such reminder")
    public void remove(@Parameter(description = "The id of the reminder.") @RestPath UUID id) {
        if (!reminding.remove(person(), id, clock.instant())) {
            throw Checks.notFound();
        }
    }

    @GET
    @Path("/{id}/next")
    @Operation(
            summary = "When it comes next",
            description =
                    "With the wall time and offset of each date. `clock` says whether the clocks change there: a time that"
                            + " is jumped over moves on by the length of the gap, one that comes twice counts the first time.")
    @APIResponse(responseCode = "404", description = "The caller has no such reminder")
    public Next next(
            @Parameter(description = "The id of the reminder.") @RestPath UUID id,
            @Parameter(
                            description = "How many dates, 1 to 50.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "5"))
                    @RestQuery
                    @DefaultValue("5")
                    String count) {
        return new Next(reminding.next(found(id), number(count), clock.instant()).stream()
                .map(OccurrenceView::of)
                .toList());
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

    private static int number(String count) {
        if (!COUNT.matcher(count).matches()) {
            throw ReminderProblems.badCount(MOST_NEXT);
        }
        return Integer.parseInt(count);
    }

    private Reminder found(UUID id) {
        return reminding.of(person(), id).orElseThrow(Checks::notFound);
    }

    private String person() {
        return caller.getPrincipal().getName();
    }

    private static Response tagged(Response.ResponseBuilder response, Reminder reminder) {
        return response.entity(ReminderView.of(reminder))
                .tag(new EntityTag(IfMatch.tag(reminder.version())))
                .build();
    }
}
