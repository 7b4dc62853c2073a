package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Storm;

@QuarkusTest
class CheckInTest extends HubTest {

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeEach
    void aRoom() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
    }

    @Test
    void theCodeOnTheScreenChecksInOnceAndAgain() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(10));
        String code = codeOf(session);
        String at = checkIn(doctor, session, code, "in-person")
                .statusCode(200)
                .extract()
                .path("at");
        checkIn(doctor, session, "ZZZZZZ", "remote")
                .statusCode(200)
                .body("at", equalTo(at))
                .body("mode", equalTo("in-person"));
        doctor.calls().get("/sessions/{id}", session).then().body("myAttendance", equalTo("in-person"));
        admin.calls().get("/sessions/{id}/check-in-code", session).then().body("present", equalTo(1));
    }

    @Test
    void theCodeMayBeTypedSmall() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(10));
        checkIn(doctor, session, codeOf(session).toLowerCase(Locale.ROOT), "remote")
                .statusCode(200);
    }

    @Test
    void theCodeBeforeStaysGoodAndThenRunsOut() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(10));
        String code = codeOf(session);
        clock.moveOn(Duration.ofMinutes(2));
        checkIn(doctor, session, code, "in-person").statusCode(200);
        clock.moveOn(Duration.ofMinutes(2));
        checkIn(given.aDoctor(trust), session, code, "in-person")
                .statusCode(422)
                .body("code", equalTo("code-expired"));
    }

    @Test
    void anotherSessionsCodeIsWrong() {
        UUID here = given.aSession(trust, 5, Duration.ofMinutes(10));
        UUID there = given.aSession(trust, 5, Duration.ofMinutes(10));
        codeOf(here);
        checkIn(doctor, here, codeOf(there), "in-person").statusCode(422).body("code", equalTo("code-wrong"));
    }

    @Test
    void opensAQuarterOfAnHourBeforeAndClosesHalfAnHourAfter() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(16));
        checkIn(doctor, session, "ABCDEF", "in-person").statusCode(409).body("code", equalTo("not-open-yet"));
        admin.calls()
                .get("/sessions/{id}/check-in-code", session)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-open-yet"));
        clock.moveOn(Duration.ofMinutes(1));
        checkIn(doctor, session, codeOf(session), "in-person").statusCode(200);
        clock.moveOn(Duration.ofMinutes(15 + 60 + 31));
        checkIn(given.aDoctor(trust), session, "ABCDEF", "in-person")
                .statusCode(409)
                .body("code", equalTo("check-in-over"));
    }

    @Test
    void whoWalksInHasASeatThatNobodyTookInTime() {
        UUID session = given.aSession(trust, 1, Duration.ofMinutes(10));
        Client withPlace = given.aDoctor(trust);
        withPlace.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        String code = codeOf(session);
        checkIn(doctor, session, code, "in-person").statusCode(409).body("code", equalTo("seats-kept"));
        checkIn(given.aDoctor(trust), session, code, "remote").statusCode(200);
        clock.moveOn(Duration.ofMinutes(10 + 10));
        String later = codeOf(session);
        checkIn(doctor, session, later, "in-person").statusCode(200);
        checkIn(given.aDoctor(trust), session, later, "in-person")
                .statusCode(409)
                .body("code", equalTo("session-full"));
        checkIn(withPlace, session, later, "in-person").statusCode(200);
    }

    @Test
    void aSeatIsKeptForEachHolderWhoIsStillToCome() {
        UUID session = given.aSession(trust, 3, Duration.ofMinutes(10));
        Client inTheRoom = given.aDoctor(trust);
        Client online = given.aDoctor(trust);
        List.of(inTheRoom, online)
                .forEach(each -> each.calls()
                        .put("/sessions/{id}/sign-up", session)
                        .then()
                        .statusCode(201));
        String code = codeOf(session);
        checkIn(doctor, session, code, "in-person").statusCode(200);
        checkIn(given.aDoctor(trust), session, code, "in-person")
                .statusCode(409)
                .body("code", equalTo("seats-kept"));
        checkIn(inTheRoom, session, code, "in-person").statusCode(200);
        checkIn(given.aDoctor(trust), session, code, "in-person")
                .statusCode(409)
                .body("code", equalTo("seats-kept"));
        checkIn(online, session, code, "remote").statusCode(200);
        checkIn(given.aDoctor(trust), session, code, "in-person").statusCode(200);
        checkIn(given.aDoctor(trust), session, code, "in-person")
                .statusCode(409)
                .body("code", equalTo("session-full"));
    }

    @Test
    void whoChecksInOnlineLeavesTheSeatToTheNextAtOnce() {
        UUID session = given.aSession(trust, 1, Duration.ofMinutes(10));
        Client waits = given.aDoctor(trust);
        signUp(doctor, session).body("state", equalTo("confirmed"));
        signUp(waits, session).body("state", equalTo("waiting"));
        checkIn(doctor, session, codeOf(session), "remote").statusCode(200);
        waits.calls().get("/sessions/{id}", session).then().body("myPlace.state", equalTo("offered"));
        doctor.calls()
                .get("/sessions/{id}", session)
                .then()
                .body("myPlace", nullValue())
                .body("myPlaceLeftLate", equalTo(false))
                .body("myAttendance", equalTo("remote"));
    }

    @Test
    void whoChecksInKeepsTheSeatInTheRoomAndAnywhereWhereThereIsNoRoom() {
        UUID inTheRoom = given.aSession(trust, 1, Duration.ofMinutes(10));
        signUp(doctor, inTheRoom);
        checkIn(doctor, inTheRoom, codeOf(inTheRoom), "in-person").statusCode(200);
        doctor.calls().get("/sessions/{id}", inTheRoom).then().body("myPlace.state", equalTo("confirmed"));
        UUID online = given.aSession(trust, 1, Duration.ofMinutes(10));
        given.held(trust, online, "online");
        signUp(doctor, online);
        checkIn(doctor, online, codeOf(online), "remote").statusCode(200);
        doctor.calls().get("/sessions/{id}", online).then().body("myPlace.state", equalTo("confirmed"));
    }

    @Test
    void aMarkByHandMovesNoPlaceAndSeatsInTheRoomFollowIt() {
        UUID session = given.aSession(trust, 1, Duration.ofMinutes(10));
        Client waits = given.aDoctor(trust);
        signUp(doctor, session).body("state", equalTo("confirmed"));
        signUp(waits, session).body("state", equalTo("waiting"));
        mark(session, doctor, "remote").body("inRoom", equalTo(0));
        place(doctor, session, "confirmed");
        place(waits, session, "waiting");
        String code = codeOf(session);
        checkIn(waits, session, code, "in-person").statusCode(200);
        checkIn(given.aDoctor(trust), session, code, "in-person")
                .statusCode(409)
                .body("code", equalTo("session-full"));

        mark(session, doctor, "in-person").body("present", equalTo(2)).body("inRoom", equalTo(2));
        mark(session, waits, "remote").body("inRoom", equalTo(1));
        checkIn(given.aDoctor(trust), session, code, "in-person")
                .statusCode(409)
                .body("code", equalTo("session-full"));
        place(doctor, session, "confirmed");
        place(waits, session, "waiting");
    }

    @Test
    void whoCheckedInOnlineByMistakeIsPutInTheRoomByHandAndTheNextKeepsTheOffer() {
        UUID session = given.aSession(trust, 1, Duration.ofMinutes(10));
        Client waits = given.aDoctor(trust);
        signUp(doctor, session);
        signUp(waits, session);
        String code = codeOf(session);
        checkIn(doctor, session, code, "remote").statusCode(200);
        mark(session, doctor, "in-person").body("inRoom", equalTo(1));
        place(doctor, session, null);
        place(waits, session, "offered");
        checkIn(given.aDoctor(trust), session, code, "in-person")
                .statusCode(409)
                .body("code", equalTo("session-full"));
        checkIn(waits, session, code, "in-person").statusCode(200);
        mark(session, doctor, "remote").body("inRoom", equalTo(1));
        place(waits, session, "offered");
    }

    private ValidatableResponse mark(UUID session, Client person, String presence) {
        return admin.sends(Map.of("presence", presence))
                .put("/sessions/{id}/register/{person}", session, person.id())
                .then()
                .statusCode(200);
    }

    private static void place(Client person, UUID session, String state) {
        person.calls().get("/sessions/{id}", session).then().body("myPlace?.state", equalTo(state));
    }

    private static ValidatableResponse signUp(Client person, UUID session) {
        return person.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
    }

    @Test
    void oneChecksInOnlyTheWayASessionIsHeld() {
        UUID inTheRoom = given.aSession(trust, 5, Duration.ofMinutes(10));
        given.held(trust, inTheRoom, "in-person");
        checkIn(doctor, inTheRoom, codeOf(inTheRoom), "remote").statusCode(422).body("code", equalTo("in-person-only"));
        UUID online = given.aSession(trust, 5, Duration.ofMinutes(10));
        given.held(trust, online, "online");
        checkIn(doctor, online, codeOf(online), "in-person").statusCode(422).body("code", equalTo("online-only"));
        checkIn(doctor, online, codeOf(online), "remote").statusCode(200);
    }

    @Test
    void aCodeThatManyUseWithinSecondsShows() {
        Instant now = clock.instant();
        List<Attendance> together = marks(11, now, 7);
        List<Attendance> later = marks(2, now.plusSeconds(20), 7);
        List<Attendance> anotherCode = marks(1, now, 8);
        List<Attendance> all =
                Stream.of(together, later, anotherCode).flatMap(List::stream).toList();
        CheckInBursts bursts = CheckInBursts.among(all);
        assertEquals(
                Collections.nCopies(11, 10), together.stream().map(bursts::of).toList());
        assertEquals(List.of(0, 0), later.stream().map(bursts::of).toList());
        assertEquals(0, bursts.of(anotherCode.getFirst()));
        assertEquals(
                0, CheckInBursts.among(marks(10, now, 7)).of(marks(1, now, 7).getFirst()), "ten are usual");
    }

    @Test
    void theRegisterFlagsACodeThatManyDevicesUsedAtOnce() {
        UUID session = given.aSession(trust, 20, Duration.ofMinutes(10));
        String code = codeOf(session);
        Storm.of(
                given.doctors(trust, 11),
                each -> each.plainly()
                        .contentType(ContentType.JSON)
                        .body(Map.of("code", code, "mode", "in-person"))
                        .post("/sessions/{id}/check-in", session)
                        .statusCode());
        mark(session, doctor, "in-person")
                .body("items.findAll { it.source == 'code' }.withOthers", everyItem(equalTo(10)))
                .body("items.findAll { it.source == 'manual' }.withOthers", contains(0));
    }

    private static List<Attendance> marks(int many, Instant at, long turn) {
        return IntStream.range(0, many)
                .mapToObj(_ -> {
                    Attendance mark = new Attendance();
                    mark.at = at;
                    mark.codeTurn = turn;
                    return mark;
                })
                .toList();
    }

    @Test
    void nobodyElsesRoom() {
        UUID session = given.aSession(trust, 5, Duration.ofMinutes(10));
        String code = codeOf(session);
        checkIn(given.aDoctor(given.aTrust()), session, code, "in-person").statusCode(404);
        checkIn(admin, session, code, "in-person").statusCode(403);
        doctor.calls().get("/sessions/{id}/check-in-code", session).then().statusCode(404);
        given.anAdmin(given.aTrust())
                .calls()
                .get("/sessions/{id}/check-in-code", session)
                .then()
                .statusCode(404);
    }

    private String codeOf(UUID session) {
        return admin.calls()
                .get("/sessions/{id}/check-in-code", session)
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private static ValidatableResponse checkIn(Client person, UUID session, String code, String mode) {
        return person.sends(Map.of("code", code, "mode", mode))
                .post("/sessions/{id}/check-in", session)
                .then();
    }
}
