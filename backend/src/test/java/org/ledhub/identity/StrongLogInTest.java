package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** Where tutors and administrators need more than a code. */
@QuarkusTest
@TestProfile(StrongLogInTest.Required.class)
class StrongLogInTest extends HubTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @ConfigProperty(name = "ledhub.base-url")
    String baseUrl;

    private UUID trust;
    private Client tutor;

    public static class Required implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ledhub.strong-log-in", "required");
        }
    }

    @BeforeEach
    void aTutor() {
        trust = given.aTrust();
        tutor = given.aPerson(trust, "led", "tutor");
    }

    @Test
    void aCodeIsEnoughForADoctor() {
        byCode(given.aDoctor(trust)).then().statusCode(201).body("person.roles", contains("led"));
    }

    @Test
    void aCodeOpensNothingOfATutorButTheWayToAPasskey() {
        Response loggedIn = byCode(tutor);
        loggedIn.then().statusCode(201).body("person.roles", contains("code-only"));
        Client weak = as(tutor, loggedIn);
        weak.calls().get("/me").then().statusCode(200).body("roles", contains("code-only"));
        weak.calls().get("/me/passkeys").then().statusCode(200).body("items", hasSize(0));
        for (String closed :
                List.of("/appointments", "/sessions", "/me/agenda", "/cpd-records", "/people", "/audit-events")) {
            weak.wronglyCalls().get(closed).then().statusCode(403).body("code", equalTo("passkey-needed"));
        }
        as(given.anAdmin(trust), byCode(given.anAdmin(trust)))
                .wronglyCalls()
                .get("/people")
                .then()
                .statusCode(403)
                .body("code", equalTo("passkey-needed"));
    }

    @Test
    void theFirstPasskeyOpensTheRestAtTheNextRenewal() {
        Response loggedIn = byCode(tutor);
        Client weak = as(tutor, loggedIn);
        TestDevice phone = device();
        Browser.adds(weak, phone, "Phone").then().statusCode(201);
        Response renewed = renew(loggedIn);
        renewed.then().statusCode(200).body("person.roles", contains("led", "tutor"));
        as(tutor, renewed).calls().get("/appointments").then().statusCode(200);
        Browser.logsIn(phone).then().statusCode(201).body("person.roles", contains("led", "tutor"));
    }

    @Test
    void aCodeNeverPassesAPasskeyThatIsThere() {
        Browser.adds(as(tutor, byCode(tutor)), device(), "Phone").then().statusCode(201);
        Response again = byCode(tutor);
        Client weak = as(tutor, again);
        String id = weak.calls().get("/me/passkeys").path("items[0].id");
        weak.calls().post("/me/passkeys/challenges").then().statusCode(403).body("code", equalTo("passkey-needed"));
        weak.calls().delete("/me/passkeys/{id}", id).then().statusCode(403).body("code", equalTo("passkey-needed"));
        renew(again).then().statusCode(200).body("person.roles", contains("code-only"));
    }

    @Test
    void aCodeSentBesideTheFirstPasskeyAddsNoSecondOne() {
        Client one = as(tutor, byCode(tutor));
        Client other = as(tutor, byCode(tutor));
        Browser.Asked early = Browser.asksToAdd(other);
        Browser.adds(one, device(), "Phone").then().statusCode(201);
        Browser.adds(other, early, device().makes("Thief", early.challenge()))
                .then()
                .statusCode(403)
                .body("code", equalTo("passkey-needed"));
    }

    @Test
    void whoHasLostTheirDevicesStartsAgainWithTheHelpOfAnAdmin() {
        Browser.adds(as(tutor, byCode(tutor)), device(), "Phone").then().statusCode(201);
        given.anAdmin(trust)
                .calls()
                .delete("/people/{id}/passkeys", tutor.id())
                .then()
                .statusCode(204);
        Browser.adds(as(tutor, byCode(tutor)), device(), "New phone").then().statusCode(201);
    }

    private TestDevice device() {
        TestDevice device = new TestDevice(baseUrl.replace("127.0.0.1", "localhost"), "localhost");
        device.handle = PasskeyProof.handleOf(tutor.id()).getBase64Url();
        return device;
    }

    private static Client as(Client person, Response loggedIn) {
        return new Client(
                person.trustId(), person.id(), person.name(), person.email(), null, loggedIn.cookie("led-hub"));
    }

    private static Response renew(Response loggedIn) {
        return Client.nobodyCalls()
                .header("X-Requested-By", "led-hub")
                .header("Cookie", "led-hub-renewal=" + loggedIn.cookie("led-hub-renewal"))
                .post("/log-in/session/renewal");
    }

    private static Response byCode(Client person) {
        Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", person.email()))
                .post("/log-in/codes");
        Matcher code = CODE.matcher(Client.nobodyCalls()
                .queryParam("to", person.email())
                .get("/trial/mailbox")
                .<List<Map<String, String>>>path("items")
                .stream()
                .filter(each -> each.get("subject").contains("log-in code"))
                .findFirst()
                .orElseThrow()
                .get("text"));
        assertTrue(code.find());
        return Client.nobodyCalls()
                .contentType(ContentType.JSON)
                .body(Map.of("email", person.email(), "code", code.group()))
                .post("/log-in/sessions");
    }
}
