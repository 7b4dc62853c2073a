package org.ledhub.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class ApiClientsTest extends HubTest {

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

    @Test
    void aSystemIsAddedGivenASecretAndGetsAToken() {
        String id = add(Map.of())
                .statusCode(201)
                .header("Location", containsString("/api-clients/"))
                .body("scopes", contains("library:read", "programme:read"))
                .body("secrets", hasSize(0))
                .body("lastUsedAt", nullValue())
                .extract()
                .path("id");
        String secret = secret(id);
        token(id, secret)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(600))
                .body("scope", equalTo("library:read programme:read"));
        read(id).body("lastUsedAt", notNullValue())
                .body("secrets", hasSize(1))
                .body("secrets[0].prefix", equalTo(secret.substring(0, 16)))
                .body("secrets[0].lastUsedAt", notNullValue());
        assertEquals(
                List.of("api-client.secret-issued", "api-client.added"),
                admin.calls().queryParam("subjectId", id).get("/audit-events").path("items.action"));
    }

    @Test
    void aSecretIsShownOnceAndKeptNowhere() {
        String id = client();
        String secret = secret(id);
        read(id).body(not(containsString(secret)));
        assertFalse(admin.calls().get("/api-clients").asString().contains(secret));
        String kept = QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, admin.id());
            return rows.first("select s::text from api_client_secret s where client_id = ?", UUID.fromString(id))
                    .toString();
        });
        assertFalse(kept.contains(secret), kept);
    }

    @Test
    void theSameKeyIssuesOneSecret() {
        String id = client();
        String key = UUID.randomUUID().toString();
        RequestSpecification issuing = admin.sends(Map.of("days", 30)).header("Idempotency-Key", key);
        String first = issuing.post("/api-clients/{id}/secrets", id).path("secret");
        String second = admin.sends(Map.of("days", 30))
                .header("Idempotency-Key", key)
                .post("/api-clients/{id}/secrets", id)
                .path("secret");
        assertEquals(first, second);
        read(id).body("secrets", hasSize(1));
    }

    @Test
    void twoSecretsWorkSideBySideAndAThirdDoesNot() {
        String id = client();
        String first = secret(id);
        String second = secret(id);
        token(id, first).statusCode(200);
        token(id, second).statusCode(200);
        issue(id).statusCode(409).body("code", equalTo("two-secrets-already"));
        revoke(admin, id, read(id).extract().path("secrets[0].id")).statusCode(204);
        token(id, first).statusCode(401).body("error", equalTo("invalid_client"));
        token(id, second).statusCode(200);
        assertNotEquals(second, secret(id));
    }

    @Test
    void manyAtOnceIssueTwoSecrets() {
        String id = client();
        List<Integer> answers = Storm.of(
                IntStream.range(0, 12).boxed().toList(),
                _ -> admin.plainly()
                        .contentType(ContentType.JSON)
                        .body(Map.of("days", 30))
                        .post("/api-clients/" + id + "/secrets")
                        .statusCode());
        assertEquals(2, answers.stream().filter(status -> status == 201).count());
        assertEquals(10, answers.stream().filter(status -> status == 409).count());
    }

    @Test
    void aSecretEndsByItself() {
        String id = client();
        String secret = admin.sends(Map.of("days", 1))
                .post("/api-clients/{id}/secrets", id)
                .path("secret");
        clock.moveOn(Duration.ofDays(1));
        token(id, secret).statusCode(401);
        read(id).body("secrets", hasSize(0));
        secret(id);
        secret(id);
    }

    @Test
    void aSwitchedOffClientGetsNoToken() {
        String id = client();
        String secret = secret(id);
        change(id, Map.of("disabled", true)).statusCode(200).body("disabled", equalTo(true));
        token(id, secret).statusCode(401);
        change(id, Map.of("disabled", false)).statusCode(200);
        token(id, secret).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "127.0.0.0/8, 200",
        "127.9.9.9/8, 200",
        "192.0.2.0/24, 400",
        "2001:db8::/32, 400",
        "127.0.0.2, 400"
    })
    void aClientIsUsedFromWhereItMay(String network, int status) {
        String id = add(Map.of("allowedFrom", List.of(network)))
                .statusCode(201)
                .extract()
                .path("id");
        token(id, secret(id))
                .statusCode(status)
                .body("error", status == 200 ? nullValue() : equalTo("unauthorized_client"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hub.example", "300.1.1.1", "10.0.0.0/33", "10.0.0", "::1/129", "1", "10.0.0.0/8/8", ":::", " "})
    void aWrongNetworkIsNamed(String network) {
        admin.wronglySends(wanted(Map.of("allowedFrom", List.of(network))))
                .post("/api-clients")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Enter an address or a network, like 192.0.2.0/24"));
    }

    @Test
    void wrongAnswersAreNamed() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("name", " "),
                Map.of("kind", "trial"),
                Map.of("scopes", List.of()),
                Map.of("scopes", List.of("appointments:read")))) {
            admin.wronglySends(wanted(wrong))
                    .post("/api-clients")
                    .then()
                    .statusCode(400)
                    .body(
                            "errors.field",
                            hasItem(startsWith(wrong.keySet().iterator().next())));
        }
        String id = client();
        for (int days : new int[] {0, 367}) {
            admin.wronglySends(Map.of("days", days))
                    .post("/api-clients/{id}/secrets", id)
                    .then()
                    .statusCode(400)
                    .body("errors.detail", hasItems("Enter a number of days from 1 to 366"));
        }
    }

    @Test
    void aNameIsTakenOnce() {
        add(Map.of("name", "Intranet")).statusCode(201);
        add(Map.of("name", "INTRANET")).statusCode(409).body("code", equalTo("client-name-in-use"));
    }

    @Test
    void aStaleChangeIsRefused() {
        String id = client();
        admin.sends(Map.of("name", "x", "scopes", List.of("programme:read"), "disabled", false))
                .header("If-Match", "\"99-0\"")
                .put("/api-clients/{id}", id)
                .then()
                .statusCode(412);
        admin.wronglySends(Map.of("name", "x", "scopes", List.of("programme:read"), "disabled", false))
                .put("/api-clients/{id}", id)
                .then()
                .statusCode(428);
    }

    @Test
    void aTokenIsForWhatIsAskedOfWhatIsGranted() {
        String id = client();
        String secret = secret(id);
        form(Map.of("client_id", id, "client_secret", secret, "scope", "programme:read"))
                .statusCode(200)
                .body("scope", equalTo("programme:read"));
        form(Map.of("client_id", id, "client_secret", secret, "scope", "people:write"))
                .statusCode(400)
                .body("error", equalTo("invalid_scope"))
                .body("error_description", containsString("library:read programme:read"));
    }

    @Test
    void theFormIsAsGoodAsBasic() {
        String id = client();
        String secret = secret(id);
        form(Map.of("client_id", id, "client_secret", secret)).statusCode(200);
        asks(id, secret, Map.of("grant_type", "client_credentials", "client_secret", secret))
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void nobodyElseGetsAToken() {
        String id = client();
        String secret = secret(id);
        String other = client();
        for (Map<String, String> wrong : List.of(
                Map.of("client_id", other, "client_secret", secret),
                Map.of("client_id", id, "client_secret", secret + "x"),
                Map.of("client_id", id),
                Map.of("client_id", "x", "client_secret", secret),
                Map.<String, String>of())) {
            form(wrong)
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Basic"))
                    .body("error", equalTo("invalid_client"));
        }
        for (String authorization : List.of("Basic", "Basic %%%", "Basic YQ==", "Bearer abc", "Basic eDp5")) {
            asking(
                            Client.nobodyWronglyCalls().header("Authorization", authorization),
                            Map.of("grant_type", "client_credentials"))
                    .statusCode(401);
        }
    }

    @Test
    void otherGrantsAreRefused() {
        asking(Client.nobodyWronglyCalls(), Map.of("grant_type", "password"))
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        asking(Client.nobodyWronglyCalls(), Map.of("scope", "x"))
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void onlyAdminsOfTheTrustKeepIts() {
        String id = client();
        secret(id);
        String secretId = read(id).extract().path("secrets[0].id");
        Client doctor = given.aDoctor(trust);
        doctor.calls().get("/api-clients").then().statusCode(403);
        doctor.sends(Map.of("days", 30))
                .post("/api-clients/{id}/secrets", id)
                .then()
                .statusCode(403);
        Client elsewhere = given.anAdmin(given.aTrust());
        elsewhere.calls().get("/api-clients").then().body("items", hasSize(0));
        elsewhere.calls().get("/api-clients/{id}", id).then().statusCode(404);
        elsewhere
                .sends(Map.of("days", 30))
                .post("/api-clients/{id}/secrets", id)
                .then()
                .statusCode(404);
        elsewhere
                .sends(Map.of("name", "Theirs", "scopes", List.of("people:write"), "disabled", true))
                .header("If-Match", "*")
                .put("/api-clients/{id}", id)
                .then()
                .statusCode(404);
        revoke(elsewhere, id, secretId).statusCode(404);
        revoke(admin, client(), secretId).statusCode(404);
        read(id).body("disabled", equalTo(false)).body("secrets", hasSize(1));
    }

    @Test
    void clientsAreListedByNameAndKind() {
        add(Map.of("name", "B")).statusCode(201);
        add(Map.of("name", "A", "kind", "test")).statusCode(201);
        add(Map.of("name", "C")).statusCode(201);
        admin.calls().get("/api-clients").then().body("items.name", contains("A", "B", "C"));
        admin.calls().queryParam("kind", "test").get("/api-clients").then().body("items.name", contains("A"));
        String next = admin.calls().queryParam("limit", 2).get("/api-clients").path("next");
        admin.calls()
                .queryParam("cursor", next)
                .get("/api-clients")
                .then()
                .body("items.name", contains("C"))
                .body("next", nullValue());
    }

    private String client() {
        return add(Map.of()).statusCode(201).extract().path("id");
    }

    private ValidatableResponse add(Map<String, Object> changes) {
        return admin.sends(wanted(changes)).post("/api-clients").then();
    }

    private static Map<String, Object> wanted(Map<String, Object> changes) {
        Map<String, Object> client = new HashMap<>(Map.of(
                "name",
                "System " + UUID.randomUUID(),
                "kind",
                "live",
                "scopes",
                List.of("programme:read", "library:read")));
        client.putAll(changes);
        return client;
    }

    private ValidatableResponse read(String id) {
        return admin.calls().get("/api-clients/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse change(String id, Map<String, Object> changes) {
        Map<String, Object> client =
                new HashMap<>(Map.of("name", "System " + id, "scopes", List.of("programme:read"), "disabled", false));
        client.putAll(changes);
        return admin.sends(client)
                .header("If-Match", read(id).extract().header("ETag"))
                .put("/api-clients/{id}", id)
                .then();
    }

    private ValidatableResponse issue(String id) {
        return admin.sends(Map.of("days", 30))
                .post("/api-clients/{id}/secrets", id)
                .then();
    }

    private String secret(String id) {
        return issue(id)
                .statusCode(201)
                .body("secret", startsWith("ledhub_live_"))
                .extract()
                .path("secret");
    }

    private static ValidatableResponse revoke(Client who, String id, String secretId) {
        return who.calls()
                .delete("/api-clients/{id}/secrets/{secretId}", id, secretId)
                .then();
    }

    private static ValidatableResponse token(String id, String secret) {
        return asks(id, secret, Map.of("grant_type", "client_credentials"));
    }

    private static ValidatableResponse asks(String id, String secret, Map<String, String> fields) {
        return asking(Client.nobodyCalls().auth().preemptive().basic(id, secret), fields);
    }

    private static ValidatableResponse form(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("grant_type", "client_credentials");
        return asking(Client.nobodyCalls(), all);
    }

    private static ValidatableResponse asking(RequestSpecification call, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return call.contentType("application/x-www-form-urlencoded")
                .body(body)
                .post("/oauth/token")
                .then();
    }
}
