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
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PdfPress;

/** The rota letter, to be read by the pages, opened in a spreadsheet or sent. It is printed when the transaction is over. */
@Path("/rota-letter")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN})
public class RotaLetterResource {

    private static final String CSV = "text/csv; charset=utf-8";

    private static final String PDF = "application/pdf";

    private final RotaLetters letters;
    private final PdfPress press;

    RotaLetterResource(RotaLetters letters, PdfPress press) {
        this.letters = letters;
        this.press = press;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RotaLetter letter(@QueryParam("weeks") @DefaultValue("8") @Min(1) @Max(52) int weeks) {
        return letters.coming(weeks);
    }

    @GET
    @Path("/file")
    public Response file(
            @QueryParam("weeks") @DefaultValue("8") @Min(1) @Max(52) int weeks,
            @QueryParam("format") @DefaultValue("csv") @OneOf({"csv", "pdf"}) String format) {
        RotaLetter letter = letters.coming(weeks);
        Response.ResponseBuilder file = format.equals("pdf")
                ? Response.ok(press.print(RotaPaper.of(letter).page()), PDF)
                : Response.ok(RotaLetters.csv(letter), CSV);
        return file.header("Content-Disposition", "attachment; filename=\"teaching-dates." + format + "\"")
                .build();
    }
}
