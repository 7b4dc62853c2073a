package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Storm;

@QuarkusTest
class TopicsTest extends HubTest {

    private UUID trust;
    private Client admin;
    private Client doctor;
    private Client colleague;

    @BeforeEach
    void aTrust() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        colleague = given.aDoctor(trust);
    }

    @Test
    void theMostWantedIsOnTop() {
        suggest(doctor, "Reading an ABG");
        String chest = suggest(doctor, "Chest drains");
        colleague.calls().put("/topics/{id}/vote", chest).then().statusCode(200).body("votes", equalTo(2));
        colleague.calls().put("/topics/{id}/vote", chest).then().body("votes", equalTo(2));
        doctor.calls()
                .get("/topics")
                .then()
                .body("items.title", contains("Chest drains", "Reading an ABG"))
                .body("items.votes", contains(2, 1))
                .body("items.myVote", contains(true, true));
        colleague
                .calls()
                .delete("/topics/{id}/vote", chest)
                .then()
                .body("votes", equalTo(1))
                .body("myVote", equalTo(false));
    }

    @Test
    void votesThatComeAtOnceAreAllCountedOnce() {
        String topic = suggest(admin, "Reading an ABG");
        List<Client> many = given.doctors(trust, 30);
        Storm.of(many, each -> each.calls().put("/topics/{id}/vote", topic).statusCode());
        List<Integer> again = Storm.of(
                Collections.nCopies(20, doctor),
                same -> same.calls().put("/topics/{id}/vote", topic).statusCode());
        assertEquals(Collections.nCopies(20, 200), again);
        doctor.calls().get("/topics").then().body("items[0].votes", equalTo(1 + 30 + 1));
    }

    @Test
    void onlyAdminsSeeWhoSuggestsAndWhoWouldTeach() {
        String topic = suggest(doctor, "Reading an ABG");
        colleague
                .calls()
                .put("/topics/{id}/offer", topic)
                .then()
                .statusCode(200)
                .body("myOffer", equalTo(true));
        given.aDoctor(trust)
                .calls()
                .get("/topics")
                .then()
                .body("items[0].author", nullValue())
                .body("items[0].offers", empty());
        doctor.calls()
                .get("/topics")
                .then()
                .body("items[0].mine", equalTo(true))
                .body("items[0].offers", empty());
        admin.calls()
                .get("/topics")
                .then()
                .body("items[0].author.name", equalTo(doctor.name()))
                .body("items[0].offers.name", contains(colleague.name()));
        colleague.calls().delete("/topics/{id}/offer", topic).then().body("myOffer", equalTo(false));
        admin.calls().get("/topics").then().body("items[0].offers", empty());
    }

    @Test
    void theEducationTeamDecides() {
        String topic = suggest(doctor, "Reading an ABG");
        suggest(doctor, "Chest drains");
        decide(admin, topic, "planned").statusCode(200).body("state", equalTo("planned"));
        decide(doctor, topic, "declined").statusCode(403);
        decide(given.anAdmin(given.aTrust()), topic, "declined").statusCode(404);
        doctor.calls().get("/topics").then().body("items.state", contains("open", "planned"));
        admin.wronglySends(Map.of("state", "taken-back"))
                .put("/topics/{id}/state", topic)
                .then()
                .statusCode(400);
    }

    @Test
    void aTopicIsOnTheListOnce() {
        suggest(doctor, "Reading an ABG");
        colleague
                .sends(Map.of("title", "reading an abg"))
                .post("/topics")
                .then()
                .statusCode(409)
                .body("code", equalTo("suggested-already"));
    }

    @Test
    void whoSuggestedItTakesItBackAndNobodyElse() {
        String topic = suggest(doctor, "Reading an ABG");
        colleague.calls().delete("/topics/{id}", topic).then().statusCode(404);
        given.aDoctor(given.aTrust())
                .calls()
                .delete("/topics/{id}", topic)
                .then()
                .statusCode(404);
        given.aDoctor(given.aTrust())
                .calls()
                .put("/topics/{id}/vote", topic)
                .then()
                .statusCode(404);
        given.aDoctor(given.aTrust())
                .calls()
                .put("/topics/{id}/offer", topic)
                .then()
                .statusCode(404);
        doctor.calls().delete("/topics/{id}", topic).then().statusCode(204);
        doctor.calls().get("/topics").then().body("items", empty());
        suggest(colleague, "Reading an ABG");
    }

    @Test
    void tenOpenOnesAreEnoughAndAnEmptyOneIsNone() {
        for (int i = 0; i < 10; i++) {
            suggest(doctor, "Topic " + i);
        }
        doctor.sends(Map.of("title", "One more"))
                .post("/topics")
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-topics"));
        colleague.wronglySends(Map.of("title", "")).post("/topics").then().statusCode(400);
        colleague.calls().get("/topics").then().body("items", hasSize(10));
    }

    private static String suggest(Client client, String title) {
        return client.sends(Map.of("title", title))
                .post("/topics")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse decide(Client client, String topic, String state) {
        return client.sends(Map.of("state", state))
                .put("/topics/{id}/state", topic)
                .then();
    }
}
