package org.ledhub.appointments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.hub.Storm;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** A tutor who cannot be there gives up a whole date, and nobody is left believing otherwise. */
@QuarkusTest
class WithdrawingADateTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client tutor;
    private Client doctor;
    private LocalDate date;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aDateWithTwoTimes() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        doctor = given.aDoctor(trust);
        date = LocalDate.ofInstant(clock.instant(), Time.LONDON).plusDays(7);
        first = aTime(tutor, date, 15, 0);
        second = aTime(tutor, date, 15, 30);
    }

    @Test
    void everyTimeOfTheDateIsGoneAndTheDoctorIsTold() {
        UUID other = aTime(tutor, date.plusDays(1), 15, 0);
        String id = book(doctor, first).path("id");
        withdraw(tutor, date).statusCode(200).body("times", equalTo(2)).body("appointments", equalTo(1));
        for (Client each : List.of(doctor, tutor)) {
            each.calls()
                    .get("/appointments/{id}", id)
                    .then()
                    .body("state", equalTo("cancelled"))
                    .body("cancelledBy", equalTo("tutor"));
        }
        doctor.calls().get("/slots").then().body("items.id", equalTo(List.of(other.toString())));
        book(doctor, second).then().statusCode(404);
        book(doctor, other).then().statusCode(201);
    }

    @Test
    void whatHasBegunAndOtherTutorsTimesStay() {
        Client other = given.aTutor(trust);
        aTime(other, date, 15, 0);
        String id = book(doctor, first).path("id");
        clock.moveOn(Duration.between(clock.instant(), at(date, 15, 10)));
        withdraw(tutor, date).statusCode(200).body("times", equalTo(1)).body("appointments", equalTo(0));
        doctor.calls().get("/appointments/{id}", id).then().body("state", equalTo("booked"));
        withdraw(tutor, date).statusCode(400).body("errors[0].code", equalTo("no-times"));
        withdraw(other, date.plusDays(1)).statusCode(400);
        doctor.calls()
                .get("/slots")
                .then()
                .body("items.tutor.id", hasItem(other.id().toString()));
    }

    @Test
    void onlyATutorGivesUpTimesAndOnlyTheirOwn() {
        for (Client each : List.of(doctor, given.anAdmin(trust))) {
            withdraw(each, date).statusCode(403);
        }
        for (Client each : List.of(given.aTutor(trust), given.aTutor(given.aTrust()))) {
            withdraw(each, date).statusCode(400).body("errors[0].code", equalTo("no-times"));
        }
        doctor.calls()
                .get("/slots?free=true")
                .then()
                .body("items.id", equalTo(List.of(first.toString(), second.toString())));
    }

    /** Doctors book, hold and cancel while the tutor gives the date up. */
    @RepeatedTest(5)
    void racedAgainstBookingNobodyKeepsATimeThatIsGone() {
        String before = book(doctor, first).path("id");
        List<Client> crowd = given.doctors(trust, 20);
        List<Client> everybody = new ArrayList<>(crowd);
        everybody.add(tutor);
        everybody.add(doctor);
        Collections.shuffle(everybody);
        Storm.of(everybody, each -> {
            if (each == tutor) {
                return withdraw(tutor, date).statusCode(200);
            }
            return each == doctor
                    ? doctor.calls()
                            .post("/appointments/{id}/cancellation", before)
                            .then()
                            .statusCode(200)
                    : book(each, crowd.indexOf(each) % 2 == 0 ? first : second);
        });
        doctor.calls().get("/slots").then().body("items", empty());
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, tutor.id());
            assertEquals(
                    List.of(0L),
                    rows.first(
                            "select count(*) from one_to_one.appointment where tutor_id = ? and state = 'booked'",
                            tutor.id()));
            assertEquals(List.of(), rows.first("select broken from broken_promises() where broken > 0"));
        });
    }

    private UUID aTime(Client of, LocalDate on, int hour, int minute) {
        return given.aFreeSlot(of, Duration.between(clock.instant(), at(on, hour, minute)));
    }

    private static Instant at(LocalDate on, int hour, int minute) {
        return on.atTime(LocalTime.of(hour, minute)).atZone(Time.LONDON).toInstant();
    }

    private static ValidatableResponse withdraw(Client who, LocalDate on) {
        return who.sends(Map.of("date", on.toString()))
                .post("/slot-withdrawals")
                .then();
    }

    private static Response book(Client who, UUID slot) {
        return who.sends(Map.of()).put("/slots/{id}/appointment", slot);
    }
}
