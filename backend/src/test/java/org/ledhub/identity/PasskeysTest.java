package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.identity.Browser.Asked;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class PasskeysTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @ConfigProperty(name = "ledhub.base-url")
    String baseUrl;

    private Client doctor;
    private TestDevice phone;

    @BeforeEach
    void aDoctorWithAPhone() {
        doctor = given.aDoctor(given.aTrust());
        phone = deviceOf(doctor);
    }

    @Test
    void anAddedPasskeyLogsInWhoseItIs() {
        Browser.adds(doctor, phone, " Work phone ")
                .then()
                .statusCode(201)
                .body("name", equalTo("Work phone"))
                .body("lastUsedAt", nullValue());
        Response loggedIn = Browser.logsIn(phone);
        loggedIn.then()
                .statusCode(201)
                .body("person.id", equalTo(doctor.id().toString()))
                .body("person.roles", contains("led"));
        Client.nobodyCalls()
                .header("Cookie", "led-hub=" + loggedIn.cookie("led-hub"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(doctor.id().toString()));
        doctor.calls().get("/me/passkeys").then().body("items[0].lastUsedAt", notNullValue());
        Browser.logsIn(phone).then().statusCode(201);
    }

    @Test
    void theChallengeIsOutOfReachForScripts() {
        Response asked = Client.nobodyCalls().post("/log-in/passkey-challenges");
        assertTrue(asked.detailedCookie(Browser.COOKIE).isHttpOnly());
        assertEquals("Strict", asked.detailedCookie(Browser.COOKIE).getSameSite());
        assertNotEquals(asked.path("challenge"), Browser.asks().challenge());
    }

    @Test
    void refusesWhatWasSignedForAnotherSite() {
        isThere();
        phone.origin = "https://hub.example.net";
        refused(Browser.logsIn(phone));
        phone.origin = origin().replace("localhost", "evil.localhost");
        refused(Browser.logsIn(phone));
        phone.origin = origin();
        phone.site = "example.net";
        refused(Browser.logsIn(phone));
        phone.site = "localhost";
        Browser.logsIn(phone).then().statusCode(201);
    }

    @Test
    void refusesADeviceThatDidNotVerifyThePerson() {
        isThere();
        phone.flags = TestDevice.PRESENT;
        refused(Browser.logsIn(phone));
        phone.flags = TestDevice.VERIFIED;
        refused(Browser.logsIn(phone));
    }

    @Test
    void aChallengeWorksOnceAndForFiveMinutes() {
        isThere();
        Asked asked = Browser.asks();
        Map<String, Object> signed = phone.signs(asked.challenge());
        Browser.logsIn(asked, signed).then().statusCode(201);
        refused(Browser.logsIn(asked, signed));
        refused(Browser.logsIn(asked, phone.signs(asked.challenge())));
        Asked old = Browser.asks();
        clock.moveOn(Duration.ofMinutes(5));
        refused(Browser.logsIn(old, phone.signs(old.challenge())));
    }

    @Test
    void aChallengeBelongsToTheBrowserThatAsked() {
        isThere();
        Asked mine = Browser.asks();
        Asked theirs = Browser.asks();
        refused(Browser.logsIn(theirs, phone.signs(mine.challenge())));
        refused(Browser.logsIn(new Asked(mine.options(), null), phone.signs(mine.challenge())));
        for (String made :
                List.of("x", "AAAA", mine.cookie() + "A", theirs.cookie().substring(1))) {
            refused(Browser.logsIn(new Asked(mine.options(), made), phone.signs(mine.challenge())));
        }
        Asked toAdd = Browser.asksToAdd(doctor);
        refused(Browser.logsIn(toAdd, phone.signs(toAdd.challenge())));
    }

    @Test
    void nobodyElsesPasskeyAnswersForThem() {
        isThere();
        Client other = given.aDoctor(doctor.trustId());
        TestDevice theirs = deviceOf(other);
        Browser.adds(other, theirs, "Theirs").then().statusCode(201);
        theirs.handle = phone.handle;
        refused(Browser.logsIn(theirs));
        TestDevice forged = deviceOf(doctor);
        System.arraycopy(phone.id, 0, forged.id, 0, phone.id.length);
        refused(Browser.logsIn(forged));
        refused(Browser.logsIn(deviceOf(doctor)));
    }

    @Test
    void everyRefusalIsTheSame() {
        Response unknown = Browser.logsIn(deviceOf(doctor));
        isThere();
        phone.origin = "https://hub.example.net";
        Response wrong = Browser.logsIn(phone);
        assertEquals(unknown.statusCode(), wrong.statusCode());
        assertEquals(unknown.<String>path("detail"), wrong.path("detail"));
        assertEquals(unknown.getCookies(), wrong.getCookies());
    }

    @Test
    void aCopyThatCountsWhatWasCountedStopsThePasskey() {
        isThere();
        TestDevice copy = new TestDevice(phone);
        Browser.logsIn(phone).then().statusCode(201);
        Browser.logsIn(phone).then().statusCode(201);
        refused(Browser.logsIn(copy));
        doctor.calls().get("/me/passkeys").then().body("items[0].stopped", equalTo(true));
        refused(Browser.logsIn(phone));
        assertEquals("A passkey of your LED Hub account was stopped", newestSubject(doctor));
        assertEquals(List.of("passkey.added", "passkey.stopped"), audited(doctor));
    }

    @Test
    void devicesThatDoNotCountAreTakenAsTheyAre() {
        isThere();
        for (int i = 0; i < 2; i++) {
            phone.count = -1;
            Browser.logsIn(phone).then().statusCode(201);
        }
    }

    @Test
    void aRemovedPasskeyLogsNobodyIn() {
        String id = isThere();
        doctor.calls().delete("/me/passkeys/{id}", id).then().statusCode(204);
        refused(Browser.logsIn(phone));
        doctor.calls().get("/me/passkeys").then().body("items", empty());
        assertEquals("A passkey was removed from your LED Hub account", newestSubject(doctor));
        assertEquals(List.of("passkey.added", "passkey.removed"), audited(doctor));
    }

    @Test
    void somebodyElsesPasskeyIsNotThere() {
        String id = isThere();
        for (Client other : List.of(
                given.aDoctor(doctor.trustId()), given.anAdmin(doctor.trustId()), given.aDoctor(given.aTrust()))) {
            other.calls().get("/me/passkeys").then().body("items", empty());
            other.sends(Map.of("name", "Mine now"))
                    .header("If-Match", "*")
                    .put("/me/passkeys/{id}", id)
                    .then()
                    .statusCode(404);
            other.calls().delete("/me/passkeys/{id}", id).then().statusCode(404);
        }
        Client.nobodyWronglyCalls().get("/me/passkeys").then().statusCode(401);
        doctor.calls().get("/me/passkeys").then().body("items.name", contains("Phone"));
    }

    @Test
    void isRenamedByItsOwner() {
        String id = isThere();
        doctor.sends(Map.of("name", "Ward laptop"))
                .header("If-Match", "*")
                .put("/me/passkeys/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ward laptop"));
        doctor.sends(Map.of("name", "Old"))
                .header("If-Match", "\"0-0\"")
                .put("/me/passkeys/{id}", id)
                .then()
                .statusCode(412);
        doctor.sends(Map.of("name", " "))
                .header("If-Match", "*")
                .put("/me/passkeys/{id}", id)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesToAddWhatWasNotMadeForThis() {
        Asked asked = Browser.asksToAdd(doctor);
        notAdded(Browser.adds(doctor, asked, phone.makes("Phone", Browser.asks().challenge())));
        phone.origin = "https://hub.example.net";
        notAdded(Browser.adds(doctor, phone, "Phone"));
        phone.origin = origin();
        phone.site = "example.net";
        notAdded(Browser.adds(doctor, phone, "Phone"));
        phone.site = "localhost";
        phone.flags = TestDevice.PRESENT;
        notAdded(Browser.adds(doctor, phone, "Phone"));
        phone.flags = TestDevice.PRESENT | TestDevice.VERIFIED;
        Client other = given.aDoctor(doctor.trustId());
        Asked theirs = Browser.asksToAdd(other);
        notAdded(Browser.adds(doctor, theirs, phone.makes("Phone", theirs.challenge())));
        Asked good = Browser.asksToAdd(doctor);
        Map<String, Object> made = phone.makes("Phone", good.challenge());
        Browser.adds(doctor, good, made).then().statusCode(201);
        notAdded(Browser.adds(doctor, good, made));
        doctor.calls().get("/me/passkeys").then().body("items", hasSize(1));
    }

    @Test
    void aPasskeyIsOnePersonsInAllTrusts() {
        isThere();
        Client elsewhere = given.aDoctor(given.aTrust());
        Browser.adds(elsewhere, phone, "Phone").then().statusCode(409).body("code", equalTo("passkey-known-already"));
    }

    @Test
    void theDeviceIsToldWhichPasskeysThereAre() {
        isThere();
        Response options = Browser.asksToAdd(doctor).options();
        options.then()
                .body("excludeCredentials.id", contains(TestDevice.text(phone.id)))
                .body("rp.id", equalTo("localhost"))
                .body("pubKeyCredParams.alg", hasItem(-7))
                .body("authenticatorSelection.userVerification", equalTo("required"));
    }

    @Test
    void tenAreEnough() {
        for (int i = 0; i < 10; i++) {
            Browser.adds(doctor, deviceOf(doctor), "Device " + i).then().statusCode(201);
        }
        Browser.adds(doctor, phone, "One more").then().statusCode(409).body("code", equalTo("ten-passkeys-already"));
    }

    @Test
    void whoWasSuspendedDoesNotLogIn() {
        isThere();
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(doctor.trustId(), null);
            rows.add("update person set status = 'suspended' where id = ?", doctor.id());
        });
        refused(Browser.logsIn(phone));
    }

    @Test
    void tellsTheOwnerOfEachNewOne() {
        isThere();
        assertEquals("A passkey was added to your LED Hub account", newestSubject(doctor));
    }

    private String isThere() {
        return Browser.adds(doctor, phone, "Phone")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private TestDevice deviceOf(Client person) {
        TestDevice device = new TestDevice(origin(), "localhost");
        device.handle = PasskeyProof.handleOf(person.id()).getBase64Url();
        return device;
    }

    private String origin() {
        return baseUrl.replace("127.0.0.1", "localhost");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).body("code", equalTo("passkey-wrong"));
    }

    private static void notAdded(Response answer) {
        answer.then().statusCode(422).body("code", equalTo("passkey-not-added"));
    }

    private static String newestSubject(Client person) {
        return Client.nobodyCalls()
                .queryParam("to", person.email())
                .get("/trial/mailbox")
                .path("items[0].subject");
    }

    private List<Object> audited(Client person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return rows.first(
                    "select action from audit_event where subject_id = ? and action like 'passkey.%' order by id",
                    person.id());
        });
    }
}
