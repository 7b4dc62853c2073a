package org.ledhub.appointments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** How one to ones are used, in counts that tell of nobody. */
@QuarkusTest
class SlotCountsTest extends HubTest {

    private static final int TIMES = 12;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Test
    void countsWhatWasTakenOnceItTellsOfNobody() {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        Duration middle = untilTheMiddleOfTheNextMonth();
        for (int i = 0; i < TIMES; i++) {
            UUID slot = given.aFreeSlot(tutor, middle.plusMinutes(30L * i));
            if (i < 4) {
                book(given.aDoctor(trust), slot);
            }
        }
        counts(given.anAdmin(trust)).body("items[0].offered", equalTo(TIMES)).body("items[0].taken", nullValue());
        book(given.aDoctor(trust), given.aFreeSlot(tutor, middle.plusDays(1)));
        counts(tutor)
                .body("items[0].offered", equalTo(TIMES + 1))
                .body("items[0].taken", equalTo(5))
                .body("items[0].met", equalTo(0))
                .body("items[0].absent", equalTo(0));
    }

    @Test
    void countsHowMeetingsWentOnceItTellsOfNobody() {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        Duration middle = untilTheMiddleOfTheNextMonth();
        for (int i = 0; i < 11; i++) {
            UUID slot = given.aFreeSlot(tutor, middle.plusMinutes(30L * i));
            if (i < 6) {
                Client doctor = given.aDoctor(trust);
                book(doctor, slot);
                QuarkusTransaction.requiringNew().run(() -> {
                    identity.actAs(trust, doctor.id());
                    rows.add("update one_to_one.appointment set outcome = 'met' where doctor_id = ?", doctor.id());
                });
            }
        }
        counts(tutor).body("items[0].taken", equalTo(6)).body("items[0].met", equalTo(6));
        book(given.aDoctor(trust), given.aFreeSlot(tutor, middle.plusDays(1)));
        counts(tutor)
                .body("items[0].taken", nullValue())
                .body("items[0].absent", nullValue())
                .body("items[0].met", equalTo(6));
    }

    @Test
    void saysOfEachDateWhetherTimesAreLeftAndHowManyOnceThatTellsOfNobody() {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        Client colleague = given.aTutor(trust);
        List<UUID> tuesday = times(tutor, 8, 6);
        List<UUID> thursday = times(tutor, 10, 2);
        tuesday.addAll(times(colleague, 8, 5));
        tuesday.subList(0, 4).forEach(each -> book(given.aDoctor(trust), each));
        for (Client each : List.of(given.anAdmin(trust), tutor, given.aPerson(trust, "admin", "tutor"))) {
            freeAndBusy(each)
                    .body("items.date", contains(date(8), date(10)))
                    .body("items.offered", contains(11, 2))
                    .body("items.hasFree", contains(true, true))
                    .body("items.free", contains(nullValue(), nullValue()))
                    .body("items.taken", contains(nullValue(), nullValue()));
        }
        book(given.aDoctor(trust), tuesday.get(4));
        thursday.forEach(each -> book(given.aDoctor(trust), each));
        freeAndBusy(given.anAdmin(trust))
                .body("items.hasFree", contains(true, false))
                .body("items.free", contains(equalTo(6), nullValue()))
                .body("items.taken", contains(equalTo(5), nullValue()));
        tutor.calls().delete("/slots/{id}", tuesday.get(5)).then().statusCode(204);
        freeAndBusy(tutor).body("items.offered", contains(10, 2));
        given.anAdmin(given.aTrust()).calls().get("/free-and-busy").then().body("items", empty());
        given.aDoctor(trust).calls().get("/free-and-busy").then().statusCode(403);
    }

    /** Of one tutor, from 9am on, so many days from today. */
    private List<UUID> times(Client tutor, int days, int many) {
        List<String> ids = tutor.sends(Map.of(
                        "date",
                        date(days),
                        "start",
                        "09:00",
                        "end",
                        LocalTime.of(9, 0).plusMinutes(20L * many).toString(),
                        "minutes",
                        20,
                        "mode",
                        "phone"))
                .post("/slots")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
        return ids.stream().map(UUID::fromString).collect(Collectors.toList());
    }

    private String date(int days) {
        return Time.today(clock).plusDays(days).toString();
    }

    private static ValidatableResponse freeAndBusy(Client who) {
        return who.calls().get("/free-and-busy").then().statusCode(200);
    }

    /** Free, met, not attended, not said. */
    @ParameterizedTest
    @CsvSource({
        "'{10,0,0,0}', '{10,0,0,0}'",
        "'{5,5,0,0}', '{5,5,0,0}'",
        "'{9,0,0,1}', '{NULL,NULL,NULL,NULL}'",
        "'{4,6,0,0}', '{NULL,NULL,NULL,NULL}'",
        "'{0,9,1,0}', '{NULL,NULL,NULL,NULL}'",
        "'{10,8,1,7}', '{10,8,NULL,NULL}'",
        "'{10,8,3,3}', '{10,8,NULL,NULL}'",
        "'{4,0,0,0}', '{NULL,NULL,NULL,NULL}'",
    })
    void noCountAndNoComplementTellsOfFewerThanFive(String counts, String told) {
        assertEquals(
                told,
                QuarkusTransaction.requiringNew()
                        .call(() -> rows.first("select cast(one_to_one.told(cast(? as integer[])) as text)", counts))
                        .getFirst());
    }

    @Test
    void howManyWaitIsToldFromFiveAndToATutorOnlyOfTheirOwnTimes() {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        Client colleague = given.aTutor(trust);
        Client admin = given.anAdmin(trust);
        given.aFreeSlot(tutor);
        given.aFreeSlot(colleague);
        for (int i = 0; i < 4; i++) {
            wait(given.aDoctor(trust), tutor);
        }
        demand(tutor).body("waiting", nullValue());
        Client both = given.aDoctor(trust);
        wait(both, colleague);
        demand(admin).body("waiting", equalTo(5));
        demand(tutor).body("waiting", nullValue());
        wait(both, tutor);
        demand(admin).body("waiting", equalTo(5));
        demand(tutor).body("waiting", equalTo(5)).body("medianWaitDays", nullValue());
        demand(colleague).body("waiting", nullValue());
        demand(given.aPerson(trust, "admin", "tutor")).body("waiting", nullValue());
        demand(given.anAdmin(given.aTrust())).body("waiting", nullValue());
        both.calls().get("/appointment-waiting-list").then().statusCode(403);
    }

    @Test
    void halfOfThoseWhoWaitedHadATimeWithinSoManyDays() {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        Instant lastMonth = clock.instant().minus(Duration.ofDays(45));
        for (int days = 1; days <= 4; days++) {
            waited(given.aDoctor(trust), given.aFreeSlot(tutor, Duration.ofDays(days)), lastMonth, days);
        }
        demand(tutor).body("medianWaitDays", nullValue());
        waited(given.aDoctor(trust), given.aFreeSlot(tutor, Duration.ofDays(9)), lastMonth, 9);
        demand(tutor).body("medianWaitDays", equalTo(3));
        demand(given.anAdmin(trust)).body("medianWaitDays", equalTo(3));
    }

    @Test
    void isForThoseWhoPlanAndForTheirOwnTrust() {
        UUID trust = given.aTrust();
        given.aFreeSlot(given.aTutor(trust));
        given.aDoctor(trust).calls().get("/slot-counts").then().statusCode(403);
        given.anAdmin(given.aTrust()).calls().get("/slot-counts").then().body("items", empty());
        given.anAdmin(trust).calls().get("/slot-counts").then().body("items", hasSize(1));
    }

    /** As it would be if the doctor had asked for it, and had been given it, so long ago. */
    private void waited(Client doctor, UUID slot, Instant asked, int days) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(doctor.trustId(), doctor.id());
            rows.add(
                    "insert into one_to_one.waiting (id, asked_at) values (gen_random_uuid(), ?)",
                    asked.minus(Duration.ofDays(days)));
            rows.add("""
                    insert into one_to_one.appointment
                        (id, slot_id, doctor_id, tutor_id, starts_at, ends_at, state, booked_at, statement_version)
                    select gen_random_uuid(), id, current_person(), tutor_id, starts_at, ends_at, 'booked', ?, ?
                      from slot where id = ?
                    """, asked, ConfidentialityStatement.IN_FORCE, slot);
        });
    }

    private static void wait(Client doctor, Client tutor) {
        doctor.sends(Map.of("tutorId", tutor.id()))
                .put("/appointment-waiting-list/me")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse demand(Client who) {
        return who.calls().get("/appointment-waiting-list").then().statusCode(200);
    }

    private static ValidatableResponse counts(Client who) {
        return who.calls().get("/slot-counts").then().statusCode(200).body("items", hasSize(1));
    }

    private Duration untilTheMiddleOfTheNextMonth() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate middle = today.withDayOfMonth(1).plusMonths(1).plusDays(14);
        return Duration.ofDays(ChronoUnit.DAYS.between(today, middle));
    }

    private static void book(Client doctor, UUID slot) {
        doctor.sends(Map.of()).put("/slots/{id}/appointment", slot).then().statusCode(201);
    }
}
