package org.ledhub.appointments;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

@QuarkusTest
class SlotCountsTest extends HubTest {

    private static final int TIMES = 12;

    @Test
    void countsWhatWasTakenOnceItTellsOfNobody() {
        UUID trust = given.aTrust();
        Client tutor = given.aTutor(trust);
        Duration middle = untilTheMiddleOfTheNextQuarter();
        for (int i = 0; i < TIMES; i++) {
            UUID slot = given.aFreeSlot(tutor, middle.plusMinutes(30L * i));
            if (i < 4) {
                book(given.aDoctor(trust), slot);
            }
        }
        counts(given.anAdmin(trust)).body("items[0].offered", equalTo(TIMES)).body("items[0].taken", nullValue());
        book(given.aDoctor(trust), given.aFreeSlot(tutor, middle.plusDays(1)));
        counts(tutor).body("items[0].offered", equalTo(TIMES + 1)).body("items[0].taken", equalTo(5));
    }

    private static ValidatableResponse counts(Client who) {
        return who.calls().get("/slot-counts").then().statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 0", "10, 1, ", "10, 4, ", "10, 5, 5", "10, 6, ", "10, 9, ", "10, 10, 10", "4, 0, ", "4, 4, "})
    void neitherACountNorItsComplementTellsOfFewerThanFive(int offered, int taken, Integer told) {
        SlotCounts counts = SlotCounts.of(LocalDate.of(2026, 10, 1), offered, taken);
        assertEquals(told, counts.taken());
        assertEquals(LocalDate.of(2026, 12, 31), counts.until());
    }

    @Test
    void isForThoseWhoPlanAndForTheirOwnTrust() {
        UUID trust = given.aTrust();
        given.aFreeSlot(given.aTutor(trust));
        given.aDoctor(trust).calls().get("/slot-counts").then().statusCode(403);
        given.anAdmin(given.aTrust()).calls().get("/slot-counts").then().body("items", empty());
        given.anAdmin(trust).calls().get("/slot-counts").then().body("items", hasSize(1));
    }

    private Duration untilTheMiddleOfTheNextQuarter() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate next = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(4);
        return Duration.ofDays(ChronoUnit.DAYS.between(today, next));
    }

    private static void book(Client doctor, UUID slot) {
        doctor.sends(Map.of()).put("/slots/{id}/appointment", slot).then().statusCode(201);
    }
}
