package org.ledhub.hub;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ledhub.start.ExternalPostgres;

/**
 * The production shape without containers: PostgreSQL, two replicas of the packaged product, the delivered nginx configuration in a
 * real nginx, a real mail server. {@code ./build.sh cluster-test} names the nginx.
 */
@EnabledIfSystemProperty(named = "ledhub.nginx", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern SCRIPT = Pattern.compile("/assets/index-[^\"]+\\.js");
    private static final String ADMIN = "admin@cluster.example";
    private static final int DOCTORS = 40;
    private static final int PLACES = 10;

    @TempDir
    static Path folder;

    private static ExternalPostgres postgres;
    private static GreenMail mailServer;
    private static final List<PackagedHub> replicas = new ArrayList<>();
    private static ReverseProxy proxy;
    private static final Map<String, String> cookies = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        postgres = new ExternalPostgres(folder.resolve("external"));
        mailServer = new GreenMail(new ServerSetup(PackagedHub.freePort(), "127.0.0.1", "smtp"));
        mailServer.start();
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.putAll(Map.of(
                "LEDHUB_MODE", "production",
                "LEDHUB_HOST", "127.0.0.1",
                "LEDHUB_BASE_URL", "http://127.0.0.1:8080",
                "LEDHUB_TRUSTED_PROXIES", "127.0.0.1",
                "LEDHUB_TRUST_NAME", "Cluster trust",
                "LEDHUB_TRUST_CODE", "CLU",
                "LEDHUB_ADMIN_NAME", "First administrator",
                "LEDHUB_ADMIN_EMAIL", ADMIN));
        settings.putAll(Map.of(
                "LEDHUB_SMTP_HOST", "127.0.0.1",
                "LEDHUB_SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()),
                "LEDHUB_SMTP_TLS", "disabled",
                "LEDHUB_MAIL_FROM", "led-hub@cluster.example",
                "LEDHUB_FILES", folder.resolve("files").toString(),
                "LEDHUB_SCANNER", "none"));
        for (int i = 0; i < 2; i++) {
            replicas.add(new PackagedHub(folder.resolve("replica" + i), settings));
            replicas.getLast().start();
        }
        proxy = new ReverseProxy(
                System.getProperty("ledhub.nginx"),
                Files.createDirectories(folder.resolve("proxy")),
                replicas.stream().map(PackagedHub::port).toList());
        addDoctors();
        cookies.put(ADMIN, logIn(ADMIN));
    }

    @AfterAll
    static void stop() throws Exception {
        if (proxy != null) {
            proxy.close();
        }
        for (PackagedHub replica : replicas) {
            replica.close();
        }
        mailServer.stop();
        postgres.close();
    }

    @Test
    @Order(1)
    void servesPagesCompressedCachedAndGuarded() {
        String start = web().get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        Matcher script = SCRIPT.matcher(start);
        assertTrue(script.find());
        web().header("Accept-Encoding", "gzip")
                .get(script.group())
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Cache-Control", containsString("immutable"));
        assertEquals(
                start,
                web().get("/teaching/01890a5d-ac96-774b-bcce-b302099a8057").asString(),
                "a deep link");
        web().get("/assets/gone.js").then().statusCode(404);
    }

    @Test
    @Order(2)
    void keepsTheOperatorsPagesInside() {
        web().get("/q/health/ready").then().statusCode(200);
        web().get("/q/metrics").then().statusCode(404);
        web().get("/api/v1/trial/mailbox").then().statusCode(404);
    }

    @Test
    @Order(3)
    void aLogInOnOneReplicaIsOneOnAllAndEndsOnAllAtOnce() throws Exception {
        String cookie = logIn(doctor(1));
        replicas.forEach(replica -> on(replica, cookie).get("/api/v1/me").then().statusCode(200));
        on(replicas.getFirst(), cookie).delete("/api/v1/log-in/session").then().statusCode(204);
        replicas.forEach(replica -> on(replica, cookie).get("/api/v1/me").then().statusCode(401));
    }

    @Test
    @Order(4)
    void theAnswersOfTwoReplicasHaveTheSameTag() {
        List<String> tags = replicas.stream()
                .map(replica ->
                        on(replica, cookies.get(ADMIN)).get("/api/v1/me").header("ETag"))
                .distinct()
                .toList();
        assertEquals(1, tags.size());
    }

    @Test
    @Order(5)
    void eachMailGoesOutOnce() {
        long codes = mailServer.getReceivedMessages().length;
        List<String> ids = IntStream.range(0, (int) codes)
                .mapToObj(i -> header(i, "Message-ID"))
                .distinct()
                .toList();
        assertEquals(codes, ids.size());
        assertEquals(cookies.size() + 1, codes, "one for each log-in so far");
    }

    @Test
    @Order(6)
    void placesAreNotGivenTwiceByTwoReplicas() throws Exception {
        List<String> doctors = loggedInDoctors();
        String session = aSession();
        List<Integer> answers = Storm.of(
                doctors,
                cookie -> Storm.untilAnswered(() -> web(cookie).put("/api/v1/sessions/{id}/sign-up", session))
                        .statusCode());
        assertEquals(List.of(201), answers.stream().distinct().toList());
        web(cookies.get(ADMIN))
                .get("/api/v1/sessions/{id}", session)
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
        try (Connection holding = connection()) {
            holding.prepareStatement("select 1 from teaching_session where id = '" + session + "' for update")
                    .execute();
            answers = Storm.of(more, cookie -> {
                int status = web(cookie)
                        .put("/api/v1/sessions/{id}/sign-up", session)
                        .statusCode();
                letGo(holding);
                return status;
            });
        }
        assertTrue(answers.contains(503), () -> "none was too busy: " + answers);
        assertFalse(answers.contains(502), () -> "a replica was taken out: " + answers);
        web(cookies.get(ADMIN)).get("/api/v1/sessions").then().statusCode(200);
    }

    @Test
    @Order(8)
    void theLossOfAReplicaIsNotSeenByReaders() throws Exception {
        replicas.getFirst().killTheHub();
        for (int i = 0; i < 20; i++) {
            web(cookies.get(ADMIN)).get("/api/v1/sessions").then().statusCode(200);
        }
        replicas.getFirst().start();
        replicas.forEach(replica ->
                on(replica, cookies.get(ADMIN)).get("/api/v1/me").then().statusCode(200));
    }

    private static String aSession() {
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
        return web(cookies.get(ADMIN))
                .contentType(ContentType.JSON)
                .body(session)
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .body("myPlace", nullValue())
                .extract()
                .path("id");
    }

    private static List<String> loggedInDoctors() throws InterruptedException, IOException {
        List<String> loggedIn = new ArrayList<>();
        for (int i = 1; i <= DOCTORS; i++) {
            String doctor = doctor(i);
            if (!cookies.containsKey(doctor)) {
                cookies.put(doctor, logIn(doctor));
            }
            loggedIn.add(cookies.get(doctor));
        }
        return loggedIn;
    }

    /** Through the proxy, with the code that came by mail. */
    private static String logIn(String email) throws InterruptedException, IOException {
        int before = mailServer.getReceivedMessagesForDomain(email).length;
        web().contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/api/v1/log-in/codes")
                .then()
                .statusCode(202);
        Matcher code = CODE.matcher(newestMail(email, before));
        assertTrue(code.find());
        Response loggedIn = web().contentType(ContentType.JSON)
                .body(Map.of("email", email, "code", code.group()))
                .post("/api/v1/log-in/sessions");
        assertEquals(201, loggedIn.statusCode(), loggedIn.asString());
        return loggedIn.cookie("led-hub");
    }

    /** Waits for an outcome, however long it takes up to a limit; nothing here is a promise about speed. */
    private static String newestMail(String email, int before) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(60);
        while (mailServer.getReceivedMessagesForDomain(email).length <= before) {
            assertTrue(Instant.now().isBefore(limit), () -> "no mail came for " + email);
            Thread.sleep(50);
        }
        return GreenMailUtil.getBody(mailServer.getReceivedMessagesForDomain(email)[before]);
    }

    private static String header(int message, String name) {
        return GreenMailUtil.getHeaders(mailServer.getReceivedMessages()[message])
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static void addDoctors() throws SQLException {
        try (Connection connection = connection()) {
            PreparedStatement add = connection.prepareStatement(
                    "insert into person (id, name, email, roles, created_at) values (gen_random_uuid(), ?, ?, '{led}', now())");
            for (int i = 1; i <= DOCTORS; i++) {
                add.setString(1, "Doctor " + i);
                add.setString(2, doctor(i));
                add.addBatch();
            }
            add.executeBatch();
            connection.commit();
        }
    }

    /** Of the trust, in a transaction. */
    private static Connection connection() throws SQLException {
        Map<String, String> database = postgres.settings();
        Connection connection = DriverManager.getConnection(
                database.get("LEDHUB_DATABASE_URL"),
                database.get("LEDHUB_DATABASE_USER"),
                database.get("LEDHUB_DATABASE_PASSWORD"));
        connection.setAutoCommit(false);
        connection
                .prepareStatement(
                        "select set_config('hub.trust_id', (select id::text from trust where code = 'CLU'), true)")
                .execute();
        return connection;
    }

    private static synchronized void letGo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String doctor(int number) {
        return "doctor" + number + "@cluster.example";
    }

    private static RequestSpecification web() {
        return RestAssured.given().baseUri(proxy.address()).header("X-Requested-By", "led-hub");
    }

    private static RequestSpecification web(String cookie) {
        return web().header("Cookie", "led-hub=" + cookie);
    }

    private static RequestSpecification on(PackagedHub replica, String cookie) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + replica.port())
                .header("X-Requested-By", "led-hub")
                .header("Cookie", "led-hub=" + cookie);
    }
}
