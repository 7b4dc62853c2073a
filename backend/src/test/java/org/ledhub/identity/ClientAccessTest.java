package org.ledhub.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.Contract;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** What systems reach with their tokens, and until when. */
@QuarkusTest
class ClientAccessTest extends HubTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ABSENT = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private Client admin;
    private UUID trust;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    /** Every operation of the contract with every scope: reached where the contract names the scope, refused everywhere else. */
    @Test
    void aScopeReachesWhatTheContractSaysAndNothingElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String scope : Scope.ALL) {
            KnownSystem client = client(Map.of("scopes", List.of(scope)));
            for (Map.Entry<String, JsonNode> path : paths()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey()) && !isForAnyone(operation.getValue())) {
                        check(client, scope, path.getKey(), operation, wrong);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(
            KnownSystem client, String scope, String path, Map.Entry<String, JsonNode> operation, List<String> wrong) {
        Set<String> may = scopesOf(operation.getValue());
        Response answer = bearer(client.token())
                .contentType(bodyTypeOf(operation.getValue()))
                .body((operation.getKey().equals("get") ? "" : "{}").getBytes(StandardCharsets.UTF_8))
                .request(
                        operation.getKey().toUpperCase(),
                        path.replaceAll("\\{date}", "2026-01-01").replaceAll("\\{[^}]+}", ABSENT));
        boolean isRefused = answer.statusCode() == 403
                && answer.path("code").equals("scope-missing")
                && may.stream().allMatch(answer.<String>path("detail")::contains);
        boolean isRight = may.contains(scope)
                ? answer.statusCode() != 403 && answer.statusCode() != 401 && answer.statusCode() < 500
                : isRefused;
        if (!isRight) {
            wrong.add(scope + " " + operation.getKey() + " " + path + ": " + answer.statusCode() + " "
                    + answer.asString());
        }
    }

    @Test
    void noScopeIsNamedWhereConfidentialThingsAre() throws IOException {
        Set<String> reached = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths()) {
            path.getValue().properties().forEach(operation -> {
                if (!scopesOf(operation.getValue()).isEmpty()) {
                    reached.add(operation.getKey() + " " + path.getKey());
                }
            });
        }
        assertTrue(reached.contains("get /sessions"), reached::toString);
        String confidential =
                ".*/(me|slot|appointment|note|cpd|certificate|confidentiality|log-in|audit|api-clients|free-and-busy).*";
        assertEquals(
                List.of(
                        "get /free-and-busy",
                        "get /reports/appointments",
                        "get /reports/appointments/file",
                        "get /slot-counts"),
                reached.stream()
                        .filter(each -> each.matches(confidential) || each.contains("feedback"))
                        .toList(),
                "counts that tell of nobody, and nothing else");
    }

    /** Whatever the code above does; tables that come later too. */
    @Test
    void theDatabaseKeepsSystemsFromConfidentialTables() {
        assertEquals(
                List.of(),
                tablesOpenToSystems("one_to_one|(cpd|certificate|feedback|slot|calendar_feed|api_client).*"));
        assertEquals(List.of("topic", "topic_offer", "topic_vote"), tablesOpenToSystems("topic.*"));
    }

    private List<Object> tablesOpenToSystems(String schemaOrName) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actFor("postman");
            return rows.first("""
                    select tablename from pg_tables t
                     where schemaname in ('public', 'one_to_one') and (schemaname ~ ? or tablename ~ ?)
                       and not exists (select from pg_policies p where p.schemaname = t.schemaname
                           and p.tablename = t.tablename and policyname = 'not_for_clients' and permissive = 'RESTRICTIVE')
                     order by tablename""", anchored(schemaOrName), anchored(schemaOrName));
        });
    }

    private static String anchored(String pattern) {
        return "^(" + pattern + ")$";
    }

    @Test
    void aSystemIsToldTheSameCountsAsAnAdminAndSeesNoTime() {
        Client tutor = given.aTutor(trust);
        Duration nextMonth = Duration.ofDays(32);
        for (int i = 0; i < 12; i++) {
            UUID slot = given.aFreeSlot(tutor, nextMonth.plusMinutes(20L * i));
            if (i < 5) {
                given.aDoctor(trust)
                        .sends(Map.of())
                        .put("/slots/{id}/appointment", slot)
                        .then()
                        .statusCode(201);
            }
        }
        KnownSystem client = client(Map.of("scopes", List.of("reports:read")));
        for (String counts : List.of("/slot-counts", "/free-and-busy")) {
            String asAdmin = admin.calls().get(counts).asString();
            assertTrue(asAdmin.contains("\"offered\":"), asAdmin);
            assertEquals(asAdmin, calls(client).get(counts).asString());
        }
        calls(client).get("/slots").then().statusCode(403);
    }

    @Test
    void theProgrammeIsReadWithoutNamesAndLinks() {
        UUID session = given.aSession(trust, 5);
        Client doctor = given.aDoctor(trust);
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        KnownSystem client = client(Map.of("scopes", List.of("programme:read")));
        calls(client)
                .get("/sessions/{id}", session)
                .then()
                .statusCode(200)
                .body("placesLeft", equalTo(4))
                .body("speakers", hasSize(0))
                .body("joinUrl", nullValue())
                .body("myPlace", nullValue())
                .body("speaking", equalTo(false));
        calls(client).get("/sessions").then().body("items.id", hasItem(session.toString()));
        calls(client).get("/programmes").then().statusCode(200);
        UUID elsewhere = given.aSession(given.aTrust(), 5);
        calls(client).get("/sessions/{id}", elsewhere).then().statusCode(404);
    }

    @Test
    void theLibraryIsReadAsStaffReadIt() {
        given.aShelf(trust, "shelf");
        UUID resource = given.aResource(trust, "shelf", "Rota rules", "What they are", "");
        KnownSystem client = client(Map.of("scopes", List.of("library:read")));
        calls(client).get("/resources/{id}", resource).then().statusCode(200);
        calls(client).queryParam("q", "rota").get("/resources").then().body("items", hasSize(1));
        calls(client).get("/collections").then().statusCode(200);
    }

    @Test
    void theRosterIsKeptAndSaysWhichSystemDidIt() {
        KnownSystem client = client(Map.of("scopes", List.of("people:write"), "name", "Staffing"));
        String email = "joiner-" + UUID.randomUUID() + "@test.example";
        String csv = "Name,Email\nJo Iner," + email + "\n";
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            calls(client)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("csv", csv))
                    .post("/people/import")
                    .then()
                    .statusCode(200)
                    .body("added", equalTo(1));
        }
        calls(client).queryParam("q", email).get("/people").then().body("items", hasSize(1));
        admin.calls()
                .queryParam("action", "person.added")
                .get("/audit-events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", nullValue())
                .body("items[0].client.name", equalTo("Staffing"));
    }

    @Test
    void aRegisterIsMarked() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(-10));
        Client doctor = given.aDoctor(trust);
        KnownSystem client = client(Map.of("scopes", List.of("attendance:write")));
        calls(client)
                .contentType(ContentType.JSON)
                .body(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200)
                .body("present", equalTo(1));
        Map<String, Object> taken = new HashMap<>();
        taken.put("presence", null);
        calls(client)
                .contentType(ContentType.JSON)
                .body(taken)
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200)
                .body("present", equalTo(0));
    }

    @Test
    void whatIsTakenAwayIsRefusedAtTheNextRequest() {
        KnownSystem client = client(Map.of());
        works(client, 200);
        admin.calls()
                .delete(
                        "/api-clients/{id}/secrets/{secret}",
                        client.id(),
                        admin.calls().get("/api-clients/{id}", client.id()).<String>path("secrets[0].id"))
                .then()
                .statusCode(204);
        works(client, 401);

        KnownSystem off = client(Map.of());
        change(off, Map.of("disabled", true));
        works(off, 401);
        change(off, Map.of("disabled", false));
        works(off, 200);
        change(off, Map.of("scopes", List.of("library:read")));
        works(off, 401);

        KnownSystem moved = client(Map.of());
        change(moved, Map.of("allowedFrom", List.of("192.0.2.0/24")));
        calls(moved).get("/sessions").then().statusCode(403).body("code", equalTo("called-from-elsewhere"));
    }

    @Test
    void aTokenIsTakenInItsOwnWayOnly() {
        KnownSystem client = client(Map.of());
        Client.nobodyWronglyCalls()
                .header("Cookie", "led-hub=" + client.token())
                .get("/sessions")
                .then()
                .statusCode(401);
        bearer(admin.cookie()).get("/sessions").then().statusCode(401);
        bearer(client.token() + "x")
                .get("/sessions")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aTokenThatSomebodyElseMakesUpIsNotTaken() {
        KnownSystem client = client(Map.of("scopes", List.of("programme:read")));
        UUID elsewhere = given.aTrust();
        for (Map<String, String> forged : List.of(
                Map.of("secret", UUID.randomUUID().toString()),
                Map.of("client_id", UUID.randomUUID().toString()),
                Map.of("home", elsewhere.toString()),
                Map.of("scope", "programme:read people:write"))) {
            bearer(signed(client, forged)).get("/sessions").then().statusCode(401);
        }
    }

    @Test
    void aTestClientSeesExampleDataOnlyAndSendsNothing() {
        UUID session = given.aSession(trust, 5);
        KnownSystem client = client(Map.of("kind", "test", "scopes", List.of("programme:read", "people:write")));
        calls(client)
                .queryParam("limit", 100)
                .get("/sessions")
                .then()
                .statusCode(200)
                .body("items.size()", not(equalTo(0)))
                .body("items.id", not(hasItem(session.toString())));
        calls(client).get("/sessions/{id}", session).then().statusCode(404);
        String email = "practice-" + UUID.randomUUID() + "@test.example";
        calls(client)
                .contentType(ContentType.JSON)
                .body(Map.of("csv", "Name,Email\nPractice," + email + "\n"))
                .post("/people/import")
                .then()
                .body("added", equalTo(1));
        admin.calls().queryParam("q", email).get("/people").then().body("items", hasSize(0));
        assertEquals(List.of(true), dropped(email));
    }

    private List<Object> dropped(String email) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actFor("postman");
            return rows.first("select dropped_at is not null from outgoing_mail where to_address = ?", email);
        });
    }

    private static void works(KnownSystem client, int status) {
        calls(client).get("/sessions").then().statusCode(status);
    }

    private String signed(KnownSystem client, Map<String, String> forged) {
        Map<String, String> claims = new HashMap<>(Map.of(
                "client_id", client.id(),
                "trust", trust.toString(),
                "home", trust.toString(),
                "secret", admin.calls().get("/api-clients/{id}", client.id()).path("secrets[0].id"),
                "scope", "programme:read"));
        claims.putAll(forged);
        var token = Jwt.subject(client.id());
        claims.forEach(token::claim);
        return token.sign();
    }

    private void change(KnownSystem client, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "System " + client.id(), "scopes", List.of("programme:read"), "disabled", false));
        body.putAll(changes);
        admin.sends(body)
                .header("If-Match", "*")
                .put("/api-clients/{id}", client.id())
                .then()
                .statusCode(200);
    }

    private KnownSystem client(Map<String, Object> changes) {
        return KnownSystem.addedBy(admin, changes);
    }

    private static String bodyTypeOf(JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        return content.isEmpty() ? "application/json" : content.fieldNames().next();
    }

    private static RequestSpecification calls(KnownSystem client) {
        return Client.nobodyCalls().header("Authorization", "Bearer " + client.token());
    }

    private static RequestSpecification bearer(String token) {
        return RestAssured.given()
                .header("Connection", "close")
                .basePath("/api/v1")
                .header("Authorization", "Bearer " + token);
    }

    private static Set<Map.Entry<String, JsonNode>> paths() throws IOException {
        return new YAMLMapper().readTree(Contract.text()).path("paths").properties();
    }

    /** Open to whoever comes, with or without a token, and the same for all of them. */
    private static boolean isForAnyone(JsonNode operation) {
        return operation.path("x-roles").isEmpty() && scopesOf(operation).isEmpty();
    }

    private static Set<String> scopesOf(JsonNode operation) {
        Set<String> scopes = new TreeSet<>();
        operation.path("security").forEach(way -> way.path("client").forEach(scope -> scopes.add(scope.asText())));
        return scopes;
    }
}
