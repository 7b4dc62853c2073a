package org.ledhub.shared;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** Limits count by the minute and refill as it goes by, so a slow machine may be let do a few more; never fewer. */
@QuarkusTest
@TestProfile(RateLimitTest.SmallLimits.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitTest extends HubTest {

    private static final int PER_LOG_IN = 5;
    private static final int PER_ADDRESS = 60;
    private static final int LOG_INS = 2;

    @Test
    @Order(1)
    void onePersonMayAskSoOften() {
        Client noisy = given.aDoctor(given.aTrust());
        Client quiet = given.aDoctor(given.aTrust());
        List<Response> answers = untilRefused(() -> noisy.calls().get("/sessions"));
        tooMany(answers, PER_LOG_IN);
        quiet.calls().get("/sessions").then().statusCode(200);
    }

    @Test
    @Order(2)
    void logInsAreCountedByAddress() {
        List<Response> answers = untilRefused(() -> Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", "nobody@test.example"))
                .post("/log-in/codes"));
        tooMany(answers, LOG_INS * 2);
    }

    /** The last: it uses up the address that all tests share. */
    @Test
    @Order(3)
    void oneAddressMayAskSoOften() {
        List<Response> answers = untilRefused(() -> Client.nobodyCalls().get("/hub"));
        tooMany(answers, 1);
        assertTrue(answers.size() > PER_ADDRESS / 2, "refused after " + answers.size());
    }

    private static List<Response> untilRefused(Supplier<Response> call) {
        List<Response> answers = new ArrayList<>();
        Stream.generate(call).limit(PER_ADDRESS * 3L).peek(answers::add).anyMatch(answer -> answer.statusCode() == 429);
        return answers;
    }

    private static void tooMany(List<Response> answers, int atLeastAllowed) {
        assertTrue(answers.size() > atLeastAllowed, "refused after " + answers.size());
        answers.subList(0, answers.size() - 1).forEach(each -> assertTrue(each.statusCode() < 300));
        Response refused = answers.getLast();
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .body("type", equalTo("urn:led-hub:problem:too-many-requests"))
                .body("requestId", equalTo(refused.header("X-Request-Id")));
        int wait = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(wait >= 1 && wait <= 60, "wait " + wait);
        assertEquals("Wait " + wait + " seconds and try again.", refused.path("detail"));
        refused.then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", "no-store");
    }

    public static class SmallLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ledhub.limits.requests-per-log-in", String.valueOf(PER_LOG_IN),
                    "ledhub.limits.requests-per-address", String.valueOf(PER_ADDRESS),
                    "ledhub.limits.log-ins-per-address", String.valueOf(LOG_INS));
        }
    }
}
