package org.ledhub.cpd;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.ledhub.files.FileAnswer;

/** What a doctor shows by a link. Its secret comes in a header, so that it is in no address. Search engines are to keep out. */
@Path("/shared-cpd")
@PermitAll
public class SharedCpdResource {

    private static final String PDF = "application/pdf";
    private static final String SECRET = "Share-Secret";

    private final SharedCpd shared;
    private final CpdPaper paper;
    private final FileAnswer answer;

    SharedCpdResource(SharedCpd shared, CpdPaper paper, FileAnswer answer) {
        this.shared = shared;
        this.paper = paper;
        this.answer = answer;
    }

    @GET
    public Response open(@HeaderParam(SECRET) String secret, @Context RoutingContext request) {
        SharedCpd.Opened opened = shared.open(secret, addressOf(request), CpdShareOpening.PACK);
        return notIndexed(Response.ok(SharedCpdResponse.of(opened)).build());
    }

    @GET
    @Path("/file")
    @Produces(PDF)
    public Response file(@HeaderParam(SECRET) String secret, @Context RoutingContext request) {
        CpdPack pack =
                shared.open(secret, addressOf(request), CpdShareOpening.PDF).pack();
        return notIndexed(Response.ok(paper.print(pack, CpdPack.BY_DATE), PDF)
                .header("Content-Disposition", "attachment; filename=\"" + pack.fileName() + ".pdf\"")
                .build());
    }

    @GET
    @Path("/evidence/{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response evidence(UUID id, @HeaderParam(SECRET) String secret, @Context RoutingContext request) {
        EvidenceFiling.Found found = shared.evidence(secret, addressOf(request), id);
        Response file = answer.of(found.file(), found.storedAs(), null, null, null);
        file.getHeaders().putSingle("Cache-Control", "no-store");
        return notIndexed(file);
    }

    private static Response notIndexed(Response response) {
        response.getHeaders().putSingle("X-Robots-Tag", "noindex");
        return response;
    }

    private static String addressOf(RoutingContext request) {
        return request.request().remoteAddress().hostAddress();
    }
}
