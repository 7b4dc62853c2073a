package org.ledhub.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.Contract;
import org.ledhub.hub.Given.Planned;
import org.ledhub.hub.HubTest;
import org.ledhub.shared.Time;

/** Every write of teaching that the contract has, tried by whoever may not: refused, and without an effect. */
@QuarkusTest
class TeachingMatrixTest extends HubTest {

    private static final Set<String> WRITES = Set.of("put", "post", "patch", "delete");

    /** These belong to whoever began them, so that a colleague with the same role is refused too. */
    private static final Set<String> OF_ITS_AUTHOR = Set.of("takeQuestionBack", "takeTopicBack", "moderateQuestion");

    private static final Set<String> ENDS =
            Set.of("cancelSession", "takeQuestionBack", "takeTopicBack", "changeTeachingSettings");

    private UUID trust;
    private Client admin;
    private Client doctor;
    private Planned planned;
    private UUID session;
    private UUID held;
    private String question;
    private String topic;
    private String guest;
    private String code;

    private record Write(String verb, String path, String id, Set<String> roles) {

        boolean namesNothing() {
            return !path.contains("{");
        }
    }

    private record Principal(RequestSpecification calls, boolean isOfTheTrust, Set<String> roles) {}

    @BeforeEach
    void teachingOfATrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        planned = given.aProgrammeOn(admin, LocalDate.now(Time.LONDON).plusDays(9), 5);
        session = given.aSession(trust, 5, Duration.ofMinutes(10));
        held = given.aSession(trust, 5, Duration.ofHours(-2));
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        question = idOf(doctor, "/sessions/" + session + "/questions", Map.of("text", "Which fluid?"));
        topic = idOf(doctor, "/topics", Map.of("title", "Chest drains"));
        guest = admin.sends(Map.of("name", "Ruth Adeyemi", "profession", "Nursing", "presence", "in-person"))
                .post("/sessions/{id}/register/guests", held)
                .path("guests[0].id");
        admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", held, doctor.id())
                .then()
                .statusCode(200);
        code = admin.calls().get("/sessions/{id}/check-in-code", session).path("code");
    }

    @Test
    void everyWriteOfTheContractIsTried() throws IOException {
        Set<String> inTheContract = writes().stream().map(Write::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(inTheContract, new TreeSet<>(bodies().keySet()));
    }

    @Test
    void nobodyElseWritesAnything() throws IOException {
        String before = everything();
        Map<String, String> wrong = new TreeMap<>();
        for (Write write : writes()) {
            others().forEach((name, principal) -> {
                if (!mayWriteForThemselves(write, principal)) {
                    int expected = refusal(write, principal);
                    int status = send(principal.calls(), write);
                    if (status != expected) {
                        wrong.put(write.id() + " as " + name, status + " instead of " + expected);
                    }
                }
            });
        }
        assertEquals(Map.of(), wrong);
        assertEquals(before, everything(), "nothing that others tried had an effect");
    }

    /** Or the matrix would hold for a hub that refuses everybody. */
    @Test
    void whoeverMayWritesEverything() throws IOException {
        Map<String, Integer> refused = new TreeMap<>();
        for (Write write : writes()) {
            Client one = write.roles().contains("led") ? doctor : admin;
            RequestSpecification calls = write.id().equals("moderateQuestion") ? admin.plainly() : one.plainly();
            int status = send(calls, write);
            if (status >= 300) {
                refused.put(write.id(), status);
            }
        }
        assertEquals(Map.of(), refused);
    }

    private Map<String, Principal> others() {
        UUID elsewhere = given.aTrust();
        Map<String, Principal> others = new LinkedHashMap<>();
        others.put("nobody", new Principal(RestAssured.given().basePath("/api/v1"), false, Set.of()));
        others.put("another doctor", new Principal(given.aDoctor(trust).plainly(), true, Set.of("led")));
        others.put("a tutor", new Principal(given.aTutor(trust).plainly(), true, Set.of("tutor")));
        others.put(
                "someone of another trust with every role",
                new Principal(
                        given.aPerson(elsewhere, "led", "tutor", "admin").plainly(),
                        false,
                        Set.of("led", "tutor", "admin")));
        return others;
    }

    /** What names nothing, or only the caller, is theirs to write. */
    private static boolean mayWriteForThemselves(Write write, Principal principal) {
        boolean hasRole = principal.roles().stream().anyMatch(write.roles()::contains);
        return hasRole && (write.namesNothing() || (principal.isOfTheTrust() && !OF_ITS_AUTHOR.contains(write.id())));
    }

    private static int refusal(Write write, Principal principal) {
        if (principal.roles().isEmpty()) {
            return 401;
        }
        return principal.roles().stream().anyMatch(write.roles()::contains) ? 404 : 403;
    }

    /** What they who may see it see of all that was tried. */
    private String everything() {
        return Stream.of(
                        "/sessions/" + session,
                        "/sessions/" + held,
                        "/sessions/" + planned.session(),
                        "/sessions/" + session + "/register",
                        "/sessions/" + held + "/register",
                        "/sessions/" + held + "/register/history",
                        "/sessions/" + session + "/questions",
                        "/programmes",
                        "/programmes/" + planned.programme() + "/dates",
                        "/topics",
                        "/teaching-settings")
                .map(path -> admin.plainly().get(path).asString()
                        + (path.contains("register") || path.endsWith("dates")
                                ? ""
                                : doctor.plainly().get(path).asString()))
                .collect(Collectors.joining("\n"));
    }

    private int send(RequestSpecification calls, Write write) {
        RequestSpecification request =
                RestAssured.given().spec(calls).header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID());
        Object body = bodies().get(write.id());
        if (body != null) {
            request = request.contentType(ContentType.JSON).body(body);
        }
        return request.request(write.verb().toUpperCase(Locale.ROOT), addressOf(write))
                .statusCode();
    }

    private String addressOf(Write write) {
        String address = write.path()
                .replace("{personId}", doctor.id().toString())
                .replace("{guestId}", guest)
                .replace("{date}", planned.date().toString());
        return address.replace(
                "{id}",
                switch (write.path().split("/")[1]) {
                    case "programmes" -> planned.programme();
                    case "questions" -> question;
                    case "topics" -> topic;
                    default -> isOfWhatIsOver(write) ? held.toString() : session.toString();
                });
    }

    private static boolean isOfWhatIsOver(Write write) {
        return write.path().contains("/register") || write.id().equals("giveFeedback");
    }

    /** By operation: what passes validation, so that the answer is about who asks. Null for none. */
    private Map<String, Object> bodies() {
        Instant start = clock.instant().plus(Duration.ofMinutes(12));
        Map<String, Object> facts = Map.of(
                "title",
                "Sepsis",
                "theme",
                "leadership",
                "mode",
                "hybrid",
                "capacity",
                5,
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(1)).toString());
        Map<String, Object> rhythm = Map.of(
                "title",
                "Grand round",
                "theme",
                "leadership",
                "mode",
                "hybrid",
                "capacity",
                6,
                "startTime",
                "15:00",
                "minutes",
                60,
                "until",
                planned.date().toString());
        Map<String, Object> bodies = new HashMap<>();
        bodies.put("createSession", facts);
        bodies.put("changeSession", facts);
        bodies.put("publishSession", null);
        bodies.put("cancelSession", Map.of("reason", "Snow"));
        bodies.put(
                "createProgramme",
                with(rhythm, Map.of("anchorDate", planned.date().toString(), "intervalWeeks", 1)));
        bodies.put("changeProgramme", rhythm);
        bodies.put("publishProgramme", null);
        bodies.put("makeProgrammeException", Map.of("kind", "skip"));
        bodies.put("removeProgrammeException", null);
        bodies.put("signUp", null);
        bodies.put("leaveSession", null);
        bodies.put("cannotCome", Map.of("reason", "nights"));
        bodies.put("canComeAfterAll", null);
        bodies.put("checkIn", Map.of("code", code, "mode", "in-person"));
        bodies.put("markRegister", Map.of("presence", "remote"));
        bodies.put("addGuest", Map.of("name", "Tom Baker", "profession", "Nursing", "presence", "remote"));
        bodies.put("takeGuestOff", Map.of());
        bodies.put("importMeetingReport", Map.of("csv", "Name\n" + doctor.name() + "\n"));
        bodies.put("lockRegister", null);
        bodies.put("reopenRegister", null);
        bodies.put("giveFeedback", Map.of("useful", 5, "wellTaught", 4));
        bodies.put("askQuestion", Map.of("text", "Why?"));
        bodies.put("takeQuestionBack", null);
        bodies.put("moderateQuestion", Map.of("state", "answered"));
        bodies.put("voteForQuestion", null);
        bodies.put("takeVoteBack", null);
        bodies.put("suggestTopic", Map.of("title", "Reading an ABG"));
        bodies.put("takeTopicBack", null);
        bodies.put("decideOnTopic", Map.of("state", "planned"));
        bodies.put("voteForTopic", null);
        bodies.put("takeTopicVoteBack", null);
        bodies.put("offerToTeach", null);
        bodies.put("takeTeachingOfferBack", null);
        bodies.put("changeTeachingSettings", settings());
        return bodies;
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "feedbackDays",
                2,
                "offerHours",
                1,
                "themes",
                List.of(Map.of("code", "leadership", "name", "Leading", "clinical", false)),
                "specialties",
                List.of("Medicine"),
                "professions",
                List.of("Nursing"));
    }

    private static Map<String, Object> with(Map<String, Object> facts, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(facts);
        all.putAll(more);
        return all;
    }

    private static String idOf(Client client, String path, Map<String, Object> body) {
        return client.sends(body).post(path).then().statusCode(201).extract().path("id");
    }

    /** In the contract's order, but what ends a thing comes last. */
    private static List<Write> writes() throws IOException {
        JsonNode paths = new YAMLMapper().readTree(Contract.text()).path("paths");
        List<Write> writes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                JsonNode operation = verb.getValue();
                if (WRITES.contains(verb.getKey())
                        && operation.path("tags").path(0).asText().equals("teaching")) {
                    Set<String> roles = new TreeSet<>();
                    operation.path("x-roles").forEach(role -> roles.add(role.asText()));
                    writes.add(new Write(
                            verb.getKey(),
                            path.getKey(),
                            operation.path("operationId").asText(),
                            roles));
                }
            }
        }
        writes.sort(Comparator.comparing(write -> ENDS.contains(write.id())));
        return writes;
    }
}
