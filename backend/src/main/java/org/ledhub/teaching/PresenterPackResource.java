package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.identity.Role;
import org.ledhub.shared.PdfPress;

/** The presenter pack as a file. It is printed when the transaction is over, so that no connection waits for it. */
@Path("/sessions/{id}/presenter-pack")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class PresenterPackResource {

    private static final String PDF = "application/pdf";

    private final PresenterPacks packs;
    private final PdfPress press;

    PresenterPackResource(PresenterPacks packs, PdfPress press) {
        this.packs = packs;
        this.press = press;
    }

    @GET
    @Produces(PDF)
    public Response file(UUID id, @QueryParam("speaker") @Min(1) @Max(10) Integer speaker) {
        byte[] pdf = press.print(packs.of(id, speaker).page());
        return Response.ok(pdf, PDF)
                .header("Content-Disposition", "attachment; filename=\"presenter-pack.pdf\"")
                .build();
    }
}
