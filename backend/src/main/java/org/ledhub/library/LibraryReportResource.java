package org.ledhub.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.Idempotent;
import org.ledhub.shared.Page;

/** Problems with resources, and resources that are missing: told by readers, answered by editors. */
@Path("/library-reports")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class LibraryReportResource {

    private final LibraryReports reports;

    LibraryReportResource(LibraryReports reports) {
        this.reports = reports;
    }

    @GET
    public Page<LibraryReportResponse> list(@BeanParam @Valid ListLibraryReports wanted) {
        return reports.list(wanted);
    }

    @POST
    @Idempotent
    public Response tell(@NotNull @Valid WriteLibraryReport body) {
        return Response.status(Response.Status.CREATED)
                .entity(reports.tell(body))
                .build();
    }

    @PUT
    @Path("/{id}/answer")
    @RolesAllowed(Role.ADMIN)
    public LibraryReportResponse answer(UUID id, @NotNull @Valid AnswerLibraryReport body) {
        return reports.answer(id, body);
    }
}
