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

/** How one to ones were used over terms: neither who nor why. */
@Path("/reports/appointments")
@RolesAllowed({Role.ADMIN, Scope.REPORTS_READ})
public class OneToOneReportResource {

    private final OneToOneReports reports;

    OneToOneReportResource(OneToOneReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public OneToOneReport report(@BeanParam @Valid ListPeriod wanted) {
        return reports.of(wanted);
    }

    @GET
    @Path("/file")
    @Produces("text/csv")
    public Response file(@BeanParam @Valid ListPeriod wanted) {
        return CsvFile.of("one-to-one-report", OneToOneSheet.of(reports.of(wanted)));
    }
}
