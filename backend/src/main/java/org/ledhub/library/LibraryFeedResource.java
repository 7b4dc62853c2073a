package org.ledhub.library;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.ledhub.shared.Digests;

/** What is new in the library, for anyone to subscribe to. */
@Path("/feeds/library.atom")
@PermitAll
public class LibraryFeedResource {

    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final LibraryFeed feed;

    LibraryFeedResource(LibraryFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(ATOM)
    public Response read(
            @QueryParam("trust") @Pattern(regexp = Readers.TRUST_CODE) String trust, @Context Request request) {
        String text = feed.atom(trust);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(Digests.sha256(text), 0, 16));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, ATOM) : unchanged)
                .tag(tag)
                .build();
    }
}
