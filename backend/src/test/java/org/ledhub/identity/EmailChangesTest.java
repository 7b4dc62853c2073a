package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class EmailChangesTest extends HubTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private Client doctor;
    private String newEmail;

    @BeforeEach
    void aDoctor() {
        doctor = given.aDoctor(given.aTrust());
        newEmail = anAddress();
    }

    @Test
    void theCodeThatCameToTheNewAddressMovesTheAccountThere() {
        String code = codeFor(doctor, newEmail.toUpperCase());
        confirm(doctor, newEmail, code).then().statusCode(200).body("email", equalTo(newEmail));
        doctor.calls().get("/me").then().body("email", equalTo(newEmail));
        mailTo(doctor.email()).then().body("items[0].subject", equalTo("Your LED Hub email was changed"));
        assertEquals(List.of(1L), audited(doctor));
        logIn(newEmail, logInCode(newEmail)).then().statusCode(201).body("person.id", equalTo(id(doctor)));
        askToLogIn(doctor.email());
        mailTo(doctor.email()).then().body("items", hasSize(1));
        refused(confirm(doctor, newEmail, code));
    }

    @Test
    void otherLogInsEndAndTheOneThatAsksGoesOn() {
        String elsewhere = logIn(doctor.email(), logInCode(doctor.email())).cookie("led-hub");
        Client colleague = given.aDoctor(doctor.trustId());
        confirm(doctor, newEmail, codeFor(doctor, newEmail)).then().statusCode(200);
        Client.nobodyCalls()
                .header("Cookie", "led-hub=" + elsewhere)
                .get("/me")
                .then()
                .statusCode(401);
        doctor.calls().get("/me").then().statusCode(200);
        colleague.calls().get("/me").then().statusCode(200);
    }

    @Test
    void aCodeThatWentToTheOldAddressOpensNothingAfterwards() {
        String old = logInCode(doctor.email());
        confirm(doctor, newEmail, codeFor(doctor, newEmail)).then().statusCode(200);
        logIn(newEmail, old).then().statusCode(401).body("code", equalTo("code-wrong"));
    }

    @Test
    void aCodeForOneThingDoesNotDoAnother() {
        String toMove = codeFor(doctor, newEmail);
        logIn(doctor.email(), toMove).then().statusCode(401);
        refused(confirm(doctor, newEmail, logInCode(doctor.email())));
        refused(confirm(doctor, anAddress(), toMove));
        confirm(doctor, newEmail, toMove).then().statusCode(200);
    }

    @Test
    void somebodyElseCannotUseTheCode() {
        String code = codeFor(doctor, newEmail);
        for (Client other : List.of(
                given.aDoctor(doctor.trustId()), given.anAdmin(doctor.trustId()), given.aDoctor(given.aTrust()))) {
            refused(confirm(other, newEmail, code));
        }
        Client.nobodyWronglyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", newEmail, "code", code))
                .put("/me/email")
                .then()
                .statusCode(401);
        doctor.calls().get("/me").then().body("email", equalTo(doctor.email()));
        confirm(doctor, newEmail, code).then().statusCode(200);
    }

    @Test
    void theAnswersTellNothingOfAnAddressThatIsSomebodyElses() {
        for (Client other : List.of(given.aDoctor(doctor.trustId()), given.aDoctor(given.aTrust()), leaver())) {
            Client asking = given.aDoctor(doctor.trustId());
            Response free = ask(asking, anAddress());
            Response taken = ask(asking, other.email());
            assertEquals(202, taken.statusCode());
            assertEquals(free.asString(), taken.asString());
            assertEquals(names(free), names(taken));
            mailTo(other.email()).then().body("items.subject", contains("Your LED Hub email stays yours"));
            assertTrue(
                    !CODE.matcher(mailTo(other.email()).path("items[0].text")).find(), "no code");
            refused(confirm(asking, other.email(), "123456"));
        }
    }

    @Test
    void evenTheRightCodeTakesNoAddressOfSomebodyElse() {
        String code = codeFor(doctor, newEmail);
        Client quicker = given.aDoctor(doctor.trustId());
        confirm(quicker, newEmail, codeFor(quicker, newEmail)).then().statusCode(200);
        refused(confirm(doctor, newEmail, code));
    }

    @Test
    void oneOfManyWhoMoveToOneAddressAtOnceGetsIt() {
        List<Client> doctors = given.doctors(doctor.trustId(), 6);
        List<String> codes =
                doctors.stream().map(each -> codeFor(each, newEmail)).toList();
        List<Integer> answers = Storm.of(
                IntStream.range(0, 6).boxed().toList(),
                i -> confirm(doctors.get(i), newEmail, codes.get(i)).statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertTrue(answers.stream().allMatch(status -> List.of(200, 409, 422).contains(status)), answers::toString);
    }

    @Test
    void oneCodeSentManyTimesAtOnceWorksOnce() {
        String code = codeFor(doctor, newEmail);
        List<Integer> answers = Storm.of(
                List.of(1, 2, 3, 4, 5), _ -> confirm(doctor, newEmail, code).statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(List.of(1L), audited(doctor));
    }

    @Test
    void fiveWrongTriesEndTheCode() {
        String code = codeFor(doctor, newEmail);
        String other = code.equals("000000") ? "000001" : "000000";
        IntStream.range(0, 5).forEach(_ -> refused(confirm(doctor, newEmail, other)));
        refused(confirm(doctor, newEmail, code));
    }

    @Test
    void aCodeEndsAfterFifteenMinutes() {
        String code = codeFor(doctor, newEmail);
        clock.moveOn(Duration.ofMinutes(15));
        refused(confirm(doctor, newEmail, code));
    }

    @Test
    void onlySoManyMailsGoOutWhateverTheAddresses() {
        List<String> addresses =
                IntStream.range(0, 8).mapToObj(_ -> anAddress()).toList();
        addresses.forEach(each -> ask(doctor, each).then().statusCode(202));
        assertEquals(
                5,
                addresses.stream()
                        .mapToInt(each -> mailTo(each).<List<?>>path("items").size())
                        .sum());
    }

    @Test
    void soManyTriesAMinute() {
        List<Integer> answers = IntStream.range(0, 60)
                .mapToObj(_ -> confirm(doctor, newEmail, "123456").statusCode())
                .distinct()
                .toList();
        assertEquals(List.of(422, 429), answers);
        refused(confirm(given.aDoctor(doctor.trustId()), newEmail, "123456"));
    }

    @Test
    void theOwnAddressIsNoNewOne() {
        ask(doctor, doctor.email()).then().statusCode(400).body("errors[0].code", equalTo("is-yours-already"));
    }

    @Test
    void nobodyElseChangesItNotEvenToAnAddressThatWasConfirmed() {
        confirm(doctor, newEmail, codeFor(doctor, newEmail)).then().statusCode(200);
        String next = anAddress();
        confirm(doctor, next, codeFor(doctor, next)).then().statusCode(200);
        for (UUID somebody : List.of(given.anAdmin(doctor.trustId()).id(), doctor.id())) {
            assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        identity.actAs(doctor.trustId(), somebody);
                        rows.add("update person set email = ? where id = ?", newEmail, doctor.id());
                    }));
        }
        doctor.calls().get("/me").then().body("email", equalTo(next));
    }

    private Client leaver() {
        Client leaver = given.aDoctor(doctor.trustId());
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(doctor.trustId(), null);
            rows.add("update person set status = 'left' where id = ?", leaver.id());
        });
        return leaver;
    }

    private List<Object> audited(Client person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return rows.first(
                    "select count(*) from audit_event where subject_id = ? and action = 'person.email-changed'",
                    person.id());
        });
    }

    private static String anAddress() {
        return "new-" + UUID.randomUUID() + "@home.example";
    }

    private static String id(Client person) {
        return person.id().toString();
    }

    private static void refused(Response answer) {
        answer.then().statusCode(422).body("code", equalTo("email-not-confirmed"));
    }

    private static Response ask(Client person, String email) {
        return person.sends(Map.of("email", email)).post("/me/email/codes");
    }

    private static Response confirm(Client person, String email, String code) {
        return person.sends(Map.of("email", email, "code", code)).put("/me/email");
    }

    private static String codeFor(Client person, String email) {
        ask(person, email).then().statusCode(202);
        return newestCode(email.toLowerCase());
    }

    private static String logInCode(String email) {
        askToLogIn(email);
        return newestCode(email);
    }

    private static void askToLogIn(String email) {
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/log-in/codes")
                .then()
                .statusCode(202);
    }

    private static Response logIn(String email, String code) {
        return Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "code", code))
                .post("/log-in/sessions");
    }

    private static String newestCode(String email) {
        Matcher code = CODE.matcher(mailTo(email).<String>path("items[0].text"));
        assertTrue(code.find());
        return code.group();
    }

    private static Response mailTo(String email) {
        return Client.nobodyCalls().queryParam("to", email).get("/trial/mailbox");
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(each -> each.getName())
                .sorted()
                .toList();
    }
}
