package org.ledhub.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** What docs/integration.md tells people to type, typed: by a shell, with a real curl. */
@QuarkusTest
class RecipesTest extends HubTest {

    private static final Pattern RECIPE = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Pattern WEBHOOK = Pattern.compile(
            "webhook-id: (?<id>.+)\nwebhook-timestamp: (?<timestamp>.+)\nwebhook-signature: (?<signature>.+)\n\n(?<body>.+)\n");
    /** Fails on 4xx and 5xx, and on an answer without a word. */
    private static final String CURL = """
            set -eo pipefail
            curl() { command curl --silent --show-error --fail-with-body --max-time 30 "$@" | tee answer; echo "$*" >> curled; [ -s answer ] || [[ "$*" == *codes* ]]; }
            """;

    @TempDir
    Path folder;

    private String text;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(Path.of("../docs/integration.md"));
    }

    @Test
    void everyCurlWorks() throws Exception {
        UUID trust = given.aTrust();
        Client admin = given.anAdmin(trust);
        String id = admin.sends(Map.of("name", "Rota", "kind", "live", "scopes", List.of("programme:read")))
                .post("/api-clients")
                .path("id");
        String secret = admin.sends(Map.of("days", 30))
                .post("/api-clients/{id}/secrets", id)
                .path("secret");
        String script = CURL
                + String.join("", recipes())
                        .replace("localhost:8080", "localhost:" + RestAssured.port)
                        .replace("led1@trial.example", given.aDoctor(trust).email());
        assertEquals("", failureOf(script, Map.of("CLIENT_ID", id, "CLIENT_SECRET", secret)));
        assertEquals(
                mentions("curl"), Files.readAllLines(folder.resolve("curled")).size(), "each of them ran");
    }

    @Test
    void aCurlThatIsRefusedIsNoticed() throws Exception {
        String refused = CURL + "curl localhost:" + RestAssured.port + "/api/v1/me\n";
        assertTrue(failureOf(refused, Map.of()).contains("401"));
    }

    @Test
    void theExampleOfAWebhookIsSignedAsTheRecipeVerifiesIt() throws Exception {
        Matcher example = WEBHOOK.matcher(text);
        assertTrue(example.find());
        String id = example.group("id");
        String timestamp = example.group("timestamp");
        String secret = Pattern.compile("whsec_[\\w+/]+=")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        String another = Signature.newSecret();
        String body = example.group("body");
        assertEquals("", verified(secret, id, timestamp, example.group("signature"), body));
        String two = Signature.with(List.of(another, secret), String.join(".", id, timestamp, body));
        assertEquals("", verified(secret, id, timestamp, two, body));
        assertEquals("", verified(another, id, timestamp, two, body));
        for (String refused : List.of(
                verified(another, id, timestamp, example.group("signature"), body),
                verified(secret, id, timestamp + "0", two, body),
                verified(secret, id, timestamp, two, body + " "))) {
            assertEquals("refused\n", refused);
        }
    }

    private String verified(String... told) throws IOException, InterruptedException {
        String recipe = recipes().stream()
                .filter(each -> each.startsWith("verify()"))
                .findFirst()
                .orElseThrow();
        Map<String, String> variables =
                Map.of("SECRET", told[0], "ID", told[1], "TIMESTAMP", told[2], "SIGNATURE", told[3], "BODY", told[4]);
        return failureOf(
                recipe
                        + "verify \"$SECRET\" \"$ID\" \"$TIMESTAMP\" \"$SIGNATURE\" \"$BODY\" || { echo refused; exit 1; }",
                variables);
    }

    private List<String> recipes() {
        return RECIPE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private int mentions(String command) {
        return (int) Pattern.compile("\\b" + command + " ")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .count();
    }

    /** Empty when the script went through. */
    private String failureOf(String script, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
        shell.environment().putAll(variables);
        Process run = shell.redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes());
        return run.waitFor() == 0 ? "" : said;
    }
}
