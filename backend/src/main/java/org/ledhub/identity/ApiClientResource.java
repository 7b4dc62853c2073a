package org.ledhub.identity;

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
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** The systems that may use the hub for the trust. */
@Path("/api-clients")
@RolesAllowed(Role.ADMIN)
public class ApiClientResource {

    private final ApiClients clients;

    ApiClientResource(ApiClients clients) {
        this.clients = clients;
    }

    @GET
    public Page<ApiClientResponse> list(@BeanParam @Valid ListApiClients wanted) {
        return clients.list(wanted);
    }

    @POST
    @Idempotent
    public Response add(@NotNull @Valid AddApiClient body) {
        ApiClientResponse added = clients.add(body);
        return Response.created(URI.create("api-clients/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("/{id}")
    public ApiClientResponse get(UUID id) {
        return clients.get(id);
    }

    @PUT
    @Path("/{id}")
    public ApiClientResponse change(
            UUID id, @NotNull @Valid ChangeApiClient body, @HeaderParam("If-Match") String ifMatch) {
        return clients.change(id, body, ifMatch);
    }

    @POST
    @Path("/{id}/secrets")
    @Idempotent
    public Response issueSecret(UUID id, @NotNull @Valid IssueApiClientSecret body) {
        return Response.status(Response.Status.CREATED)
                .entity(clients.issueSecret(id, body))
                .build();
    }

    @DELETE
    @Path("/{id}/secrets/{secretId}")
    public void revokeSecret(UUID id, UUID secretId) {
        clients.revokeSecret(id, secretId);
    }
}
