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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** The people of the trust, for those who run its programme. */
@Path("/people")
@RolesAllowed(Role.ADMIN)
public class PersonResource {

    private final People people;
    private final Roster roster;
    private final RosterImports imports;
    private final LostDevices lost;

    PersonResource(People people, Roster roster, RosterImports imports, LostDevices lost) {
        this.people = people;
        this.roster = roster;
        this.imports = imports;
        this.lost = lost;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Scope.PEOPLE_WRITE})
    public Page<PersonResponse> list(@BeanParam @Valid ListPeople wanted) {
        return people.list(wanted);
    }

    @POST
    @Idempotent
    public Response add(@NotNull @Valid SavePerson body) {
        PersonDetails added = roster.add(body);
        return Response.created(URI.create("people/" + added.id()))
                .entity(added)
                .build();
    }

    @POST
    @Path("/import")
    @RolesAllowed({Role.ADMIN, Scope.PEOPLE_WRITE})
    @Idempotent
    public Response take(@NotNull @Valid ImportPeople body, @QueryParam("dryRun") boolean dryRun) {
        return Response.ok(imports.take(body, dryRun)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Scope.PEOPLE_WRITE})
    public PersonDetails get(UUID id) {
        return roster.get(id);
    }

    @PUT
    @Path("/{id}")
    public PersonDetails change(UUID id, @NotNull @Valid SavePerson body, @HeaderParam("If-Match") String ifMatch) {
        return roster.change(id, body, ifMatch);
    }

    @GET
    @Path("/{id}/log-in-ways")
    public LogInWays logInWays(UUID id) {
        return lost.waysOf(id);
    }

    @DELETE
    @Path("/{id}/passkeys")
    public void removePasskeys(UUID id) {
        lost.removePasskeys(id);
    }

    @DELETE
    @Path("/{id}/work-accounts")
    public void unlinkWorkAccounts(UUID id) {
        lost.unlinkWorkAccounts(id);
    }

    @POST
    @Path("/{id}/invitation")
    @Idempotent
    public Response inviteAgain(UUID id) {
        return Response.ok(roster.inviteAgain(id)).build();
    }
}
