package org.ledhub.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;

/** Whoever asks, for whomever it is, and by whichever way: who reads an item reads all of it, and to anybody else it is not there. */
@QuarkusTest
class AudienceMatrixTest extends HubTest {

    private static final Set<String> ALL = Set.of("public", "staff", "led");
    private static final Map<String, Set<String>> MAY_READ = Map.of(
            "anonymous", Set.of("public"),
            "doctor", ALL,
            "tutor", Set.of("public", "staff"),
            "admin", ALL,
            "another trust's admin", Set.of(),
            "library:read", Set.of("public", "staff"));
    private static final Set<String> WALK_PATHWAYS = Set.of("doctor", "tutor", "admin");

    @Inject
    Rows rows;

    private final Map<String, String> items = new TreeMap<>();
    private UUID trust;
    private Client admin;
    private String code;
    private String pathway;

    @Test
    void whoMayReadAnItemReadsAllOfItAndNobodyElseAnyOfIt() {
        aLibrary();
        Map<String, Supplier<RequestSpecification>> callers = callers();
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> found = new TreeMap<>();
        callers.forEach((who, calls) -> ways(who, calls).forEach((way, shows) -> {
            Set<String> seen = new TreeSet<>();
            items.forEach((audience, id) -> {
                if (shows.test(audience, id)) {
                    seen.add(audience);
                }
            });
            found.put(who + ", " + way, seen);
            expected.put(who + ", " + way, new TreeSet<>(mayRead(who, way)));
        }));
        assertEquals(6 * 8, found.size());
        assertEquals(expected, found);
    }

    /** The feed is the same for everybody, whether or not they are logged in and where; a pathway is for people of its trust. */
    private static Set<String> mayRead(String who, String way) {
        return switch (way) {
            case "feed" -> Set.of("public");
            case "pathway step" -> WALK_PATHWAYS.contains(who) ? MAY_READ.get(who) : Set.of();
            default -> MAY_READ.get(who);
        };
    }

    private Map<String, Supplier<RequestSpecification>> callers() {
        String token = aToken();
        return Map.of(
                "anonymous", Client::nobodyCalls,
                "doctor", given.aDoctor(trust)::calls,
                "tutor", given.aTutor(trust)::calls,
                "admin", admin::calls,
                "another trust's admin", given.anAdmin(given.aTrust())::calls,
                "library:read", () -> Client.nobodyCalls().header("Authorization", "Bearer " + token));
    }

    private Map<String, BiPredicate<String, String>> ways(String who, Supplier<RequestSpecification> calls) {
        Supplier<RequestSpecification> asks = () -> calls.get().queryParam("trust", code);
        List<String> listed = ids(asks.get().get("/resources"));
        List<String> hits = ids(asks.get().queryParam("q", "Item").get("/resources"));
        List<String> shelves = asks.get().get("/resource-facets").path("collections.value");
        String feed = asks.get().get("/feeds/library.atom").asString();
        List<String> steps = WALK_PATHWAYS.contains(who)
                ? calls.get().get("/pathways/{id}", pathway).path("steps.findAll { it.resource }.resource.id")
                : refused(calls.get().get("/pathways/{id}", pathway));
        Map<String, BiPredicate<String, String>> ways = new LinkedHashMap<>();
        ways.put("list", (_, id) -> listed.contains(id));
        ways.put("search", (_, id) -> hits.contains(id));
        ways.put("facets", (audience, _) -> shelves.contains(shelfFor(audience)));
        ways.put("one", (_, id) -> isThere(asks.get().get("/resources/{id}", id)));
        ways.put("file", (_, id) -> isThere(asks.get().get("/resources/{id}/file", id)));
        ways.put("captions", (_, id) -> isThere(asks.get().get("/resources/{id}/captions", id)));
        ways.put("feed", (_, id) -> feed.contains(id));
        ways.put("pathway step", (_, id) -> steps.contains(id));
        return ways;
    }

    private static boolean isThere(Response answer) {
        assertTrue(Set.of(200, 404).contains(answer.statusCode()), answer::asString);
        return answer.statusCode() == 200;
    }

    private static List<String> refused(Response answer) {
        assertTrue(Set.of(401, 403, 404).contains(answer.statusCode()), answer::asString);
        return List.of();
    }

    private static List<String> ids(Response answer) {
        return answer.then().statusCode(200).extract().path("items.id");
    }

    private static String shelfFor(String audience) {
        return "for-" + audience;
    }

    private void aLibrary() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        code = QuarkusTransaction.requiringNew()
                .call(() -> rows.first("select code from trust where id = ?", trust))
                .getFirst()
                .toString();
        ALL.forEach(audience -> items.put(audience, aRecordingFor(audience)));
        pathway = admin.sends(Map.of(
                        "title",
                        "All of it",
                        "summary",
                        "",
                        "correctAsAt",
                        LocalDate.now().minusDays(1).toString(),
                        "reviewBy",
                        LocalDate.now().plusDays(90).toString(),
                        "published",
                        true,
                        "steps",
                        items.values().stream()
                                .map(id -> Map.of("kind", "resource", "title", "Watch it", "resourceId", id))
                                .toList()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/pathways")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String aRecordingFor(String audience) {
        given.aShelf(trust, shelfFor(audience));
        String id = admin.sends(Map.of(
                        "title", "Item",
                        "summary", "Grand round.",
                        "kind", "recording",
                        "collection", shelfFor(audience),
                        "audience", audience,
                        "source", "The trust",
                        "reviewBy", LocalDate.now().plusDays(90).toString()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/resources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put("application/octet-stream", UploadCorpus.video(1000))
                .queryParam("name", "grand round.mp4")
                .put("/resources/{id}/file", id)
                .then()
                .statusCode(200);
        put("text/vtt; charset=UTF-8", "WEBVTT\n\n00:00.000 --> 00:04.000\nWelcome.\n".getBytes(StandardCharsets.UTF_8))
                .put("/resources/{id}/captions", id)
                .then()
                .statusCode(200);
        admin.calls()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/resources/{id}/publication", id)
                .then()
                .statusCode(200);
        return id;
    }

    private RequestSpecification put(String type, byte[] body) {
        return admin.plainly().contentType(type).header("If-Match", "*").body(body);
    }

    private String aToken() {
        String client = admin.sends(Map.of("name", "Intranet", "kind", "live", "scopes", List.of("library:read")))
                .post("/api-clients")
                .path("id");
        String secret = admin.sends(Map.of("days", 30))
                .post("/api-clients/{id}/secrets", client)
                .path("secret");
        return Client.nobodyCalls()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&client_id=" + client + "&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8))
                .post("/oauth/token")
                .path("access_token");
    }
}
