package org.ledhub.hub;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ledhub.files.S3Server;

/** The packaged product with a bucket of a real S3 server. */
@EnabledIfSystemProperty(named = "ledhub.s3", matches = ".+")
class FilesInABucketIT {

    private static final byte[] PDF =
            ("%PDF-1.7\n" + "% grand round\n".repeat(20_000) + "%%EOF\n").getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder;

    @Test
    void filesComeFromTheBucketAndTheRestOfTheHubDoesNotNeedIt() throws Exception {
        try (S3Server server = new S3Server(folder)) {
            server.start();
            Path data = folder.resolve("data");
            try (PackagedHub hub = new PackagedHub(data, server.settings("library"))) {
                hub.start();
                String admin = hub.logIn("admin@trial.example");
                String id = aDocument(hub, admin);
                assertEquals(200, add(hub, admin, id).statusCode());
                assertEquals(1, server.kept("library"));
                assertEquals(0, filesIn(data.resolve("files")), "none stays on this machine");

                assertArrayEquals(PDF, read(hub, admin, id, "bytes=0-").asByteArray());
                Response part = read(hub, admin, id, "bytes=100000-100099");
                assertEquals(206, part.statusCode());
                assertEquals("bytes 100000-100099/" + PDF.length, part.header("Content-Range"));
                assertArrayEquals(Arrays.copyOfRange(PDF, 100_000, 100_100), part.asByteArray());

                server.close();
                read(hub, admin, id, "bytes=0-9").then().statusCode(503).body("code", equalTo("files-away"));
                add(hub, admin, id).then().statusCode(503).body("code", equalTo("files-away"));
                assertEquals(0, filesIn(data.resolve("files")), "nor after what did not go in");
                for (String path : new String[] {"/q/health/live", "/q/health/ready", "/api/v1/resources/" + id}) {
                    assertEquals(200, hub.status("GET", path, admin), path);
                }

                server.start();
                assertArrayEquals(PDF, read(hub, admin, id, "bytes=0-").asByteArray());
                assertEquals(200, add(hub, admin, id).statusCode());
                assertEquals(2, server.kept("library"));
            }
        }
    }

    @Test
    void withoutItsBucketAHubDoesNotStartAndSaysWhy() throws Exception {
        try (S3Server server = new S3Server(Files.createDirectories(folder.resolve("other")))) {
            server.start();
            String words = refusal(server.settingsOfMissing("nowhere"));
            assertTrue(words.contains("its bucket, nowhere at http://127.0.0.1:"), words);
            assertTrue(words.contains("It does not exist there."), words);
            Map<String, String> wrongKeys = new HashMap<>(server.settings("theirs"));
            wrongKeys.put("LEDHUB_S3_SECRET_KEY", "another-hubs");
            words = refusal(wrongKeys);
            assertTrue(words.contains("These keys may not use it."), words);
            assertFalse(words.contains("another-hubs"), words);
            server.close();
            words = refusal(server.settingsOfMissing("theirs"));
            assertTrue(words.contains("The store does not answer."), words);
        }
    }

    private static String refusal(Map<String, String> settings) throws IOException, InterruptedException {
        try (PackagedHub hub = new PackagedHub(folder.resolve("never"), settings)) {
            return hub.refusal(78);
        }
    }

    private static String aDocument(PackagedHub hub, String admin) {
        String shelf = calls(hub, admin).get("/api/v1/collections").path("items[0].id");
        return calls(hub, admin)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "title", "Grand round",
                        "summary", "What was shown.",
                        "kind", "slides",
                        "collection", shelf,
                        "audience", "led",
                        "source", "The trust",
                        "reviewBy", LocalDate.now().plusDays(300).toString()))
                .post("/api/v1/resources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response add(PackagedHub hub, String admin, String id) {
        return calls(hub, admin)
                .contentType("application/octet-stream")
                .header("If-Match", "*")
                .queryParam("name", "grand round.pdf")
                .body(PDF)
                .put("/api/v1/resources/{id}/file", id);
    }

    private static Response read(PackagedHub hub, String cookie, String id, String range) {
        return calls(hub, cookie).header("Range", range).get("/api/v1/resources/{id}/file", id);
    }

    private static RequestSpecification calls(PackagedHub hub, String cookie) {
        return RestAssured.given()
                .baseUri("http://127.0.0.1:" + hub.port())
                .header("X-Requested-By", "led-hub")
                .header("Cookie", "led-hub=" + cookie);
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
