package org.ledhub.shared;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.RawHttp;

/** What every answer of the hub has in common, whichever feature gives it. */
@QuarkusTest
class PlatformTest extends HubTest {

    private static final String SESSION = """
            {"title": "Sepsis", "theme": "leadership", "startsAt": "2040-01-01T12:00:00Z", "endsAt": "2040-01-01T13:00:00Z",
             "mode": "online", "capacity": 5}""";

    @Inject
    ObjectMapper json;

    @Inject
    DataSource pool;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private UUID trust;
    private Client admin;

    @BeforeEach
    void anAdmin() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "\"text\"",
                "5",
                "null",
                "{}{}",
                "{\"title\": }",
                "{\"title\": \"a\" \"b\"}",
                "\u0000",
                "{\"a\":1,}",
                "<session/>",
                "title=Sepsis"
            })
    void refusesABodyThatIsNoObject(String body) {
        problem(post(body), 400);
    }

    @Test
    void namesAFieldThatItDoesNotKnow() {
        problem(post(with("\"trustId\": \"x\"")), 400, "check-your-answers")
                .then()
                .body("errors[0].field", equalTo("trustId"))
                .body("errors[0].code", equalTo("unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\": 5",
                "\"title\": true",
                "\"title\": []",
                "\"title\": {}",
                "\"capacity\": \"5\"",
                "\"capacity\": 5.5",
                "\"capacity\": true",
                "\"capacity\": [5]",
                "\"capacity\": 99999999999999999999",
                "\"capacity\": 1e400",
                "\"startsAt\": 2209032000",
                "\"startsAt\": [2040, 1, 1]",
                "\"startsAt\": \"\"",
                "\"speakers\": {}",
                "\"speakers\": [\"Dr A\"]",
                "\"outcomes\": [5]",
                "\"domains\": [\"1\"]",
                "\"domains\": \"1\"",
                "\"title\": \"Twice\", \"title\": \"said\""
            })
    void letsNoTypeStandInForAnother(String member) {
        problem(post(with(member)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u202Eb", "\\u2066b", "\\uD800", "\\u001b[0m", "\\u007f"})
    void refusesTextThatCannotBeShown(String text) {
        String body = SESSION.replace("Sepsis", text);
        problem(post(body), 400, "check-your-answers").then().body("errors[0].field", equalTo("title"));
        problem(
                RestAssured.given()
                        .contentType(ContentType.JSON)
                        .body("{\"email\": \"a" + text + "@test.example\"}")
                        .post("/api/v1/log-in/codes"),
                400,
                "check-your-answers");
    }

    @Test
    void takesTextOfEveryScript() {
        for (String title : List.of(
                "Sépsis — ¿qué?",
                "脓毒症",
                "الإنتان",
                "सेप्सिस",
                "\uD83E\uDE7A Sepsis",
                "<b>Sepsis</b> & co",
                "O'Brien; --")) {
            admin.sends(SESSION.replace("Sepsis", title))
                    .post("/sessions")
                    .then()
                    .statusCode(201)
                    .body("title", equalTo(title));
        }
    }

    @Test
    void saysWhatIsWrongInOneForm() {
        String session = "/api/v1/sessions/" + given.aSession(trust, 2);
        problem(RestAssured.get("/api/v1/me"), 401, "not-logged-in");
        problem(
                as(given.aDoctor(trust))
                        .contentType(ContentType.JSON)
                        .body(SESSION)
                        .post("/api/v1/sessions"),
                403,
                "not-allowed");
        problem(admin.calls().get("/sessions/{id}", UUID.randomUUID()), 404, "not-found");
        problem(as(admin).contentType(ContentType.JSON).body(SESSION).put(session), 428, "if-match-needed");
        problem(as(admin).post("/api/v1/hub"), 405);
        problem(as(admin).patch("/api/v1/sessions"), 405);
        problem(as(admin).accept("text/html").get("/api/v1/me"), 406);
        problem(
                as(admin).contentType("text/plain").body(SESSION).post("/api/v1/sessions"),
                415,
                "unsupported-media-type");
        problem(
                as(admin)
                        .contentType("application/x-www-form-urlencoded")
                        .body("a=b")
                        .post("/api/v1/sessions"),
                415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/sessions/x/y/z",
                "/api/v1",
                "/api/v1/",
                "/api",
                "/api/v2/me",
                "/nothing.txt",
                "/assets/nothing.js",
                "/feeds/nothing/more",
                "/q/nothing"
            })
    void whatNothingRoutesIsNotFound(String path) {
        problem(as(admin).get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "0", "%20", "01890a5d-ac96-774b-bcce", "%7Bid%7D", "null", "-1", "%F0%9F%A9%BA"})
    void anIdThatIsNoneIsRefusedOrNotFound(String id) {
        int status = as(admin)
                .urlEncodingEnabled(false)
                .get("/api/v1/sessions/" + id)
                .statusCode();
        assertTrue(status == 400 || status == 404, "status " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=%201",
                "limit=%00",
                "from=%00",
                "theme=%00",
                "q=%00",
                "q=%C0%AF%00",
                "cursor=%00",
                "specialty=%E2%80%AEx",
                "limit=%zz"
            })
    void refusesOddParameters(String query) {
        int status = RawHttp.get("/api/v1/sessions?" + query, cookie()).status();
        assertEquals(400, status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense=1",
                "q[]=1",
                "limit=1&limit=2",
                "=",
                "&&&",
                "a=%ff",
                "..%2f..%2f",
                ";//%00",
                "limit=",
                "q=",
                "__proto__[x]=1"
            })
    void parametersThatItDoesNotKnowDoNoHarm(String query) {
        assertEquals(200, RawHttp.get("/api/v1/sessions?" + query, cookie()).status());
    }

    @Test
    void refusesABodyOfMoreThanAMegabyte() {
        RawHttp.Answer answer = RawHttp.send(
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nX-Requested-By: led-hub\r\n" + cookie()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1100000\r\nConnection: close\r\n");
        assertEquals(413, answer.status());
        assertTrue(answer.text().contains("application/problem+json"), answer.text());
        assertTrue(answer.text().contains("\"code\":\"too-large\""), answer.text());
    }

    @Test
    void refusesVeryLongTextAndAddresses() {
        problem(post(SESSION.replace("Sepsis", "a".repeat(900_000))), 400, "check-your-answers");
        assertEquals(
                400,
                RawHttp.get("/api/v1/sessions?q=" + "a".repeat(3000), cookie()).status());
        int status = RawHttp.get("/api/v1/sessions?q=" + "a".repeat(100_000), cookie())
                .status();
        assertTrue(status == 414 || status == 431, "status " + status);
    }

    @Test
    void saysToComeBackWhileEveryConnectionIsTaken() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                taken.add(pool.getConnection());
            }
            admin.calls()
                    .get("/sessions")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("unavailable"));
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
        admin.calls().get("/sessions").then().statusCode(200);
    }

    @Test
    void readsJsonNoDeeperThanAnyBodyOfOurs() {
        assertDoesNotThrow(() -> json.readTree(nested(32)));
        assertThrows(StreamConstraintsException.class, () -> json.readTree(nested(33)));
        for (int depth : new int[] {33, 1000}) {
            problem(post(nested(depth)), 400);
            problem(post(with("\"speakers\": " + nested(depth))), 400);
            problem(post(with("\"unknown\": " + nested(depth))), 400);
        }
    }

    @Test
    void anUnsafeCallNeedsTheHeaderThatNoOtherSiteCanSend() {
        RequestSpecification[] withoutIt = {
            bare(), bare().header("X-Requested-By", ""), bare().header("X-Requested-By", "XMLHttpRequest")
        };
        for (RequestSpecification call : withoutIt) {
            problem(
                    call.contentType(ContentType.JSON).body(SESSION).post("/api/v1/sessions"),
                    403,
                    "from-another-site");
        }
        UUID session = given.aSession(trust, 1);
        problem(bare().post("/api/v1/sessions/" + session + "/publication"), 403, "from-another-site");
        problem(bare().delete("/api/v1/log-in/session"), 403, "from-another-site");
        bare().get("/api/v1/me").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost",
                "http://localhost:1",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://evil.127.0.0.1:PORT",
                "http://localhost:PORT",
                ""
            })
    void anUnsafeCallComesFromOurOwnOrigin(String origin) {
        String from = origin.replace("PORT", String.valueOf(RestAssured.port));
        problem(
                as(admin)
                        .header("Origin", from)
                        .contentType(ContentType.JSON)
                        .body(SESSION)
                        .post("/api/v1/sessions"),
                403,
                "from-another-site");
        admin.calls().get("/sessions").then().body("items.size()", equalTo(0));
    }

    @Test
    void ourOwnOriginIsFine() {
        admin.sends(SESSION)
                .header("Origin", "http://127.0.0.1:" + RestAssured.port)
                .post("/sessions")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesTwoWaysOfLoggingInAtOnce() {
        for (String authorization : List.of("Bearer " + admin.cookie(), "Bearer nonsense", "Basic YTpi")) {
            problem(as(admin).header("Authorization", authorization).get("/api/v1/me"), 400, "two-credentials");
            problem(
                    as(admin)
                            .header("Authorization", authorization)
                            .contentType(ContentType.JSON)
                            .body(SESSION)
                            .post("/api/v1/sessions"),
                    400,
                    "two-credentials");
        }
    }

    @Test
    void noOtherOriginReadsAnswers() {
        as(admin)
                .header("Origin", "https://evil.example")
                .get("/api/v1/me")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sessions",
                "/log-in",
                "/sessions/01890a5d",
                "/nothing.txt",
                "/api/v1/hub",
                "/api/v1/me",
                "/api/v1/nothing",
                "/api/docs/",
                "/q/health/live"
            })
    void tellsBrowsersToBeCareful(String path) {
        Response answer = RestAssured.get(path);
        answer.then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Powered-By", equalTo(null))
                .header("Server", equalTo(null));
        String policy = answer.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
        assertFalse(policy.contains("unsafe-inline"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/hub", "/api/v1/me", "/api/v1/sessions", "/api/v1/nothing", "/q/health/live"})
    void nothingOfTheApiIsKeptByACache(String path) {
        RestAssured.get(path).then().header("Cache-Control", "no-store");
        as(admin).get(path).then().header("Cache-Control", "no-store");
    }

    static Stream<String> oddPaths() {
        return Stream.of(
                "/api/v1/me;",
                "/api/v1/me;a=b",
                "/api/v1;/me",
                "/api;x/v1/me",
                "/;/api/v1/me",
                "/api/v1/me%3B",
                "/api/v1/me%3ba=b",
                "/api%3B/v1/me",
                "/api/v1%2Fme",
                "/api%2fv1/me",
                "/%2Fapi/v1/me",
                "/api/v1/me%2F",
                "/api/v1%5Cme",
                "/api%5cv1/me",
                "/api/v1/me%5C",
                "/api/v1\\me",
                "\\api/v1/me",
                "/api\\v1\\me",
                "//api/v1/me",
                "/api//v1/me",
                "/api/v1//me",
                "/api/v1/me//",
                "///api/v1/me",
                "/../api/v1/me",
                "/api/../api/v1/me",
                "/api/v1/x/../me",
                "/api/v1/..",
                "/api/v1/me/..",
                "/api/v1/..;/v1/me",
                "/%2e%2e/api/v1/me",
                "/api/%2E%2E/api/v1/me",
                "/api/v1/.%2e/v1/me",
                "/api/v1/%2e./v1/me",
                "/api/v1/x/%2e%2e/me",
                "/./api/v1/me",
                "/api/./v1/me",
                "/api/v1/./me",
                "/api/v1/me/.",
                "/api/v1/%2e/me",
                "/api/v1/me%00",
                "/api/v1/%00me",
                "/%00/api/v1/me",
                "/api/v1/me%00.html",
                "/api/v1/me%0a",
                "/api/v1/me%0d%0aX:y",
                "/api/v1/me%09",
                "/api/v1/me%1f",
                "/api/v1/me%7f",
                "/api/v1/%252e%252e/me",
                "/api/v1%252Fme",
                "/api/v1/me%25",
                "/api/v1/me%253B",
                "/api/docs;/",
                "/api//docs/",
                "/q/..;/api/v1/me",
                "/q//metrics",
                "/q/metrics;",
                "/q/%6detrics%2f",
                "/q/health/..%2fmetrics",
                "/assets/../api/v1/me",
                "/assets/..%2f..%2fetc/passwd",
                "/..%5c..%5cetc/passwd",
                "http://localhost/api/v1/me",
                "/api/v1/me\u0001",
                "/api/v1/me\u007f",
                "/api/v1/log-in//codes");
    }

    @ParameterizedTest
    @MethodSource("oddPaths")
    void refusesOddPathsBeforeRouting(String path) {
        RawHttp.Answer answer = RawHttp.get(path, cookie());
        assertEquals(400, answer.status(), answer.text());
        assertFalse(answer.text().contains(admin.email()), answer.text());
    }

    @Test
    void theRawClientReachesTheHubByProperPaths() {
        assertEquals(200, RawHttp.get("/api/v1/me", cookie()).status());
        RawHttp.Answer odd = RawHttp.get("/api/v1//me", cookie());
        assertTrue(odd.text().contains("\"code\":\"odd-path\""), odd.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "api/v1/me",
                "/api/v1/sessions?<script>",
                "/api/v1/%zz",
                "/api/v1/%",
                "/api/v1/me%2",
                "/api/v1/%c0%af",
                "/api/v1/%c0%ae%c0%ae/me",
                "/api/v1/m\u00e9",
                "/api/v1/%ff",
                "/API/V1/ME",
                "/api/v1/me#/x",
                "/api/v1/me%20",
                "/api/v1/%6de"
            })
    void strangePathsNeverFail(String path) {
        int status = RawHttp.get(path, cookie()).status();
        assertTrue(status < 500, path + " answered " + status);
    }

    private Response problem(Response answer, int status, String code) {
        problem(answer, status).then().body("code", equalTo(code));
        return answer;
    }

    private static Response problem(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json");
        Map<String, Object> members = new HashMap<>(answer.jsonPath().getMap("$"));
        assertEquals("urn:led-hub:problem:" + members.get("code"), members.get("type"));
        assertEquals(status, members.get("status"));
        assertEquals(answer.header("X-Request-Id"), members.get("requestId"));
        for (String member : List.of("title", "detail", "code", "requestId")) {
            assertFalse(((String) members.get(member)).isBlank(), member);
        }
        answer.then().body(not(containsString("Exception"))).body(not(containsString("org.ledhub")));
        answer.then().header("Content-Security-Policy", startsWith("default-src 'none'"));
        return answer;
    }

    private Response post(String body) {
        return as(admin).contentType(ContentType.JSON).body(body).post("/api/v1/sessions");
    }

    private static String with(String member) {
        String name = member.substring(0, member.indexOf(':') + 1);
        String others = SESSION.lines()
                .flatMap(line -> Stream.of(line.replaceAll("^\\s*\\{|}$", "").split(", ?(?=\")")))
                .map(String::strip)
                .filter(each -> !each.startsWith(name))
                .map(each -> each.replaceAll(",$", ""))
                .reduce("", (all, each) -> all + each + ", ");
        return "{" + others + member + "}";
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private String cookie() {
        return "Cookie: led-hub=" + admin.cookie();
    }

    private RequestSpecification bare() {
        return RestAssured.given().header("Cookie", "led-hub=" + admin.cookie());
    }

    private static RequestSpecification as(Client someone) {
        return RestAssured.given()
                .header("Cookie", "led-hub=" + someone.cookie())
                .header("X-Requested-By", "led-hub");
    }
}
