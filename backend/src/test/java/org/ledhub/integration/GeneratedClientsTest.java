package org.ledhub.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** What a generator makes of the contract compiles, gets a token, reads, and understands a refusal. */
@QuarkusTest
@EnabledIfSystemProperty(named = "ledhub.generator", matches = ".+")
class GeneratedClientsTest extends HubTest {

    private UUID session;
    private UUID resource;
    private String id;
    private String secret;

    @BeforeEach
    void aSystem() {
        UUID trust = given.aTrust();
        Client admin = given.anAdmin(trust);
        session = given.aSession(trust, 5);
        given.aShelf(trust, "shelf");
        resource = given.aResource(trust, "shelf", "Rota rules", "What they are", "");
        id = admin.sends(Map.of("name", "Rota", "kind", "live", "scopes", List.of("programme:read", "library:read")))
                .post("/api-clients")
                .path("id");
        secret = admin.sends(Map.of("days", 30))
                .post("/api-clients/{id}/secrets", id)
                .path("secret");
    }

    @Test
    void inJava() throws Exception {
        ClientInJava client = new ClientInJava();
        client.generate();
        assertEquals("", client.compile(source -> source));
        worksAs(client.run(address(), id, secret));
        assertTrue(client.compile(source -> source.replace("listSessions", "listSittings"))
                .contains("listSittings"));
    }

    @Test
    void inTypeScript() throws Exception {
        ClientInTypeScript client = new ClientInTypeScript();
        client.generate();
        assertEquals("", client.compile(source -> source));
        worksAs(client.run(address(), id, secret));
        assertTrue(client.compile(source -> source.replace("listSessions", "listSittings"))
                .contains("listSittings"));
    }

    private void worksAs(String said) {
        assertEquals(
                List.of(
                        "session " + session + " scheduled",
                        "resource " + resource + " Rota rules",
                        "problem 403 scope-missing"),
                said.lines().toList());
    }

    private static String address() {
        return "http://127.0.0.1:" + RestAssured.port;
    }
}
