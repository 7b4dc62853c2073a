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

/** Whether doctors are released for teaching: no doctor in it. */
@Path("/reports/protected-time")
@RolesAllowed({Role.ADMIN, Scope.REPORTS_READ})
public class ProtectedTimeReportResource {

    private final ProtectedTimeReports reports;

    ProtectedTimeReportResource(ProtectedTimeReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ProtectedTimeReport report(@BeanParam @Valid ListPeriod wanted) {
        return reports.of(wanted);
    }

    @GET
    @Path("/file")
    @Produces("text/csv")
    public Response file(@BeanParam @Valid ListPeriod wanted) {
        return CsvFile.of("protected-time-report", ProtectedTimeSheet.of(reports.of(wanted)));
    }
}
