package org.ledhub.appointments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.Contract;
import org.ledhub.hub.HubTest;
import org.ledhub.shared.Time;

/**
 * Every operation on an appointment that the contract has, for everybody who could try it, on a meeting of others and on one
 * that there is not: someone else's answers as an absent one.
 */
@QuarkusTest
class OneToOneMatrixTest extends HubTest {

    private static final String WAITING = "/appointment-waiting-list";
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    @Inject
    Others others;

    private UUID trust;
    private Client tutor;
    private Client doctor;
    private UUID time;
    private String meeting;
    private UUID free;

    private record Operation(String verb, String path, Set<String> roles) {}

    @BeforeEach
    void aMeetingOfAPair() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        time = given.aFreeSlot(tutor, Duration.ofHours(1));
        meeting = doctor.sends(Map.of("topic", "career"))
                .put("/slots/{id}/appointment", time)
                .path("id");
        free = given.aFreeSlot(tutor, Duration.ofDays(3));
    }

    @Test
    void nobodyButThePairReachesAnything() throws IOException {
        List<Operation> operations = onAppointments();
        assertTrue(operations.size() >= 8, "the contract's operations are found: " + operations);
        Map<String, String> wrong = new TreeMap<>();
        int cells = 0;
        for (Operation operation : operations) {
            for (Map.Entry<String, Others.Principal> principal :
                    others.of(trust, doctor, tutor).entrySet()) {
                for (String id : List.of(meeting, UUID.randomUUID().toString())) {
                    int expected = expected(operation, principal.getValue());
                    int status = call(principal.getValue().calls(), operation, id);
                    cells++;
                    if (status != expected) {
                        wrong.put(
                                operation.verb() + " " + operation.path() + " as " + principal.getKey(),
                                status + " instead of " + expected);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong, cells + " cells");
        doctor.plainly().get("/appointments/{id}", meeting).then().statusCode(200);
        assertEquals(
                "booked",
                doctor.plainly().get("/appointments/{id}", meeting).path("state"),
                "nothing that others tried had an effect");
    }

    /** That a time is taken is there for all of its trust to see. Nobody else takes it, holds it, changes it, or lets others read of it. */
    @Test
    void nobodyElseReachesTheTimeOrTheConsentsOfThePair() throws IOException {
        String before = timesOfTheTutor();
        List<Operation> operations = new ArrayList<>();
        for (String on : List.of("/slots/{id}", "/slot-changes", "/slot-withdrawals", "/note-consents/{tutorId}")) {
            operations.addAll(operations(on));
        }
        assertEquals(7, operations.size(), "the contract's operations are found: " + operations);
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            String id = !operation.path().contains("{")
                    ? null
                    : operation.path().contains("{tutorId}") ? tutor.id().toString() : time.toString();
            for (Map.Entry<String, Others.Principal> principal :
                    others.of(trust, doctor, tutor).entrySet()) {
                int expected = expected(operation, principal.getValue());
                if (expected == 404) {
                    expected =
                            refusal(operation, trust.equals(principal.getValue().trustId()));
                }
                int status = send(principal.getValue().calls(), operation, id).statusCode();
                if (status != expected) {
                    wrong.put(
                            operation.verb() + " " + operation.path() + " as " + principal.getKey(),
                            status + " instead of " + expected);
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertEquals(before, timesOfTheTutor(), "nothing that others tried had an effect");
        doctor.plainly().get("/appointments/{id}", meeting).then().statusCode(200);
    }

    private String timesOfTheTutor() {
        return tutor.plainly().get("/slots?tutorId={id}", tutor.id()).asString();
    }

    /** Of who may call it, and has nothing to do with the pair. */
    private static int refusal(Operation operation, boolean isOfTheTrust) {
        return switch (operation.path()) {
            case "/slots/{id}/hold", "/slots/{id}/appointment" -> isOfTheTrust ? 409 : 404;
            // Of their own times, and they have none on that date.
            case "/slot-withdrawals" -> 400;
            case "/note-consents/{tutorId}" -> operation.verb().equals("delete") ? 204 : 404;
            default -> 404;
        };
    }

    /** These name nobody but the caller, so that who may call them reaches their own place on the list and nobody else's. */
    @Test
    void nobodyReachesAnothersPlaceOnTheWaitingList() throws IOException {
        Client waits = given.aDoctor(trust);
        waits.sends(Map.of("tutorId", tutor.id())).put(WAITING + "/me").then().statusCode(201);
        Client holder = given.aDoctor(trust);
        String held =
                holder.sends(Map.of()).put("/slots/{id}/appointment", free).path("id");
        holder.calls().post("/appointments/{id}/cancellation", held).then().statusCode(200);
        String before = waits.plainly().get(WAITING + "/me").asString();
        assertTrue(before.contains("until"), before);
        List<Operation> operations = operations(WAITING);
        assertTrue(operations.size() >= 5, "the contract's operations are found: " + operations);
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            for (Map.Entry<String, Others.Principal> principal :
                    others.of(trust, doctor, tutor).entrySet()) {
                Response answer = send(principal.getValue().calls(), operation, null);
                int refused = expected(operation, principal.getValue());
                boolean isRefused = refused == 404
                        ? answer.statusCode() < 400 || answer.statusCode() == 404
                        : answer.statusCode() == refused;
                if (!isRefused || answer.asString().contains("\"until\"")) {
                    wrong.put(
                            operation.verb() + " " + operation.path() + " as " + principal.getKey(),
                            answer.statusCode() + " " + answer.asString());
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertEquals(
                before, waits.plainly().get(WAITING + "/me").asString(), "nothing that others tried had an effect");
    }

    /** What is counted is for those who may, and tells of nobody, in whichever trust. */
    @Test
    void countsNameNobody() throws IOException {
        List<Operation> operations = new ArrayList<>(operations("/free-and-busy"));
        operations.addAll(operations("/slot-counts"));
        assertEquals(2, operations.size(), "the contract's operations are found: " + operations);
        List<String> secret = List.of(doctor.id().toString(), tutor.id().toString(), meeting, time.toString());
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            for (Map.Entry<String, Others.Principal> principal :
                    others.of(trust, doctor, tutor).entrySet()) {
                Response answer = send(principal.getValue().calls(), operation, null);
                int refused = expected(operation, principal.getValue());
                int expected = refused == 404 ? 200 : refused;
                if (answer.statusCode() != expected || secret.stream().anyMatch(answer.asString()::contains)) {
                    wrong.put(
                            operation.path() + " as " + principal.getKey(),
                            answer.statusCode() + " " + answer.asString());
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** Or the matrix would hold for a hub that refuses everybody. */
    @Test
    void thePairReachesEverythingThatItsRolesMay() throws IOException {
        for (Operation operation : onAppointments()) {
            for (Client one : List.of(tutor, doctor)) {
                String role = one.equals(tutor) ? "tutor" : "led";
                int status = call(one.plainly(), operation, meeting);
                boolean may = operation.roles().contains(role);
                assertEquals(may, !Set.of(401, 403, 404).contains(status), operation + " as " + role + ": " + status);
            }
        }
    }

    private static int expected(Operation operation, Others.Principal principal) {
        if (principal.roles().isEmpty()) {
            return 401;
        }
        if (principal.roles().stream().noneMatch(operation.roles()::contains)) {
            return 403;
        }
        return principal.isLoggedIn() ? 404 : 401;
    }

    private int call(RequestSpecification calls, Operation operation, String id) {
        return send(calls, operation, id).statusCode();
    }

    /** @param id null for an operation that takes none */
    private Response send(RequestSpecification calls, Operation operation, String id) {
        RequestSpecification request = RestAssured.given().spec(calls);
        if (!operation.verb().equals("get")) {
            request = request.contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(bodyOf(operation));
        }
        String verb = operation.verb().toUpperCase(Locale.ROOT);
        return id == null ? request.request(verb, operation.path()) : request.request(verb, operation.path(), id);
    }

    /** What passes validation, so that the answer is about who asks. */
    private Map<String, Object> bodyOf(Operation operation) {
        String part = operation.path().replaceFirst("^.*/\\{id}", "");
        return switch (part) {
            case "/outcome" -> Map.of("outcome", "met");
            case "/action-note" -> Map.of("text", "Not mine to write");
            case "/passed-on" -> Map.of("on", "2026-01-01", "basis", "the-law", "toWhom", "Nobody", "doctorTold", true);
            case "/mode" -> Map.of("mode", "in-person");
            case "/move" -> Map.of("slotId", free);
            case "/slot-changes" ->
                Map.of("slotId", time, "scope", "all", "start", "10:00", "minutes", 20, "mode", "phone");
            case "/slot-withdrawals" -> Map.of("date", Time.today(clock).toString());
            case "/note-consents/{tutorId}" -> Map.of("successorId", tutor.id());
            default -> Map.of();
        };
    }

    private static List<Operation> onAppointments() throws IOException {
        return operations("/appointments/{id}");
    }

    private static List<Operation> operations(String on) throws IOException {
        JsonNode paths = new YAMLMapper().readTree(Contract.text()).path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> {
            if (path.getKey().startsWith(on)) {
                path.getValue().fields().forEachRemaining(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        Set<String> roles = new TreeSet<>();
                        verb.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
                        operations.add(new Operation(verb.getKey(), path.getKey(), roles));
                    }
                });
            }
        });
        return operations;
    }
}
