package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ledhub.start.ExternalPostgres;

/**
 * The production shape without containers: PostgreSQL, two replicas of the packaged product, the delivered nginx configuration in a
 * real nginx, a real mail server; with an administrator and doctors who have not logged in yet.
 */
final class Cluster implements AutoCloseable {

    static final String ADMIN = "admin@cluster.example";
    static final int DOCTORS = 40;
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    final GreenMail mailServer;
    final List<PackagedHub> replicas = new ArrayList<>();
    private final ExternalPostgres postgres;
    private final ReverseProxy proxy;
    private final Map<String, String> cookies = new HashMap<>();

    Cluster(Path folder) throws IOException, InterruptedException, SQLException {
        postgres = new ExternalPostgres(folder.resolve("external"));
        mailServer = new GreenMail(new ServerSetup(PackagedHub.freePort(), "127.0.0.1", "smtp"));
        mailServer.start();
        Map<String, String> settings = settings(folder);
        for (int i = 0; i < 2; i++) {
            replicas.add(new PackagedHub(folder.resolve("replica" + i), settings));
            replicas.getLast().start();
        }
        proxy = new ReverseProxy(
                System.getProperty("ledhub.nginx"),
                Files.createDirectories(folder.resolve("proxy")),
                replicas.stream().map(PackagedHub::port).toList());
        addDoctors();
    }

    private Map<String, String> settings(Path folder) {
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
                "LEDHUB_SCANNER", "none",
                "LEDHUB_STRONG_LOG_IN", "optional"));
        return settings;
    }

    private void addDoctors() throws SQLException {
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

    static String doctor(int number) {
        return "doctor" + number + "@cluster.example";
    }

    /** As the hub itself connects, of the trust, in a transaction. */
    Connection connection() throws SQLException {
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

    RequestSpecification web() {
        return RestAssured.given().baseUri(proxy.address()).header("X-Requested-By", "led-hub");
    }

    /** Of somebody who logged in the first time that they were needed. */
    RequestSpecification webOf(String email) throws IOException, InterruptedException {
        return web(cookieOf(email));
    }

    RequestSpecification web(String cookie) {
        return web().header("Cookie", "led-hub=" + cookie);
    }

    RequestSpecification on(PackagedHub replica, String cookie) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + replica.port())
                .header("X-Requested-By", "led-hub")
                .header("Cookie", "led-hub=" + cookie);
    }

    String cookieOf(String email) throws IOException, InterruptedException {
        if (!cookies.containsKey(email)) {
            cookies.put(email, logIn(email));
        }
        return cookies.get(email);
    }

    void askForCode(String email) {
        web().contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/api/v1/log-in/codes")
                .then()
                .statusCode(202);
    }

    /** Through the proxy, with the code that came by mail. */
    String logIn(String email) throws InterruptedException, IOException {
        int before = mailTo(email).length;
        askForCode(email);
        Matcher code = CODE.matcher(GreenMailUtil.getBody(nextMail(email, before)));
        assertTrue(code.find());
        Response loggedIn = web().contentType(ContentType.JSON)
                .body(Map.of("email", email, "code", code.group()))
                .post("/api/v1/log-in/sessions");
        assertEquals(201, loggedIn.statusCode(), loggedIn.asString());
        return loggedIn.cookie("led-hub");
    }

    MimeMessage[] mailTo(String email) {
        return mailServer.getReceivedMessagesForDomain(email);
    }

    /** Waits for an outcome, however long it takes up to a limit; nothing here is a promise about speed. */
    MimeMessage nextMail(String email, int known) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(90);
        while (mailTo(email).length <= known) {
            assertTrue(Instant.now().isBefore(limit), () -> "no mail came for " + email);
            Thread.sleep(50);
        }
        return mailTo(email)[known];
    }

    @Override
    public void close() throws InterruptedException {
        proxy.close();
        for (PackagedHub replica : replicas) {
            replica.close();
        }
        mailServer.stop();
        postgres.close();
    }
}
