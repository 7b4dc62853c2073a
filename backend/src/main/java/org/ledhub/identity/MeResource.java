package org.ledhub.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import org.ledhub.shared.Page;

/** The caller's own details. */
@Path("/me")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class MeResource {

    private final People people;
    private final Agenda agenda;

    MeResource(People people, Agenda agenda) {
        this.people = people;
        this.agenda = agenda;
    }

    @GET
    @RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.LEAVER, Role.CODE_ONLY})
    public Me me() {
        return people.me();
    }

    @GET
    @Path("/agenda")
    public Page<AgendaItem> agenda(@BeanParam @Valid ListAgenda wanted) {
        return agenda.list(wanted);
    }

    @PATCH
    public Me change(@NotNull @Valid ChangeMe body, @HeaderParam("If-Match") String ifMatch) {
        return people.change(body, ifMatch);
    }
}
