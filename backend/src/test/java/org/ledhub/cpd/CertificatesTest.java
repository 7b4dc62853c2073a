package org.ledhub.cpd;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.RegisterOf;
import org.ledhub.hub.Rows;
import org.ledhub.shared.Digests;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class CertificatesTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private UUID session;
    private RegisterOf register;

    @BeforeEach
    void aSessionThatIsOver() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 5, Duration.ofHours(-2));
        register = new RegisterOf(admin, session);
    }

    @Test
    void lockingIssuesOneForEachPersonPresent() {
        Client absent = given.aDoctor(trust);
        register.mark(doctor, "in-person");
        register.lock();
        register.lock();
        JsonPath found = only(doctor);
        assertEquals("valid", found.getString("status"));
        assertEquals(doctor.name(), found.getString("name"));
        assertEquals("internal", found.getString("scope"));
        assertEquals("in-person", found.getString("mode"));
        assertEquals(60, found.getInt("minutes"));
        absent.calls().get("/certificates").then().statusCode(200).body("items", empty());
        doctor.calls().get("/cpd-records").then().body("items[0].certificateId", equalTo(found.getString("id")));
    }

    @Test
    void correctionsSupersedeRevokeAndIssueAgain() {
        register.mark(doctor, "in-person");
        register.lock();
        String first = only(doctor).getString("id");
        register.reopen();
        register.lock();
        assertEquals(first, only(doctor).getString("id"), "nothing was corrected");

        register.reopen();
        register.mark(doctor, "remote");
        inForce(1);
        register.lock();
        String second = doctor.calls().get("/certificates").path("items.find { it.status == 'valid' }.id");
        doctor.calls()
                .get("/certificates/{id}", first)
                .then()
                .body("status", equalTo("superseded"))
                .body("supersededBy", equalTo(second))
                .body("mode", equalTo("in-person"));
        inForce(1);

        register.reopen();
        register.mark(doctor, null);
        register.lock();
        doctor.calls().get("/certificates/{id}", second).then().body("status", equalTo("revoked"));
        inForce(0);

        register.reopen();
        register.mark(doctor, "in-person");
        register.lock();
        inForce(1);
        doctor.calls().get("/certificates").then().body("items", hasSize(3));
        doctor.calls().get("/cpd-records").then().body("items", hasSize(1));
    }

    @Test
    void anybodyVerifiesItByItsCodeAndSeesNoName() {
        register.mark(doctor, "in-person");
        register.lock();
        JsonPath found = only(doctor);
        String body = Client.nobodyCalls()
                .get("/verify/{code}", found.getString("code").toLowerCase())
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", equalTo("noindex"))
                .body("status", equalTo("valid"))
                .body("number", equalTo(found.getString("number")))
                .body("nameInitials", equalTo("P. " + doctor.name().charAt("Person ".length()) + "."))
                .body("partOfGmcNumber", nullValue())
                .extract()
                .asString();
        assertFalse(body.contains(doctor.name()));
        register.reopen();
        register.mark(doctor, null);
        register.lock();
        Client.nobodyCalls()
                .get("/verify/{code}", found.getString("code"))
                .then()
                .body("status", equalTo("revoked"));
        Client.nobodyCalls().get("/verify/{code}", "A".repeat(20)).then().statusCode(404);
        Client.nobodyWronglyCalls().get("/verify/{code}", "short").then().statusCode(400);
    }

    @Test
    void thePaperCanBeReadBack() throws IOException {
        register.mark(doctor, "in-person");
        register.lock();
        JsonPath found = only(doctor);
        byte[] pdf = doctor.calls()
                .get("/certificates/{id}/file", found.getString("id"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        PdfFile file = PdfFile.of(pdf);
        for (String words : List.of(
                doctor.name(), found.getString("number"), found.getString("code"), "Internal CPD, certified by")) {
            assertTrue(file.text().contains(words), words + " in " + file.text());
        }
        assertTrue(file.title().contains(found.getString("number")));
        assertEquals("en-GB", file.language());
        assertTrue(file.tags().containsAll(List.of("H1", "H2", "Table", "TH", "Figure")), file.tags()::toString);
        assertTrue(file.fonts().stream().allMatch(PdfFile.Face::embedded));
        assertEquals(1, file.pages());
        ImageIO.write(PdfFile.picture(pdf, 0), "png", new File("target/certificate.png"));
        doctor.calls()
                .accept("application/pdf")
                .get("/certificates/{id}", found.getString("id"))
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @Test
    void someoneElsesAnswersLikeAMissingOne() {
        register.mark(doctor, "in-person");
        register.lock();
        String id = only(doctor).getString("id");
        for (Client other : List.of(given.aDoctor(trust), given.aDoctor(given.aTrust()))) {
            other.calls().get("/certificates/{id}", id).then().statusCode(404);
            other.calls().get("/certificates/{id}/file", id).then().statusCode(404);
            other.calls().get("/certificates").then().body("items", empty());
        }
        for (Client other : List.of(given.aTutor(trust), admin)) {
            other.calls().get("/certificates/{id}", id).then().statusCode(403);
            other.calls().get("/certificates").then().statusCode(403);
        }
        Client.nobodyWronglyCalls().get("/certificates/{id}", id).then().statusCode(401);
    }

    @Test
    void theContentIsFrozenByTheDatabase() {
        register.mark(doctor, "in-person");
        register.lock();
        String id = only(doctor).getString("id");
        byte[] content = (byte[]) asIssuer("select content from certificate where id = ?", UUID.fromString(id));
        assertEquals(
                HexFormat.of().formatHex(Digests.sha256(content)), only(doctor).getString("hash"));
        assertFalse(new String(content, java.nio.charset.StandardCharsets.UTF_8).contains(doctor.name()));
        for (String change : List.of(
                "update certificate set content = '\\x00' where id = ? returning 1",
                "update certificate set hash = '\\x00' where id = ? returning 1",
                "update certificate set person_id = id where id = ? returning 1",
                "delete from certificate where id = ? returning 1")) {
            assertThrows(IllegalStateException.class, () -> asIssuer(change, UUID.fromString(id)), change);
        }
    }

    private Object asIssuer(String query, Object value) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            identity.actFor("attendance");
            return rows.first(query, value).getFirst();
        });
    }

    private void inForce(int expected) {
        List<String> valid = doctor.calls().get("/certificates").path("items.findAll { it.status == 'valid' }.id");
        assertEquals(expected, valid.size());
    }

    private JsonPath only(Client who) {
        List<String> ids = who.calls()
                .get("/certificates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(1, ids.size());
        return who.calls()
                .get("/certificates/{id}", ids.getFirst())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
