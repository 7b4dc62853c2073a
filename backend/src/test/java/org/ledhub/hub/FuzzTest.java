package org.ledhub.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.WildRequests.Wild;

/**
 * Thousands of requests that the contract describes, half of them wrong: nothing breaks, every answer is in the contract, no answer tells of
 * the inside, and what is refused has changed nothing. {@code -Dledhub.fuzz=100000} sends more, {@code -Dledhub.fuzz.seed} others.
 */
@QuarkusTest
class FuzzTest extends HubTest {

    private static final int REQUESTS = Integer.getInteger("ledhub.fuzz", 5_000);
    private static final long SEED = Long.getLong("ledhub.fuzz.seed", 1);

    /** Each round has a trust of its own, so that what was broken off by chance does not keep the rest from going deep. */
    private static final int A_ROUND = 500;

    private static final int SHOWN = 40;
    private static final String[] EVERYTHING = {"led", "tutor", "admin"};
    private static final Pattern INSIDE = Pattern.compile(
            "org\\.(ledhub|hibernate|postgresql|jboss)|java\\.|jakarta\\.|\\w+Exception|SQLSTATE|ERROR: |\\bat \\w+\\.\\w+\\(");

    private static final Map<Integer, Set<String>> ANSWERED_ANYWHERE = Map.of(
            400, Set.of("check-your-answers", "odd-path"),
            405, Set.of("method-not-allowed"),
            406, Set.of("not-acceptable"),
            415, Set.of("unsupported-media-type"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenApiInteractionValidator contract = Contract.validator(Contract.text(), true);

    @Inject
    Scheduler scheduler;

    /** A refused request and its trace, once for each kind of fault. */
    private final Map<String, String> faults = new TreeMap<>();

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> wentWell = new TreeSet<>();

    @BeforeEach
    void nothingChangesByItself() {
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void nothingBreaksTheContract() throws Exception {
        Random random = new Random(SEED);
        int operations = 0;
        for (int sent = 0; sent < REQUESTS; sent += A_ROUND) {
            WildRequests requests = new WildRequests(random);
            operations = requests.operations();
            round(random, requests);
        }
        System.out.println("Answers to " + REQUESTS + " wild requests: " + statuses + "; of " + operations
                + " operations " + wentWell.size() + " went well");
        assertEquals(
                "", String.join("\n\n", faults.values().stream().limit(SHOWN).toList()), faults.size() + " faults");
        assertTrue(wentWell.size() > operations / 2, "Too few went well to have tried much: " + wentWell);
    }

    private void round(Random random, WildRequests requests) throws Exception {
        UUID trust = given.aTrust();
        List<Client> callers =
                new ArrayList<>(List.of(given.anAdmin(trust), given.anAdmin(trust), given.aTutor(trust)));
        callers.addAll(given.doctors(trust, 4));
        callers.addAll(
                Stream.generate(() -> given.aPerson(trust, EVERYTHING)).limit(5).toList());
        callers.add(given.aDoctor(given.aTrust()));
        given.aSession(trust, 3);
        given.aSession(trust, 3, Duration.ofHours(-2));
        given.aFreeSlot(callers.get(2));
        given.aShelf(trust, "start-here");
        given.aResource(trust, "start-here", "New to the NHS", "", "");
        for (String path : List.of("/sessions", "/slots", "/resources", "/people")) {
            requests.learnFrom(
                    path,
                    JSON.readTree(callers.getFirst().quickly("GET", path, "").body()));
        }
        for (int sent = 0; sent < A_ROUND; sent++) {
            Wild wild = requests.next();
            int who = random.nextInt(callers.size() + 1);
            long before = given.auditEvents(trust);
            HttpResponse<byte[]> answer = send(wild, who == callers.size() ? null : callers.get(who));
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            judge(wild, answer, before == given.auditEvents(trust));
            if (answer.statusCode() < 300) {
                wentWell.add(wild.operation());
                if (isJson(answer)) {
                    requests.learnFrom(wild.path(), JSON.readTree(answer.body()));
                }
            }
            if (answer.statusCode() == 401 && who < callers.size()) {
                callers.set(who, given.aPerson(trust, EVERYTHING));
            }
        }
    }

    private void judge(Wild wild, HttpResponse<byte[]> answer, boolean nothingChanged) throws IOException {
        int status = answer.statusCode();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (status >= 500) {
            fault("broke", wild, answer, body);
        }
        if (status >= 400 && !nothingChanged) {
            fault("changed something", wild, answer, body);
        }
        if (status >= 400 && INSIDE.matcher(body).find()) {
            fault("tells of the inside", wild, answer, body);
        }
        ValidationReport report = contract.validateResponse(
                "/api/v1" + wild.path().replaceAll("\\?.*", ""),
                Request.Method.valueOf(wild.method()),
                asSeen(answer, body));
        if (report.hasErrors() && !isAnsweredAnywhere(status, body)) {
            fault(
                    report.getMessages().getFirst().getKey(),
                    wild,
                    answer,
                    body + "\n" + report.getMessages().getFirst());
        }
    }

    /** What the contract says once, for all operations. */
    private static boolean isAnsweredAnywhere(int status, String body) throws IOException {
        return ANSWERED_ANYWHERE
                .getOrDefault(status, Set.of())
                .contains(JSON.readTree(body).path("code").asText());
    }

    private void fault(String kind, Wild wild, HttpResponse<byte[]> answer, String body) {
        faults.putIfAbsent(
                kind + " " + wild.operation() + " " + answer.statusCode(),
                kind + " (" + answer.statusCode() + "): " + wild + "\n"
                        + body.substring(0, Math.min(body.length(), 1_500)));
    }

    private static com.atlassian.oai.validator.model.Response asSeen(HttpResponse<byte[]> answer, String body) {
        SimpleResponse.Builder seen = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach(seen::withHeader);
        return (answer.body().length == 0 ? seen : seen.withBody(body)).build();
    }

    private static boolean isJson(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    }

    private HttpResponse<byte[]> send(Wild wild, Client who) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1" + wild.path()))
                .method(
                        wild.method(),
                        wild.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(wild.body()));
        wild.headers().forEach(request::header);
        if (who != null) {
            request.header("Cookie", "led-hub=" + who.cookie()).header("X-Requested-By", "led-hub");
        }
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + wild, e);
        }
        if (answer.statusCode() != 429) {
            return answer;
        }
        Thread.sleep(Duration.ofSeconds(
                Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())));
        return send(wild, who);
    }
}
