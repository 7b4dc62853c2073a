package org.ledhub.integration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** The systems that are told what happens in the trust, and the log of what they were told. */
@Path("/webhooks")
@RolesAllowed(Role.ADMIN)
public class WebhookResource {

    private final Webhooks webhooks;

    WebhookResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    public Page<WebhookResponse> list(@BeanParam @Valid ListWebhooks wanted) {
        return webhooks.list(wanted);
    }

    @POST
    @Idempotent
    public Response add(@NotNull @Valid AddWebhook body) {
        WebhookResponse added = webhooks.add(body);
        return Response.created(URI.create("webhooks/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("/{id}")
    public WebhookResponse get(UUID id) {
        return webhooks.get(id);
    }

    @PUT
    @Path("/{id}")
    public WebhookResponse change(
            UUID id, @NotNull @Valid ChangeWebhook body, @HeaderParam("If-Match") String ifMatch) {
        return webhooks.change(id, body, ifMatch);
    }

    @POST
    @Path("/{id}/secrets")
    @Idempotent
    public Response issueSecret(UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(webhooks.issueSecret(id))
                .build();
    }

    @DELETE
    @Path("/{id}/secrets/{secretId}")
    public void revokeSecret(UUID id, UUID secretId) {
        webhooks.revokeSecret(id, secretId);
    }

    @POST
    @Path("/{id}/test")
    @Idempotent
    public Response test(UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(webhooks.test(id))
                .build();
    }

    @GET
    @Path("/{id}/deliveries")
    public Page<DeliveryResponse> deliveries(UUID id, @BeanParam @Valid ListDeliveries wanted) {
        return webhooks.deliveries(id, wanted);
    }

    @POST
    @Path("/{id}/deliveries/{deliveryId}/resend")
    @Idempotent
    public Response resend(UUID id, UUID deliveryId) {
        return Response.ok(webhooks.resend(id, deliveryId)).build();
    }
}
