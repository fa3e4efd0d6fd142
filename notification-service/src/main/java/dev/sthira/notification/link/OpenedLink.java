package dev.sthira.notification.link;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The secret at the end of an address that somebody's mail program opened.
public record OpenedLink(
        @Parameter(description = "The secret from the mail.", example = "b3BlbmVkLWZyb20tYS1tYWlsLWJ5LWl0cy1vd25lcg0")
        @PathParam("token")
        String secret) {
    /// The token, without the full stop, comma or bracket of the sentence that the link stood in.
    public LinkToken token() {
        return LinkToken.opened(secret);
    }

    @Override
    public String toString() {
        return "OpenedLink";
    }
}
