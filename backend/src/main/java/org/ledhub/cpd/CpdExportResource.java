package org.ledhub.cpd;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;

/** The caller's own CPD of a period as one file. It is made when the transaction is over, so that no connection waits for it. */
@Path("/cpd-export")
@RolesAllowed({Role.LED, Role.LEAVER})
public class CpdExportResource {

    private static final String CSV = "text/csv; charset=utf-8";
    private static final String PDF = "application/pdf";

    private final CpdPacks packs;
    private final CpdPaper paper;

    CpdExportResource(CpdPacks packs, CpdPaper paper) {
        this.packs = packs;
        this.paper = paper;
    }

    @GET
    public Response export(@BeanParam @Valid ListCpdExport wanted) {
        CpdPack pack = packs.gather(wanted);
        Response.ResponseBuilder file = switch (wanted.format) {
            case "csv" -> Response.ok(CpdSpreadsheet.of(pack), CSV);
            case "json" -> Response.ok(pack, MediaType.APPLICATION_JSON);
            default -> Response.ok(paper.print(pack, wanted.arrange), PDF);
        };
        return file.header(
                        "Content-Disposition", "attachment; filename=\"" + pack.fileName() + "." + wanted.format + "\"")
                .build();
    }
}
