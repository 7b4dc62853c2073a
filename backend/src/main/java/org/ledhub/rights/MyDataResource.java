package org.ledhub.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.ledhub.identity.Role;

/** Everything that the hub holds about the caller, as one file. No transaction waits while it is sent. */
@Path("/me/data")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.LEAVER})
public class MyDataResource {

    private static final String ZIP = "application/zip";

    private final DataCopies copies;
    private final DataArchive archive;

    MyDataResource(DataCopies copies, DataArchive archive) {
        this.copies = copies;
        this.archive = archive;
    }

    @GET
    @Produces(ZIP)
    public Response get() {
        DataCopy copy = copies.mine();
        StreamingOutput body = out -> archive.write(copy, out);
        return Response.ok(body, ZIP)
                .header("Content-Disposition", "attachment; filename=\"led-hub-my-data.zip\"")
                .build();
    }
}
