package org.ledhub.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;
import org.ledhub.identity.Scope;
import org.ledhub.shared.CsvFile;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PdfPress;

/** One page for the board: no doctor in it. It is printed when the transaction is over. */
@Path("/reports/board")
@RolesAllowed({Role.ADMIN, Scope.REPORTS_READ})
public class BoardReportResource {

    private final BoardReports reports;
    private final PdfPress press;

    BoardReportResource(BoardReports reports, PdfPress press) {
        this.reports = reports;
        this.press = press;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public BoardReport report(@BeanParam @Valid ListPeriod wanted) {
        return reports.of(wanted);
    }

    @GET
    @Path("/file")
    public Response file(
            @BeanParam @Valid ListPeriod wanted,
            @QueryParam("format") @DefaultValue("pdf") @OneOf({"csv", "pdf"}) String format) {
        BoardReport report = reports.of(wanted);
        return format.equals("csv")
                ? CsvFile.of("board-report", BoardSheet.of(report))
                : Response.ok(press.print(BoardPaper.of(report).page()), "application/pdf")
                        .header("Content-Disposition", "attachment; filename=\"board-report.pdf\"")
                        .build();
    }
}
