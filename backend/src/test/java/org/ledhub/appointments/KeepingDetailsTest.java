package org.ledhub.appointments;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** What was said is removed by the trust's rule, and whoever removes it reads none of it. */
@QuarkusTest
class KeepingDetailsTest extends HubTest {

    private static final int MANY = 5;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Inject
    DetailsKeeper keeper;

    private UUID trust;
    private Client tutor;
    private Client admin;
    private final List<Client> doctors = new ArrayList<>();
    private final List<String> meetings = new ArrayList<>();

    /** Each with a topic, a message and a note; as long ago as each test says. */
    @BeforeEach
    void meetingsWithDetails() {
        trust = given.aTrust();
        tutor = given.aTutor(trust);
        admin = given.anAdmin(trust);
        for (int i = 0; i < MANY; i++) {
            Client doctor = given.aDoctor(trust);
            doctors.add(doctor);
            String meeting = doctor.sends(Map.of("topic", "career", "message", "Before we meet"))
                    .put("/slots/{id}/appointment", given.aFreeSlot(tutor, Duration.ofHours(i + 1)))
                    .path("id");
            meetings.add(meeting);
            doctor.sends(Map.of("text", "What we agreed"))
                    .header("If-Match", "*")
                    .put("/appointments/{id}/action-note", meeting)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whatIsOldEnoughIsRemovedAndWhoMetWhenStays() {
        happened(Duration.ofDays(40), 0, MANY - 1);
        keepFor(1, "meeting");
        keeper.keep();
        for (int i = 0; i < MANY - 1; i++) {
            read(i).body("topic", nullValue())
                    .body("message", nullValue())
                    .body("detailsRemovedAt", notNullValue())
                    .body("state", equalTo("booked"));
            note(i).body("text", equalTo(""));
        }
        read(MANY - 1).body("topic", equalTo("career")).body("detailsRemovedAt", nullValue());
        note(MANY - 1).body("text", equalTo("What we agreed"));
    }

    @Test
    void aRehearsalCountsFromFiveAndRemovesNothing() {
        happened(Duration.ofDays(40), 0, MANY - 1);
        due(1, "meeting").body("meetings", nullValue()).body("notes", nullValue());
        happened(Duration.ofDays(40), MANY - 1, MANY);
        due(1, "meeting").body("meetings", equalTo(MANY)).body("notes", equalTo(MANY));
        due(2, "meeting").body("meetings", equalTo(0)).body("notes", equalTo(0));
        read(0).body("topic", equalTo("career"));
    }

    @Test
    void aRunIsAuditedAsCounts() {
        happened(Duration.ofDays(40), 0, MANY);
        keepFor(1, "meeting");
        keeper.keep();
        keeper.keep();
        admin.calls().get("/audit-events").then().body("items.action", hasItem("one-to-one-details.removed"));
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, admin.id());
            assertEquals(List.of(MANY), rows.first("select meetings from one_to_one.details_removal"));
        });
    }

    @Test
    void aRuleThatCountsFromTheContractKeepsUntilItIsOverForSoLong() {
        happened(Duration.ofDays(400), 0, MANY);
        keepFor(1, "contract-end");
        contractEnds(0, 20);
        contractEnds(1, 40);
        keeper.keep();
        read(0).body("topic", equalTo("career"));
        read(1).body("topic", nullValue());
    }

    @Test
    void withoutAnEndOfTheContractItCountsFromTheLastLogIn() {
        happened(Duration.ofDays(400), 0, MANY);
        due(1, "contract-end").body("meetings", equalTo(0));
        for (int i = 0; i < MANY; i++) {
            loggedIn(i, 40);
        }
        due(1, "contract-end").body("meetings", equalTo(MANY)).body("notes", equalTo(MANY));
        due(2, "contract-end").body("meetings", equalTo(0));
        loggedIn(0, 20);
        contractEnds(1, 20);
        happened(Duration.ofDays(20), 2, 3);
        keepFor(1, "contract-end");
        keeper.keep();
        for (int kept = 0; kept < 3; kept++) {
            read(kept).body("topic", equalTo("career"));
        }
        read(3).body("topic", nullValue());
    }

    private void contractEnds(int which, int daysAgo) {
        write(
                "update person set contract_ends_on = ? where id = ?",
                LocalDate.now().minusDays(daysAgo),
                which);
    }

    private void loggedIn(int which, int daysAgo) {
        write(
                "update log_in_session set renewed_at = ? where person_id = ?",
                clock.instant().minus(Duration.ofDays(daysAgo)),
                which);
    }

    private void write(String statement, Object value, int which) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(statement, value, doctors.get(which).id());
        });
    }

    @Test
    void whoRemovesReadsNothingAndOtherTrustsKeepTheirs() {
        happened(Duration.ofDays(40), 0, MANY);
        keepFor(1, "meeting");
        Client elsewhere = given.anAdmin(given.aTrust());
        elsewhere
                .calls()
                .get("/appointment-details-due?months=1&from=meeting")
                .then()
                .body("meetings", equalTo(0));
        for (Client other : List.of(tutor, doctors.getFirst())) {
            other.calls()
                    .get("/appointment-details-due?months=1&from=meeting")
                    .then()
                    .statusCode(403);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            for (String table : List.of("appointment", "action_note", "passed_on", "appointment_event")) {
                assertEquals(List.of(), rows.first("select 1 from one_to_one." + table), table);
            }
        });
        admin.wronglyCalls()
                .get("/appointment-details-due?months=0&from=meeting")
                .then()
                .statusCode(400);
    }

    /** As if these had met so long ago. */
    private void happened(Duration ago, int from, int to) {
        for (int i = from; i < to; i++) {
            Instant start = clock.instant().minus(ago).plus(Duration.ofHours(i));
            UUID meeting = UUID.fromString(meetings.get(i));
            Client doctor = doctors.get(i);
            QuarkusTransaction.requiringNew().run(() -> {
                identity.actAs(trust, doctor.id());
                rows.add(
                        "update slot set starts_at = ?, ends_at = ? where id = (select slot_id from one_to_one.appointment where id = ?)",
                        start,
                        start.plus(Duration.ofMinutes(20)),
                        meeting);
            });
        }
    }

    private void keepFor(int months, String from) {
        given.appointmentSettings(admin, Map.of("detailsKeptMonths", months, "detailsKeptFrom", from));
    }

    private ValidatableResponse due(int months, String from) {
        return admin.calls()
                .get("/appointment-details-due?months={months}&from={from}", months, from)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(int which) {
        return doctors.get(which)
                .calls()
                .get("/appointments/{id}", meetings.get(which))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse note(int which) {
        return doctors.get(which)
                .calls()
                .get("/appointments/{id}/action-note", meetings.get(which))
                .then()
                .statusCode(200);
    }
}
