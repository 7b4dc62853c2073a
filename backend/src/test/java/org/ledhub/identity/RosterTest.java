package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Storm;
import org.ledhub.shared.Time;

@QuarkusTest
class RosterTest extends HubTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Inject
    ContractKeeper contracts;

    private Client admin;
    private UUID trust;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    @Test
    void whoIsAddedIsInvitedAndLogsIn() {
        String email = email();
        String id = add(
                        email,
                        Map.of(
                                "specialty",
                                "Medicine",
                                "contractEndsOn",
                                today().plusDays(200).toString()))
                .statusCode(201)
                .header("Location", containsString("/people/"))
                .body("status", equalTo("active"))
                .body("specialty", equalTo("Medicine"))
                .body("invitedAt", notNullValue())
                .body("lastLogInAt", nullValue())
                .extract()
                .path("id");
        mailTo(email)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("Your invitation to LED Hub"))
                .body("items[0].text", containsString(email))
                .body("items[0].text", containsString("/log-in"));
        logIn(email);
        read(id).body("lastLogInAt", notNullValue());
        auditOf(id, "person.added", "person.invited");
    }

    @ParameterizedTest
    @CsvSource({"7654321", "765 4321", "GMC 7654321", "gmc: 765-4321", "GMC no. 7654321"})
    void aGmcNumberIsTakenAsPeopleWriteIt(String typed) {
        add(email(), Map.of("gmcNumber", typed, "odsCode", "rx1 01"))
                .statusCode(201)
                .body("gmcNumber", equalTo("7654321"))
                .body("odsCode", equalTo("RX101"));
    }

    @ParameterizedTest
    @CsvSource({
        "gmcNumber, 765432, Enter a GMC number of 7 digits",
        "gmcNumber, 76543210, Enter a GMC number of 7 digits",
        "odsCode, R-1, 'Enter an ODS code like RX101, 3 to 10 letters and numbers'",
        "contractEndsOn, 2020-01-01, Enter a last day that is not before the first",
        "name, ' ', Enter a name"
    })
    void aWrongAnswerIsNamed(String field, String wrong, String message) {
        admin.wronglySends(person(email(), Map.of("contractStartsOn", "2026-01-01", field, wrong)))
                .post("/people")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems(field))
                .body("errors.detail", hasItems(message));
    }

    @Test
    void anAddressOrAGmcNumberBelongsToOnePerson() {
        String email = email();
        add(email, Map.of("gmcNumber", "1234567")).statusCode(201);
        add(email.toUpperCase(), Map.of()).statusCode(409).body("code", equalTo("email-in-use"));
        add(email(), Map.of("gmcNumber", "1234567")).statusCode(409).body("code", equalTo("gmc-number-in-use"));
        Client elsewhere = given.anAdmin(given.aTrust());
        elsewhere
                .sends(person(email, Map.of()))
                .post("/people")
                .then()
                .statusCode(409)
                .body("code", equalTo("email-in-use"));
        elsewhere
                .sends(person(email(), Map.of("gmcNumber", "1234567")))
                .post("/people")
                .then()
                .statusCode(201);
    }

    @Test
    void theSameKeyAddsOnce() {
        Map<String, Object> person = person(email(), Map.of());
        String key = UUID.randomUUID().toString();
        String first = admin.sends(person)
                .header("Idempotency-Key", key)
                .post("/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin.sends(person)
                .header("Idempotency-Key", key)
                .post("/people")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void aMoverKeepsTheirLogIn() {
        Client doctor = given.aDoctor(trust);
        change(doctor.id(), Map.of("site", "City Hospital", "specialty", "Surgery"))
                .statusCode(200)
                .body("site", equalTo("City Hospital"));
        doctor.calls().get("/me").then().statusCode(200).body("site", equalTo("City Hospital"));
        admin.sends(person(doctor.email(), Map.of()))
                .put("/people/{id}", doctor.id())
                .then()
                .statusCode(428);
        admin.sends(person(doctor.email(), Map.of()))
                .header("If-Match", "\"99-x\"")
                .put("/people/{id}", doctor.id())
                .then()
                .statusCode(412);
    }

    @Test
    void otherRolesASuspensionAndLeavingEndEveryLogInAtOnce() {
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("roles", List.of("led", "tutor")), Map.of("status", "suspended"), Map.of("status", "left"))) {
            Client doctor = given.aDoctor(trust);
            doctor.calls().get("/me").then().statusCode(200);
            change(doctor.id(), change).statusCode(200);
            doctor.calls().get("/me").then().statusCode(401);
        }
    }

    @Test
    void whoIsSuspendedGetsNoCode() {
        Client doctor = given.aDoctor(trust);
        change(doctor.id(), Map.of("status", "suspended")).statusCode(200);
        askForCode(doctor.email());
        mailTo(doctor.email()).body("items", hasSize(0));
        change(doctor.id(), Map.of("status", "active")).statusCode(200);
        logIn(doctor.email());
    }

    @Test
    void thePlacesOfALeaverGoToTheNextOnTheList() {
        UUID session = given.aSession(trust, 1);
        UUID other = given.aSession(trust, 5);
        Client leaver = given.aDoctor(trust);
        Client next = given.aDoctor(trust);
        leaver.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        leaver.calls().put("/sessions/{id}/sign-up", other).then().statusCode(201);
        next.calls().put("/sessions/{id}/sign-up", session).then().body("state", equalTo("waiting"));
        upcomingPlaces(admin, next.id()).statusCode(200).body("sessions", equalTo(1));
        upcomingPlaces(admin, leaver.id()).statusCode(200).body("sessions", equalTo(2));
        change(leaver.id(), Map.of("status", "left")).statusCode(200);
        upcomingPlaces(admin, leaver.id()).body("sessions", equalTo(0));
        next.calls().get("/sessions/{id}", session).then().body("myPlace.state", equalTo("confirmed"));
        admin.calls().get("/sessions/{id}", other).then().body("placesLeft", equalTo(5));
        auditOf(leaver.id().toString(), "person.changed", "person.left");
    }

    /** One to ones count for nothing: any number from one would tell that somebody sought help. */
    @Test
    void whatALeaverGivesUpIsToldToAdminsAloneAndIsOfTeachingAlone() {
        Client doctor = given.aDoctor(trust);
        doctor.sends(Map.of())
                .put("/slots/{id}/appointment", given.aFreeSlot(given.aTutor(trust)))
                .then()
                .statusCode(201);
        upcomingPlaces(admin, doctor.id()).statusCode(200).body("sessions", equalTo(0));
        upcomingPlaces(given.anAdmin(given.aTrust()), doctor.id()).statusCode(404);
        upcomingPlaces(admin, UUID.randomUUID()).statusCode(404);
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            upcomingPlaces(other, doctor.id()).statusCode(403);
        }
    }

    private static ValidatableResponse upcomingPlaces(Client who, UUID person) {
        return who.calls().get("/people/{id}/upcoming-places", person).then();
    }

    @Test
    void whoComesBackIsMadeActiveAgain() {
        Client doctor = given.aDoctor(trust);
        change(doctor.id(), Map.of("status", "left")).statusCode(200);
        people("").body("items.id", contains(admin.id().toString()));
        people("?status=left").body("items.id", contains(doctor.id().toString()));
        add(doctor.email(), Map.of()).statusCode(409).body("code", equalTo("left-before"));
        change(doctor.id(), Map.of("status", "active")).statusCode(200);
        logIn(doctor.email());
    }

    @Test
    void atLeastTwoAdministratorsStay() {
        Client second = given.anAdmin(trust);
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of("roles", List.of("tutor")), Map.of("status", "suspended"), Map.of("status", "left"))) {
            change(second.id(), change).statusCode(409).body("code", equalTo("two-admins-needed"));
            second.calls().get("/me").then().statusCode(200);
        }
        given.anAdmin(trust);
        change(second.id(), Map.of("roles", List.of("tutor"))).statusCode(200);
    }

    @RepeatedTest(5)
    void ofThreeAdministratorsWhoRemoveOneAnotherAtOnceTwoStay() {
        List<Client> admins = List.of(admin, given.anAdmin(trust), given.anAdmin(trust));
        List<Integer> answers = Storm.of(admins, each -> {
            Client other = admins.get((admins.indexOf(each) + 1) % admins.size());
            return each.sends(person(other.email(), Map.of("roles", List.of("led"))))
                    .header("If-Match", "*")
                    .put("/people/{id}", other.id())
                    .statusCode();
        });
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        Client someone = admins.stream()
                .filter(each -> each.calls().get("/me").statusCode() == 200)
                .findFirst()
                .orElseThrow();
        List<List<String>> roles = someone.calls().get("/people").jsonPath().getList("items.roles");
        assertEquals(2, roles.stream().filter(each -> each.contains("admin")).count());
    }

    @Test
    void anAddressThatWasUsedStaysItsOwners() {
        Client doctor = given.aDoctor(trust);
        change(doctor.id(), Map.of("email", email()))
                .statusCode(409)
                .body("code", equalTo("email-in-use-by-its-owner"));
        read(doctor.id().toString()).body("email", equalTo(doctor.email()));
    }

    @Test
    void anAddressThatWasWrongIsCorrectedAndInvited() {
        String wrong = email();
        String right = email();
        String id = add(wrong, Map.of()).statusCode(201).extract().path("id");
        change(UUID.fromString(id), Map.of("email", right)).statusCode(200).body("email", equalTo(right));
        mailTo(right).body("items.subject", contains("Your invitation to LED Hub"));
        logIn(right);
    }

    @Test
    void anInvitationIsSentAgainOnceAnHour() {
        String email = email();
        String id = add(email, Map.of()).statusCode(201).extract().path("id");
        invite(id).statusCode(409).body("code", equalTo("invited-already"));
        clock.moveOn(Duration.ofMinutes(61));
        invite(id).statusCode(200);
        mailTo(email).body("items", hasSize(2));
        change(UUID.fromString(id), Map.of("status", "suspended")).statusCode(200);
        clock.moveOn(Duration.ofMinutes(61));
        invite(id).statusCode(409).body("code", equalTo("not-active"));
    }

    @Test
    void aJoinerIsInvitedFourteenDaysBeforeTheFirstDay() {
        String email = email();
        String id = add(email, Map.of("contractStartsOn", today().plusDays(15).toString()))
                .statusCode(201)
                .body("invitedAt", nullValue())
                .extract()
                .path("id");
        contracts.keep();
        mailTo(email).body("items", hasSize(0));
        clock.moveOn(Duration.ofDays(1));
        contracts.keep();
        contracts.keep();
        mailTo(email).body("items", hasSize(1));
        read(id).body("invitedAt", notNullValue());
    }

    @Test
    void aContractThatIsOverEndsTheLogInAndThePlaces() {
        Client leaver = given.aDoctor(trust);
        UUID session = given.aSession(trust, 3);
        leaver.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        change(leaver.id(), Map.of("contractEndsOn", today().toString())).statusCode(200);
        contracts.keep();
        leaver.calls().get("/me").then().statusCode(200);
        clock.moveOn(Duration.ofDays(1));
        contracts.keep();
        contracts.keep();
        leaver.calls().get("/me").then().statusCode(401);
        read(leaver.id().toString()).body("status", equalTo("left"));
        admin.calls().get("/sessions/{id}", session).then().body("placesLeft", equalTo(3));
        auditOf(leaver.id().toString(), "person.left");
    }

    @Test
    void anAdministratorLeavesByHand() {
        given.anAdmin(trust);
        change(admin.id(), Map.of("contractEndsOn", today().minusDays(1).toString()))
                .statusCode(200);
        contracts.keep();
        admin.calls().get("/me").then().statusCode(200);
    }

    @Test
    void onlyTheEducationTeamOfTheSameTrust() {
        Client doctor = given.aDoctor(trust);
        Map<String, Object> body = person(email(), Map.of());
        for (Client other : List.of(doctor, given.aTutor(trust))) {
            other.sends(body).post("/people").then().statusCode(403);
            other.calls().get("/people/{id}", doctor.id()).then().statusCode(403);
            other.sends(body)
                    .header("If-Match", "*")
                    .put("/people/{id}", doctor.id())
                    .then()
                    .statusCode(403);
            other.calls().post("/people/{id}/invitation", doctor.id()).then().statusCode(403);
        }
        Client elsewhere = given.anAdmin(given.aTrust());
        elsewhere.calls().get("/people/{id}", doctor.id()).then().statusCode(404);
        elsewhere
                .sends(body)
                .header("If-Match", "*")
                .put("/people/{id}", doctor.id())
                .then()
                .statusCode(404);
        elsewhere.calls().post("/people/{id}/invitation", doctor.id()).then().statusCode(404);
        doctor.calls().get("/me").then().statusCode(200);
    }

    private ValidatableResponse add(String email, Map<String, Object> more) {
        return admin.sends(person(email, more)).post("/people").then();
    }

    /** As they are, but for these. */
    private ValidatableResponse change(UUID id, Map<String, Object> changes) {
        Response now = admin.calls().get("/people/{id}", id);
        Map<String, Object> person = new HashMap<>(now.jsonPath().getMap(""));
        List.of("id", "invitedAt", "lastLogInAt").forEach(person::remove);
        person.putAll(changes);
        return admin.sends(person)
                .header("If-Match", now.header("ETag"))
                .put("/people/{id}", id)
                .then();
    }

    private ValidatableResponse read(String id) {
        return admin.calls().get("/people/{id}", id).then().statusCode(200);
    }

    private ValidatableResponse people(String query) {
        return admin.calls().get("/people" + query).then().statusCode(200);
    }

    private ValidatableResponse invite(String id) {
        return admin.calls().post("/people/{id}/invitation", id).then();
    }

    private void auditOf(String subject, String... actions) {
        List<Map<String, Object>> events = admin.calls()
                .get("/audit-events?limit=100&action=person")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        List<Object> about = events.stream()
                .filter(event -> String.valueOf(event.get("subjectId")).equals(subject))
                .map(event -> event.get("action"))
                .toList();
        assertTrue(about.containsAll(List.of(actions)), about::toString);
    }

    private static void askForCode(String email) {
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/log-in/codes")
                .then()
                .statusCode(202);
    }

    private static void logIn(String email) {
        askForCode(email);
        Matcher code = CODE.matcher(mailTo(email).extract().<String>path("items[0].text"));
        assertTrue(code.find());
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "code", code.group()))
                .post("/log-in/sessions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse mailTo(String email) {
        return Client.nobodyCalls()
                .get("/trial/mailbox?to={email}", email)
                .then()
                .statusCode(200);
    }

    static Map<String, Object> person(String email, Map<String, Object> more) {
        Map<String, Object> person = new HashMap<>(
                Map.of("name", "Adaeze Okonkwo", "email", email, "roles", List.of("led"), "status", "active"));
        person.putAll(more);
        return person;
    }

    static String email() {
        return "person-" + UUID.randomUUID() + "@roster.example";
    }

    private LocalDate today() {
        return Time.today(clock);
    }
}
