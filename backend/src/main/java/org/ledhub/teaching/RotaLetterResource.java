package org.ledhub.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ledhub.identity.Role;

/** The rota letter, to be read by the pages or opened in a spreadsheet. */
@Path("/rota-letter")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class RotaLetterResource {

    private static final String CSV = "text/csv; charset=utf-8";

    private final RotaLetters letters;

    RotaLetterResource(RotaLetters letters) {
        this.letters = letters;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RotaLetter letter(@QueryParam("weeks") @DefaultValue("8") @Min(1) @Max(52) int weeks) {
        return letters.coming(weeks);
    }

    @GET
    @Path("/file")
    @Produces("text/csv")
    public Response file(@QueryParam("weeks") @DefaultValue("8") @Min(1) @Max(52) int weeks) {
        return Response.ok(RotaLetters.csv(letters.coming(weeks)), CSV)
                .header("Content-Disposition", "attachment; filename=\"teaching-dates.csv\"")
                .build();
    }
}
