package dev.sthira.notification.contact;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.rate.NetworkAddress;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How the person who signs in can be written to.
@Path("/me/contact")
@Tag(name = "Contact")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private final Contacts contacts;
    private final AddressCheck check;
    private final SecurityIdentity caller;

    ContactResource(Contacts contacts, AddressCheck check, SecurityIdentity caller) {
        this.contacts = contacts;
        this.check = check;
        this.caller = caller;
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putContact",
            summary = "Say how to be written to",
            description =
                    "Replaces the contact as a whole. An address that was refused before is tried again. One that is not known to be the person's gets one mail that asks, unless it was asked within the last hour and has not answered yet, whoever entered it; put it again later.")
    @APIResponse(responseCode = "200", description = "The contact from now on.")
    @APIResponse(responseCode = "429", ref = "TooManyAddresses")
    public ContactView put(@Nullable ContactWish body, @Context HttpServerRequest request) {
        var wished = Checks.body(body).checked(person(), this::isVouchedFor);
        var contact = contacts.put(wished);
        if (!contact.confirmed()) {
            check.begin(contact, NetworkAddress.of(request.remoteAddress())).ifPresent(wait -> {
                throw ContactProblems.tooMany(wait);
            });
        }
        return ContactView.of(contact);
    }

    /// Whether the token says that this address is the person's, and that the issuer has checked it.
    private boolean isVouchedFor(EmailAddress address) {
        return caller.getPrincipal() instanceof JsonWebToken token
                && String.valueOf((Object) token.getClaim("email_verified")).equals("true")
                && token.getClaim("email") instanceof String email
                && EmailAddress.of(email)
                        .filter(vouched -> vouched.value().equalsIgnoreCase(address.value()))
                        .isPresent();
    }

    @GET
    @Operation(
            operationId = "getContact",
            summary = "How I am written to",
            description = "The address, the name, the language and the zone, and whether mail arrives there.")
    @APIResponse(responseCode = "200", description = "The contact.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactView get() {
        return contacts.of(person()).map(ContactView::of).orElseThrow(Checks::notFound);
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "deleteContact",
            summary = "Write to me no more",
            description = "Mails that wait end as suppressed (`no-address`).")
    @APIResponse(responseCode = "204", description = "There is no contact now, whether there was one or not.")
    public void delete() {
        contacts.remove(person());
    }

    private Person person() {
        return Person.of(caller);
    }
}
