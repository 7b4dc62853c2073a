package org.ledhub.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ledhub.identity.Role;
import org.ledhub.identity.Scope;
import org.ledhub.shared.CsvFile;
import org.ledhub.shared.CsvTable;

/** How far doctors are on pathways: no doctor in it. */
@Path("/reports/pathways")
@RolesAllowed({Role.ADMIN, Scope.REPORTS_READ})
public class PathwayReportResource {

    private static final List<String> HEAD = List.of("Pathway", "To", "Doctors", "Done", "Begun");

    private final PathwayReports reports;

    PathwayReportResource(PathwayReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public PathwayReport report() {
        return reports.report();
    }

    @GET
    @Path("/file")
    @Produces("text/csv")
    public Response file() {
        PathwayReport report = reports.report();
        return CsvFile.of(
                "pathway-report",
                CsvTable.of(
                        HEAD,
                        report.pathways().stream()
                                .map(each ->
                                        Row.of(each.title(), report.to(), each.doctors(), each.done(), each.begun()))
                                .toList()));
    }
}
