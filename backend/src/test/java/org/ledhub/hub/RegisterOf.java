package org.ledhub.hub;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The register of a session that is over, in the hands of the education team. */
public record RegisterOf(Client admin, UUID session) {

    /** @param presence in-person, remote, or null for absent */
    public void mark(Client person, String presence) {
        Map<String, Object> body = new HashMap<>();
        body.put("presence", presence);
        body.put("reason", "Corrected");
        admin.sends(body)
                .put("/sessions/{id}/register/{person}", session, person.id())
                .then()
                .statusCode(200);
    }

    public void lock() {
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
    }

    public void reopen() {
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
    }
}
