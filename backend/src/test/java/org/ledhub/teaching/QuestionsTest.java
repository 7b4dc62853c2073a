package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class QuestionsTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client asker;
    private Client other;
    private UUID session;

    @BeforeEach
    void aSessionAhead() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        asker = given.aDoctor(trust);
        other = given.aDoctor(trust);
        session = given.aSession(trust, 20, Duration.ofDays(1));
    }

    @Test
    void theMostWantedComesFirst() {
        String first = ask(asker, "When do you repeat it?", false);
        String second = ask(other, "Which fluid?", false);
        vote(asker, second).body("votes", equalTo(1)).body("myVote", equalTo(true));
        vote(asker, second).body("votes", equalTo(1));
        list(other).body("items.id", contains(second, first)).body("items.votes", contains(1, 0));
        asker.calls()
                .delete("/questions/{id}/vote", second)
                .then()
                .statusCode(200)
                .body("votes", equalTo(0));
        asker.calls().delete("/questions/{id}/vote", second).then().body("votes", equalTo(0));
        list(other).body("items.id", contains(first, second));
    }

    @Test
    void withoutANameOnlyTheAskerAndAdminsKnowWhoAsks() {
        ask(asker, "Is it normal to feel lost?", true);
        list(other).body("items[0].author", nullValue()).body("items[0].mine", equalTo(false));
        list(asker).body("items[0].mine", equalTo(true)).body("items[0].author.name", equalTo(asker.name()));
        list(admin).body("items[0].author.name", equalTo(asker.name()));
        Client speaker = theSpeaker();
        list(speaker).body("items[0].author", nullValue());
    }

    @Test
    void speakersAndAdminsModerateAndNobodyElse() {
        String question = ask(asker, "Which fluid?", false);
        moderate(other, question, "hidden").statusCode(404);
        moderate(asker, question, "answered").statusCode(404);
        moderate(given.anAdmin(given.aTrust()), question, "hidden").statusCode(404);
        moderate(theSpeaker(), question, "answered").statusCode(200).body("state", equalTo("answered"));
        moderate(admin, question, "hidden").statusCode(200);
        list(other).body("items", empty());
        list(admin).body("items[0].state", equalTo("hidden"));
        other.calls().put("/questions/{id}/vote", question).then().statusCode(404);
        moderate(admin, question, "open").statusCode(200);
        list(other).body("items.id", contains(question));
    }

    @Test
    void onlyTheAskerTakesItBack() {
        String question = ask(asker, "Which fluid?", false);
        for (Client stranger : List.of(other, admin, given.aDoctor(given.aTrust()))) {
            stranger.calls().delete("/questions/{id}", question).then().statusCode(404);
        }
        asker.calls().delete("/questions/{id}", question).then().statusCode(204);
        list(admin).body("items", empty());
        asker.calls().delete("/questions/{id}", question).then().statusCode(404);
    }

    @Test
    void fiveAreEnough() {
        for (int i = 0; i < 5; i++) {
            ask(asker, "Question " + i, false);
        }
        asked(asker, "One more", false).statusCode(409).body("code", equalTo("too-many-questions"));
        String mine = list(asker).extract().path("items[0].id");
        asker.calls().delete("/questions/{id}", mine).then().statusCode(204);
        ask(asker, "One more", false);
    }

    @Test
    void isForSessionsThatAreStillOn() {
        UUID over = given.aSession(trust, 5, Duration.ofHours(-3));
        asker.sends(Map.of("text", "Why?"))
                .post("/sessions/{id}/questions", over)
                .then()
                .statusCode(409)
                .body("code", equalTo("session-over"));
        UUID theirs = given.aSession(given.aTrust(), 5);
        asker.sends(Map.of("text", "Why?"))
                .post("/sessions/{id}/questions", theirs)
                .then()
                .statusCode(404);
        asker.calls().get("/sessions/{id}/questions", theirs).then().statusCode(404);
        asker.wronglySends(Map.of("text", " "))
                .post("/sessions/{id}/questions", session)
                .then()
                .statusCode(400);
    }

    @Test
    void manyVotesAtOnceAreCountedOnceEach() {
        String question = ask(asker, "Which fluid?", false);
        List<Client> voters = given.doctors(trust, 20);
        Storm.of(
                voters,
                each -> each.plainly().put("/questions/{id}/vote", question).statusCode());
        Storm.of(
                voters,
                each -> each.plainly().put("/questions/{id}/vote", question).statusCode());
        list(asker).body("items[0].votes", equalTo(20));
    }

    @Test
    void nobodySeesWhoVoted() {
        String question = ask(asker, "Which fluid?", false);
        vote(other, question);
        assertEquals(List.of(0L), votesSeenBy(admin.id()));
        assertEquals(List.of(1L), votesSeenBy(other.id()));
    }

    private List<Object> votesSeenBy(UUID person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, person);
            return rows.first("select count(*) from question_vote");
        });
    }

    private Client theSpeaker() {
        Client speaker = given.aDoctor(trust);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(
                    "update teaching_session set speakers = cast(? as jsonb) where id = ?",
                    "[{\"name\": \"Dr Speaker\", \"role\": null, \"personId\": \"" + speaker.id() + "\"}]",
                    session);
        });
        return speaker;
    }

    private String ask(Client doctor, String text, boolean anonymous) {
        return asked(doctor, text, anonymous).statusCode(201).extract().path("id");
    }

    private ValidatableResponse asked(Client doctor, String text, boolean anonymous) {
        return doctor.sends(Map.of("text", text, "anonymous", anonymous))
                .post("/sessions/{id}/questions", session)
                .then();
    }

    private ValidatableResponse list(Client person) {
        return person.calls().get("/sessions/{id}/questions", session).then().statusCode(200);
    }

    private static ValidatableResponse vote(Client person, String question) {
        return person.calls().put("/questions/{id}/vote", question).then().statusCode(200);
    }

    private static ValidatableResponse moderate(Client person, String question, String state) {
        return person.sends(Map.of("state", state))
                .put("/questions/{id}/state", question)
                .then();
    }
}
