package dev.sthira.session.plan;

import dev.sthira.kit.origin.OnwardHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What we ask of the catalog: plans, whether a sequence may be seen, and whether there is a pose.
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(OnwardHeaders.class)
interface CatalogApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/plans")
    Response plan(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @HeaderParam("Sthira-Link") @Nullable String link,
            byte[] wishes);

    @HEAD
    @Path("/sequences/{slug}")
    Response sequence(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("slug") String slug);

    @HEAD
    @Path("/poses/{slug}")
    Response pose(@PathParam("slug") String slug);
}
