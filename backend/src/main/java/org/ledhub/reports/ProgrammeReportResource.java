package org.ledhub.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;
import org.ledhub.identity.Scope;
import org.ledhub.shared.CsvFile;

/** How teaching went over terms: no doctor in it. */
@Path("/reports/programme")
@RolesAllowed({Role.ADMIN, Scope.REPORTS_READ})
public class ProgrammeReportResource {

    private final ProgrammeReports reports;

    ProgrammeReportResource(ProgrammeReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ProgrammeReport report(@BeanParam @Valid ListReport wanted) {
        return reports.of(wanted);
    }

    @GET
    @Path("/file")
    @Produces("text/csv")
    public Response file(@BeanParam @Valid ListReport wanted) {
        return CsvFile.of("programme-report", ProgrammeSheet.of(reports.of(wanted)));
    }
}
