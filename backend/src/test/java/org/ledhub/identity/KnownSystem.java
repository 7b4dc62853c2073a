package org.ledhub.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.hub.Client;

/** A system as a caller of the API, with a token that it asked for as any system does. */
record KnownSystem(String id, String secret, String token) {

    /** @param changes to a live one that reads the programme */
    static KnownSystem addedBy(Client admin, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "System " + UUID.randomUUID(), "kind", "live", "scopes", List.of("programme:read")));
        body.putAll(changes);
        String id = admin.sends(body).post("/api-clients").path("id");
        String secret = admin.sends(Map.of("days", 30))
                .post("/api-clients/{id}/secrets", id)
                .path("secret");
        String token = Client.nobodyCalls()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&client_id=" + id + "&client_secret="
                        + URLEncoder.encode(secret, UTF_8))
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new KnownSystem(id, secret, token);
    }
}
