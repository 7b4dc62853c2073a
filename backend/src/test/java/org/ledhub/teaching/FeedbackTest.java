package org.ledhub.teaching;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class FeedbackTest extends HubTest {

    private static final Map<String, Object> ANSWER = Map.of("useful", 5, "wellTaught", 4, "good", "The cases");

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private UUID session;
    private List<Client> present;

    @BeforeEach
    void sevenWereAtASessionThatHasEnded() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        session = given.aSession(trust, 20, Duration.ofHours(-2));
        present = given.doctors(trust, 7);
        present.forEach(each -> admin.sends(Map.of("presence", "in-person"))
                .put("/sessions/{id}/register/{person}", session, each.id())
                .then()
                .statusCode(200));
    }

    @Test
    void isShownFromFiveAnswersOnAndFiveAtATime() {
        for (int i = 0; i < 4; i++) {
            give(present.get(i), answer(i)).statusCode(200);
            summary(admin)
                    .body("answers", nullValue())
                    .body("useful", nullValue())
                    .body("good", empty());
        }
        give(present.get(4), answer(4)).statusCode(200);
        summary(admin)
                .body("answers", equalTo(5))
                .body("useful.counts", equalTo(List.of(1, 1, 1, 1, 1)))
                .body("useful.average", equalTo(3.0f))
                .body("good", containsInAnyOrder("Good 0", "Good 1", "Good 2", "Good 3", "Good 4"));
        give(present.get(5), answer(1)).statusCode(200);
        give(present.get(6), answer(1)).statusCode(200);
        summary(admin).body("answers", equalTo(5));
        clock.moveOn(Duration.ofDays(8));
        summary(admin).body("answers", equalTo(5)).body("useful.counts", equalTo(List.of(1, 1, 1, 1, 1)));
    }

    @Test
    void fourAnswersAreNeverShown() {
        IntStream.range(0, 4).forEach(i -> give(present.get(i), answer(i)));
        clock.moveOn(Duration.ofDays(8));
        summary(admin).body("answers", nullValue()).body("good", empty());
    }

    @Test
    void theDoctorKeepsACopyAndCannotAnswerTwice() {
        Client doctor = present.getFirst();
        doctor.calls().get("/sessions/{id}", session).then().body("myFeedback.state", equalTo("open"));
        give(doctor, ANSWER).statusCode(200);
        give(doctor, ANSWER).statusCode(200);
        give(doctor, answer(1)).statusCode(409).body("code", equalTo("feedback-given"));
        doctor.calls()
                .get("/sessions/{id}/feedback/mine", session)
                .then()
                .statusCode(200)
                .body("good", equalTo("The cases"));
        doctor.calls().get("/sessions/{id}", session).then().body("myFeedback.state", equalTo("given"));
        present.get(1)
                .calls()
                .get("/sessions/{id}/feedback/mine", session)
                .then()
                .statusCode(404);
    }

    @Test
    void manyAtOnceLoseNothing() {
        List<Client> ten = new ArrayList<>(present);
        ten.addAll(given.doctors(trust, 3));
        ten.subList(7, 10)
                .forEach(each -> admin.sends(Map.of("presence", "remote"))
                        .put("/sessions/{id}/register/{person}", session, each.id())
                        .then()
                        .statusCode(200));
        List<Integer> statuses = Storm.of(
                ten,
                each -> each.plainly()
                        .contentType("application/json")
                        .body(ANSWER)
                        .put("/sessions/{id}/feedback", session)
                        .statusCode());
        assertEquals(List.of(200), statuses.stream().distinct().toList());
        summary(admin).body("answers", equalTo(10));
    }

    @Test
    void isForThoseWhoWereThereFromTheEndForAWeek() {
        give(given.aDoctor(trust), ANSWER).statusCode(409).body("code", equalTo("not-present"));
        UUID ahead = given.aSession(trust, 5, Duration.ofMinutes(5));
        present.getFirst()
                .sends(ANSWER)
                .put("/sessions/{id}/feedback", ahead)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-over-yet"));
        clock.moveOn(Duration.ofDays(7));
        give(present.getFirst(), ANSWER).statusCode(409).body("code", equalTo("feedback-closed"));
        present.getFirst().calls().get("/sessions/{id}", session).then().body("myFeedback", nullValue());
    }

    @Test
    void theTrustSaysForHowLong() {
        given.teachingSettings(admin, Map.of("feedbackDays", 2));
        clock.moveOn(Duration.ofDays(3));
        give(present.getFirst(), ANSWER).statusCode(409).body("code", equalTo("feedback-closed"));
    }

    @Test
    void theSummaryIsForAdminsAndTheSpeakerOnly() {
        for (Client other : List.of(present.getFirst(), given.aTutor(trust), given.anAdmin(given.aTrust()))) {
            other.calls().get("/sessions/{id}/feedback", session).then().statusCode(404);
        }
        Client stranger = given.aDoctor(given.aTrust());
        give(stranger, ANSWER).statusCode(404);
        admin.sends(ANSWER).put("/sessions/{id}/feedback", session).then().statusCode(403);
    }

    /** Whoever reads every table finds neither what a doctor said nor which answer is whose. */
    @Test
    void nothingLeadsFromAnAnswerToItsDoctor() {
        IntStream.range(0, 6).forEach(i -> give(present.get(i), answer(i)));
        List<Object> boxColumns = inTrust(admin.id(), """
                select column_name from information_schema.columns where table_name = 'feedback_box' order by 1
                """);
        assertEquals(List.of("sealed_answers", "session_id", "trust_id"), boxColumns);
        assertEquals(List.of(), inTrust(admin.id(), """
                        select column_name from information_schema.columns where table_name = 'feedback_copy'
                        and data_type like 'timestamp%'
                        """));
        assertEquals(List.of(0L), inTrust(admin.id(), "select count(*) from feedback_copy"), "an admin's eyes");
        assertEquals(List.of(1L), inTrust(present.get(2).id(), "select count(*) from feedback_copy"), "the doctor's");
        assertEquals(
                List.of(0L), inTrust(admin.id(), "select count(*) from audit_event where action like '%feedback%'"));
        List<Object> sealed = inTrust(
                admin.id(), "select encode(sealed_answers, 'escape') from feedback_box where session_id = ?", session);
        assertEquals(1, sealed.size());
        assertFalse(sealed.getFirst().toString().contains("Good"));
    }

    @Test
    void theOrderInTheBoxSaysNothing() {
        FeedbackAnswers answers = FeedbackAnswers.none();
        Random random = new Random(7);
        List<GiveFeedback> given = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            GiveFeedback answer = new GiveFeedback(1 + i % 5, 3, "Answer " + i, null, null);
            given.add(answer);
            answers = answers.with(answer, random);
        }
        assertEquals(40, answers.shown().size());
        assertTrue(answers.shown().containsAll(given));
        List<GiveFeedback> inOrder = given;
        FeedbackAnswers box = answers;
        long inPlace = IntStream.range(0, 40)
                .filter(i -> box.shown().get(i).equals(inOrder.get(i)))
                .count();
        assertTrue(inPlace < 10, () -> inPlace + " of 40 answers are where they came");
    }

    private static Map<String, Object> answer(int i) {
        Map<String, Object> answer = new HashMap<>(Map.of("useful", 1 + i % 5, "wellTaught", 3));
        answer.put("good", "Good " + i);
        return answer;
    }

    private ValidatableResponse give(Client doctor, Map<String, Object> answer) {
        return doctor.sends(answer).put("/sessions/{id}/feedback", session).then();
    }

    private ValidatableResponse summary(Client person) {
        return person.calls().get("/sessions/{id}/feedback", session).then().statusCode(200);
    }

    private List<Object> inTrust(UUID person, String query, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, person);
            return rows.first(query, values);
        });
    }
}
