package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.identity.LogIns.LogIn;
import org.ledhub.shared.RowIdentity;

/** What an administrator does for somebody who can no longer log in as they used to, and what somebody does about their own work account. */
@QuarkusTest
class LostDevicesTest extends HubTest {

    private static final List<String> WAYS = List.of("passkeys", "work-accounts");

    @Inject
    WorkAccounts accounts;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @ConfigProperty(name = "ledhub.base-url")
    String baseUrl;

    private Client doctor;
    private Client admin;
    private TestDevice phone;

    @BeforeEach
    void aDoctorWithBoth() {
        doctor = given.aDoctor(given.aTrust());
        admin = given.anAdmin(doctor.trustId());
        phone = hasAPasskey(doctor);
        logIn(doctor, "first");
    }

    @Test
    void anAdminSeesWhatSomebodyHas() {
        ways(admin, doctor)
                .then()
                .statusCode(200)
                .body("passkeys", equalTo(1))
                .body("workAccounts.email", contains(doctor.email()));
        ways(admin, given.aTutor(doctor.trustId()))
                .then()
                .body("passkeys", equalTo(0))
                .body("workAccounts", empty());
    }

    @Test
    void anAdminRemovesPasskeys() {
        remove(admin, "passkeys", doctor).then().statusCode(204);
        Browser.logsIn(phone).then().statusCode(401);
        doctor.calls().get("/me").then().statusCode(401);
        ways(admin, doctor).then().body("passkeys", equalTo(0)).body("workAccounts.email", contains(doctor.email()));
        assertEquals("A passkey was removed from your LED Hub account", newestSubject());
        assertEquals(List.of("passkey.removed", "log-in.ended-elsewhere"), auditedBy(admin));
    }

    @Test
    void anAdminUnlinksAWorkAccountSoThatAnotherTakesItsPlace() {
        assertEquals(SignOnRefused.Reason.OTHER_ACCOUNT, refusal("second"));
        remove(admin, "work-accounts", doctor).then().statusCode(204);
        doctor.calls().get("/me").then().statusCode(401);
        ways(admin, doctor).then().body("passkeys", equalTo(1)).body("workAccounts", empty());
        assertEquals("Your work account was unlinked from LED Hub", newestSubject());
        assertEquals(List.of("work-account.unlinked", "log-in.ended-elsewhere"), auditedBy(admin));
        assertEquals(doctor.id(), logIn(doctor, "second").person().id);
        assertEquals(SignOnRefused.Reason.OTHER_ACCOUNT, refusal("first"));
    }

    @Test
    void endsLogInsAlsoWhereThereIsNothingToTakeAway() {
        for (String way : WAYS) {
            Client bare = given.aTutor(doctor.trustId());
            remove(admin, way, bare).then().statusCode(204);
            bare.calls().get("/me").then().statusCode(401);
        }
        assertEquals(List.of("log-in.ended-elsewhere", "log-in.ended-elsewhere"), auditedBy(admin));
        doctor.calls().get("/me").then().statusCode(200);
    }

    @Test
    void nobodyButAnAdminOfTheTrustDoesThis() {
        for (Client other : List.of(given.aDoctor(doctor.trustId()), given.aTutor(doctor.trustId()), doctor)) {
            other.wronglyCalls()
                    .get("/people/{id}/log-in-ways", doctor.id())
                    .then()
                    .statusCode(403);
            WAYS.forEach(way -> other.wronglyCalls()
                    .delete("/people/{id}/" + way, doctor.id())
                    .then()
                    .statusCode(403));
        }
        Client elsewhere = given.anAdmin(given.aTrust());
        ways(elsewhere, doctor).then().statusCode(404);
        for (String way : WAYS) {
            remove(elsewhere, way, doctor).then().statusCode(404);
            Client.nobodyWronglyCalls()
                    .delete("/people/{id}/" + way, doctor.id())
                    .then()
                    .statusCode(401);
        }
        nothingWasTaken();
        doctor.calls().get("/me").then().statusCode(200);
    }

    @Test
    void nobodyDoesThisToThemselves() {
        hasAPasskey(admin);
        logIn(admin, "admin");
        for (String way : WAYS) {
            remove(admin, way, admin).then().statusCode(409).body("code", equalTo("own-log-in-ways"));
        }
        ways(admin, admin).then().body("passkeys", equalTo(1)).body("workAccounts.email", contains(admin.email()));
    }

    @Test
    void anAdminHelpsAnother() {
        Client colleague = given.anAdmin(doctor.trustId());
        TestDevice lost = hasAPasskey(colleague);
        remove(admin, "passkeys", colleague).then().statusCode(204);
        Browser.logsIn(lost).then().statusCode(401);
    }

    @Test
    void twoAdminsWhoDoItAtOnceTellOnce() {
        Client colleague = given.anAdmin(doctor.trustId());
        List<Integer> answers = Storm.of(
                List.of(admin, colleague),
                each -> remove(each, "work-accounts", doctor).statusCode());
        assertEquals(List.of(204, 204), answers);
        assertEquals(
                1,
                subjects().stream()
                        .filter("Your work account was unlinked from LED Hub"::equals)
                        .count());
    }

    @Test
    void somebodyUnlinksTheirOwnWorkAccount() {
        doctor.calls().delete("/me/work-accounts").then().statusCode(204);
        doctor.calls().get("/me/work-accounts").then().statusCode(200).body("items", empty());
        assertEquals("Your work account was unlinked from LED Hub", newestSubject());
        assertEquals(List.of("passkey.added", "work-account.unlinked"), auditedBy(doctor));
        assertEquals(doctor.id(), logIn(doctor, "second").person().id);
    }

    @Test
    void nobodyUnlinksAnothersByUnlinkingTheirOwn() {
        for (Client other : List.of(given.aDoctor(doctor.trustId()), admin, given.aDoctor(given.aTrust()))) {
            other.calls().delete("/me/work-accounts").then().statusCode(204);
        }
        Client.nobodyWronglyCalls().delete("/me/work-accounts").then().statusCode(401);
        nothingWasTaken();
    }

    private void nothingWasTaken() {
        ways(admin, doctor).then().body("passkeys", equalTo(1)).body("workAccounts.email", hasItem(doctor.email()));
    }

    private TestDevice hasAPasskey(Client person) {
        TestDevice device = new TestDevice(baseUrl.replace("127.0.0.1", "localhost"), "localhost");
        device.handle = PasskeyProof.handleOf(person.id()).getBase64Url();
        Browser.adds(person, device, "Phone").then().statusCode(201);
        return device;
    }

    private LogIn logIn(Client who, String subject) {
        String code = QuarkusTransaction.requiringNew().call(() -> (String)
                rows.first("select code from trust where id = ?", who.trustId()).getFirst());
        return accounts.logIn(
                new ProvenAccount("https://login.trust.example", subject + who.id(), who.email(), null, code), null);
    }

    private SignOnRefused.Reason refusal(String subject) {
        return assertThrows(SignOnRefused.class, () -> logIn(doctor, subject)).reason();
    }

    private static Response ways(Client caller, Client whose) {
        return caller.calls().get("/people/{id}/log-in-ways", whose.id());
    }

    private static Response remove(Client caller, String way, Client whose) {
        return caller.calls().delete("/people/{id}/" + way, whose.id());
    }

    private String newestSubject() {
        return subjects().getFirst();
    }

    private List<String> subjects() {
        return Client.nobodyCalls()
                .queryParam("to", doctor.email())
                .get("/trial/mailbox")
                .path("items.subject");
    }

    private List<Object> auditedBy(Client person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(person.trustId(), person.id());
            return rows.first("select action from audit_event where actor_id = ? order by id", person.id());
        });
    }
}
