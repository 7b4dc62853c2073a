package org.ledhub.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.ledhub.shared.Page;

/** The devices on which the caller is logged in. */
@Path("/me/log-ins")
@RolesAllowed({Role.LED, Role.TUTOR, Role.ADMIN, Role.LEAVER, Role.CODE_ONLY})
public class MyLogInResource {

    private final MyLogIns logIns;

    MyLogInResource(MyLogIns logIns) {
        this.logIns = logIns;
    }

    @GET
    public Page<MyLogIn> list() {
        return Page.whole(logIns.list());
    }

    @DELETE
    public void endOthers() {
        logIns.endOthers();
    }

    @DELETE
    @Path("/{id}")
    public void end(UUID id) {
        logIns.end(id);
    }
}
