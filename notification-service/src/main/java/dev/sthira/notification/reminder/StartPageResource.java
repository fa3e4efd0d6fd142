package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.link.Page;
import dev.sthira.notification.link.Pages;
import dev.sthira.notification.reminder.ReminderMessages.ClassSeen;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Where a reminder leads until a client of its own takes its place.
@Path("/start/{sequence:[a-z0-9-]{1,80}}")
@Tag(name = "Reminders")
@PermitAll
@RunOnVirtualThread
public class StartPageResource {
    private final Sql sql;
    private final Pages pages;
    private final ReminderSettings settings;

    StartPageResource(Sql sql, Pages pages, ReminderSettings settings) {
        this.sql = sql;
        this.pages = pages;
        this.settings = settings;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "A page that invites to a class")
    public Response page(@Parameter(description = "The slug of a class.") @RestPath String sequence) {
        var known = sql.first(
                        "select title, minutes from class_seen where sequence = ?", OccurrenceRows::classSeen, sequence)
                .orElseGet(() -> ClassSeen.ofSlug(sequence));
        return pages.ok(Page.saying(
                        known.title(),
                        known.minutes() == null
                                ? "Your mat is waiting."
                                : "It takes about %d minutes. Your mat is waiting.".formatted(known.minutes()),
                        "Press start in the app you practise with, and come to your mat.")
                .with(new Page.Anchor("Look at the class", settings.classUrl().resolve(sequence))));
    }
}
