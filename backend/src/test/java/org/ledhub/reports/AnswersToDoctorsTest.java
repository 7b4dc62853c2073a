package org.ledhub.reports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** "You said, we did": written by admins, read by the board. */
@QuarkusTest
class AnswersToDoctorsTest extends HubTest {

    private static final Map<String, Object> PARKING = Map.of(
            "youSaid", "Teaching clashes with the ward round", "weDid", "Moved it to 2pm", "doneOn", "2026-09-01");

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private String id;

    @BeforeEach
    void anAnswer() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        id = add(PARKING).path("id");
    }

    @Test
    void isListedLatestFirstAndPageByPage() {
        add(with("doneOn", "2026-10-01"));
        Response first = admin.calls().queryParam("limit", 1).get("/answers-to-doctors");
        first.then().body("items.doneOn", contains("2026-10-01"));
        admin.calls()
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/answers-to-doctors")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void isChangedAndRemovedByWhoSawWhatItSays() {
        String etag = admin.calls().get("/answers-to-doctors/{id}", id).header("ETag");
        admin.sends(with("weDid", "Moved it to 3pm"))
                .header("If-Match", etag)
                .put("/answers-to-doctors/{id}", id)
                .then()
                .statusCode(200)
                .body("weDid", equalTo("Moved it to 3pm"));
        admin.sends(PARKING)
                .header("If-Match", etag)
                .put("/answers-to-doctors/{id}", id)
                .then()
                .statusCode(412);
        admin.sends(PARKING).put("/answers-to-doctors/{id}", id).then().statusCode(428);
        admin.calls()
                .header("If-Match", etag)
                .delete("/answers-to-doctors/{id}", id)
                .then()
                .statusCode(412);
        admin.calls()
                .header("If-Match", "*")
                .delete("/answers-to-doctors/{id}", id)
                .then()
                .statusCode(204);
        admin.calls().get("/answers-to-doctors/{id}", id).then().statusCode(404);
    }

    @Test
    void isOnTheBoardsPageAndItsPaper() {
        admin.calls().get("/reports/board").then().body("answers.weDid", contains("Moved it to 2pm"));
        byte[] file = admin.calls().get("/reports/board/file").asByteArray();
        assertEquals(List.of(), PdfFile.barriers(file));
        String words = PdfFile.of(file).text().replaceAll("\\s+", " ");
        assertThat(words, containsString("Teaching clashes with the ward round"));
        assertThat(words, containsString("Moved it to 2pm"));
    }

    @Test
    void isNobodyElsesToWrite() {
        Client elsewhere = given.anAdmin(given.aTrust());
        elsewhere.calls().get("/answers-to-doctors").then().body("items", empty());
        for (Map.Entry<Client, Integer> other : Map.of(
                        elsewhere, 404, given.aDoctor(trust), 403, given.aTutor(trust), 403)
                .entrySet()) {
            Client who = other.getKey();
            int refused = other.getValue();
            who.calls().get("/answers-to-doctors/{id}", id).then().statusCode(refused);
            who.sends(PARKING)
                    .header("If-Match", "*")
                    .put("/answers-to-doctors/{id}", id)
                    .then()
                    .statusCode(refused);
            who.calls()
                    .header("If-Match", "*")
                    .delete("/answers-to-doctors/{id}", id)
                    .then()
                    .statusCode(refused);
        }
        given.aDoctor(trust).sends(PARKING).post("/answers-to-doctors").then().statusCode(403);
        admin.calls().get("/answers-to-doctors/{id}", id).then().body("weDid", equalTo("Moved it to 2pm"));
    }

    /** Whatever the code above does. */
    @Test
    void theDatabaseRefusesADoctorsPen() {
        Client doctor = given.aDoctor(trust);
        assertThrows(
                IllegalStateException.class,
                () -> as(
                        doctor,
                        "insert into answer_to_doctors"
                                + " (id, you_said, we_did, done_on) values (gen_random_uuid(), 'a', 'b', '2026-01-01')"));
        assertEquals(0, as(doctor, "update answer_to_doctors set we_did = 'nothing'"));
        assertEquals(0, as(doctor, "delete from answer_to_doctors"));
    }

    private int as(Client who, String statement) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(who.trustId(), who.id());
            return rows.add(statement);
        });
    }

    private Response add(Map<String, Object> body) {
        Response added = admin.sends(body).post("/answers-to-doctors");
        added.then().statusCode(201);
        return added;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(PARKING);
        body.put(field, value);
        return body;
    }
}
