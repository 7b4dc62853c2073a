package org.ledhub.hub;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ledhub.hub.Cluster.ADMIN;
import static org.ledhub.hub.Cluster.DOCTORS;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The production shape without containers: PostgreSQL, two cluster.replicas of the packaged product, the delivered nginx configuration in a
 * real nginx, a real mail server. {@code ./build.sh cluster-test} names the nginx.
 */
@EnabledIfSystemProperty(named = "ledhub.nginx", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final Pattern SCRIPT = Pattern.compile("/assets/index-[^\"]+\\.js");
    private static final int PLACES = 10;

    @TempDir
    static Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = new Cluster(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    @Order(1)
    void servesPagesCompressedCachedAndGuarded() {
        String start = cluster.web()
                .get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        Matcher script = SCRIPT.matcher(start);
        assertTrue(script.find());
        cluster.web()
                .header("Accept-Encoding", "gzip")
                .get(script.group())
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Cache-Control", containsString("immutable"));
        assertEquals(
                start,
                cluster.web()
                        .get("/teaching/01890a5d-ac96-774b-bcce-b302099a8057")
                        .asString(),
                "a deep link");
        cluster.web().get("/assets/gone.js").then().statusCode(404);
    }

    @Test
    @Order(2)
    void keepsTheOperatorsPagesInside() {
        cluster.web().get("/q/health/ready").then().statusCode(200);
        cluster.web().get("/q/metrics").then().statusCode(404);
        cluster.web().get("/api/v1/trial/mailbox").then().statusCode(404);
    }

    @Test
    @Order(3)
    void aLogInOnOneReplicaIsOneOnAllAndEndsOnAllAtOnce() throws Exception {
        String cookie = cluster.logIn(Cluster.doctor(1));
        cluster.replicas.forEach(
                replica -> cluster.on(replica, cookie).get("/api/v1/me").then().statusCode(200));
        cluster.on(cluster.replicas.getFirst(), cookie)
                .delete("/api/v1/log-in/session")
                .then()
                .statusCode(204);
        cluster.replicas.forEach(
                replica -> cluster.on(replica, cookie).get("/api/v1/me").then().statusCode(401));
    }

    /** The very next request is refused, and every one after it: no replica remembers who somebody was. */
    @Test
    @Order(4)
    void whatAnAdministratorLosesOnOneReplicaIsLostOnAllAtOnce() throws Exception {
        for (int i = 1; i <= 6; i++) {
            addAdmin(i);
        }
        isOutAfter(3, id -> change(id, 3, "roles", List.of("led")));
        isOutAfter(4, id -> change(id, 4, "status", "suspended"));
        isOutAfter(5, id -> change(id, 5, "status", "left"));
        isOutAfter(6, id -> here(ADMIN).delete("/api/v1/people/{id}/passkeys", id));
        String elsewhere = cluster.logIn(colleague(6));
        String kept = cluster.logIn(colleague(6));
        people(elsewhere).then().statusCode(200);
        cluster.on(cluster.replicas.getFirst(), kept)
                .delete("/api/v1/me/log-ins")
                .then()
                .statusCode(204);
        people(elsewhere).then().statusCode(401);
        people(kept).then().statusCode(200);
    }

    private interface Change {
        Response to(String id) throws IOException, InterruptedException;
    }

    private static void isOutAfter(int admin, Change change) throws IOException, InterruptedException {
        String cookie = cluster.logIn(colleague(admin));
        people(cookie).then().statusCode(200);
        String id = here(ADMIN)
                .queryParam("q", colleague(admin))
                .get("/api/v1/people")
                .path("items[0].id");
        assertEquals(2, change.to(id).statusCode() / 100);
        List<Integer> answers =
                Storm.of(Collections.nCopies(20, cookie), each -> people(each).statusCode());
        assertEquals(List.of(401), answers.stream().distinct().toList());
    }

    /** At the replica where nothing was changed. */
    private static Response people(String cookie) {
        return cluster.on(cluster.replicas.getLast(), cookie).get("/api/v1/people");
    }

    private static RequestSpecification here(String email) throws IOException, InterruptedException {
        return cluster.on(cluster.replicas.getFirst(), cluster.cookieOf(email)).contentType(ContentType.JSON);
    }

    private static Response change(String id, int admin, String what, Object value)
            throws IOException, InterruptedException {
        Map<String, Object> person = person(admin);
        person.put(what, value);
        return here(ADMIN).header("If-Match", "*").body(person).put("/api/v1/people/{id}", id);
    }

    private static void addAdmin(int number) throws IOException, InterruptedException {
        here(ADMIN).body(person(number)).post("/api/v1/people").then().statusCode(201);
        // The invitation, so that the next mail is the code.
        cluster.nextMail(colleague(number), 0);
    }

    private static Map<String, Object> person(int number) {
        return new HashMap<>(Map.of(
                "name",
                "Colleague " + number,
                "email",
                colleague(number),
                "roles",
                List.of("admin"),
                "status",
                "active"));
    }

    private static String colleague(int number) {
        return "colleague" + number + "@cluster.example";
    }

    @Test
    @Order(5)
    void theAnswersOfTwoReplicasHaveTheSameTag() throws Exception {
        String cookie = cluster.cookieOf(ADMIN);
        List<String> tags = cluster.replicas.stream()
                .map(replica -> cluster.on(replica, cookie).get("/api/v1/me").header("ETag"))
                .distinct()
                .toList();
        assertEquals(1, tags.size());
    }

    @Test
    @Order(6)
    void placesAreNotGivenTwiceByTwoReplicas() throws Exception {
        List<String> doctors = loggedInDoctors();
        String session = aSession();
        List<Integer> answers = Storm.of(
                doctors,
                cookie -> Storm.untilAnswered(() -> cluster.web(cookie).put("/api/v1/sessions/{id}/sign-up", session))
                        .statusCode());
        assertEquals(List.of(201), answers.stream().distinct().toList());
        admin().get("/api/v1/sessions/{id}", session)
                .then()
                .body("placesLeft", equalTo(0))
                .body("waiting", equalTo(DOCTORS - PLACES));
    }

    @Test
    @Order(7)
    void aBusyReplicaIsNotTakenForALostOne() throws Exception {
        String session = aSession();
        List<String> more = Collections.nCopies(3, loggedInDoctors()).stream()
                .flatMap(List::stream)
                .toList();
        List<Integer> answers;
        try (Connection holding = cluster.connection()) {
            holding.prepareStatement("select 1 from teaching_session where id = '" + session + "' for update")
                    .execute();
            answers = Storm.of(more, cookie -> {
                int status = cluster.web(cookie)
                        .put("/api/v1/sessions/{id}/sign-up", session)
                        .statusCode();
                letGo(holding);
                return status;
            });
        }
        assertTrue(answers.contains(503), () -> "none was too busy: " + answers);
        assertFalse(answers.contains(502), () -> "a replica was taken out: " + answers);
        admin().get("/api/v1/sessions").then().statusCode(200);
    }

    @Test
    @Order(8)
    void theLossOfAReplicaIsNotSeenByReaders() throws Exception {
        cluster.replicas.getFirst().killTheHub();
        for (int i = 0; i < 20; i++) {
            admin().get("/api/v1/sessions").then().statusCode(200);
        }
        cluster.replicas.getFirst().start();
        String cookie = cluster.cookieOf(ADMIN);
        cluster.replicas.forEach(
                replica -> cluster.on(replica, cookie).get("/api/v1/me").then().statusCode(200));
    }

    private static String aSession() throws IOException, InterruptedException {
        Instant start = Instant.now().plus(Duration.ofDays(14)).truncatedTo(ChronoUnit.HOURS);
        Map<String, Object> session = new HashMap<>(Map.of(
                "title", "Sepsis in the first hour",
                "theme", "clinical-update",
                "startsAt", start.toString(),
                "endsAt", start.plus(Duration.ofHours(1)).toString(),
                "mode", "in-person",
                "capacity", PLACES,
                "speakers", List.of(),
                "outcomes", List.of(),
                "domains", List.of(1)));
        session.putAll(Map.of("specialties", List.of(), "cpdMinutes", 60, "status", "scheduled"));
        return admin().contentType(ContentType.JSON)
                .body(session)
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .body("myPlace", nullValue())
                .extract()
                .path("id");
    }

    private static RequestSpecification admin() throws IOException, InterruptedException {
        return cluster.webOf(ADMIN);
    }

    private static List<String> loggedInDoctors() throws InterruptedException, IOException {
        List<String> loggedIn = new ArrayList<>();
        for (int i = 1; i <= DOCTORS; i++) {
            loggedIn.add(cluster.cookieOf(Cluster.doctor(i)));
        }
        return loggedIn;
    }

    private static synchronized void letGo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
