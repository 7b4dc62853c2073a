package org.ledhub.reports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** How far doctors are on pathways: what each has ticked stays theirs. */
@QuarkusTest
class PathwayReportTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private UUID pathway;
    private List<UUID> steps;
    private Instant inTime;

    @BeforeEach
    void aPathwayOfTwoSteps() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        pathway = UUID.randomUUID();
        steps = List.of(UUID.randomUUID(), UUID.randomUUID());
        inTime = Term.of(Time.today(clock))
                .first()
                .atStartOfDay(Time.LONDON)
                .toInstant()
                .minusSeconds(1);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(
                    "insert into pathway (id, title, summary, correct_as_at, review_by, is_published, changed_at)"
                            + " values (?, 'First days', '', '2026-01-01', '2027-01-01', true, now())",
                    pathway);
            for (int place = 0; place < 2; place++) {
                rows.add(
                        "insert into pathway_step (id, pathway_id, place, kind, title, detail)"
                                + " values (?, ?, ?, 'task', 'Step', '')",
                        steps.get(place),
                        pathway,
                        place + 1);
            }
        });
    }

    @Test
    void tellsHowManyAreDoneAndHowManyHaveBegun() {
        given.doctors(trust, 5).forEach(each -> ticks(each, inTime, steps));
        given.doctors(trust, 6).forEach(each -> ticks(each, inTime, steps.subList(0, 1)));
        given.doctors(trust, 7);
        report().body("pathways.title", contains("First days"))
                .body("pathways[0].doctors", equalTo(18))
                .body("pathways[0].done", equalTo(5))
                .body("pathways[0].begun", equalTo(6));
        admin.calls()
                .get("/reports/pathways/file")
                .then()
                .statusCode(200)
                .body(containsString("First days,"))
                .body(containsString(",18,5,6"));
    }

    @Test
    void hidesTheFewAndWhatWouldGiveThemAway() {
        given.doctors(trust, 4).forEach(each -> ticks(each, inTime, steps));
        given.doctors(trust, 6).forEach(each -> ticks(each, inTime, steps.subList(0, 1)));
        given.doctors(trust, 9);
        report().body("pathways[0].done", nullValue()).body("pathways[0].begun", nullValue());
        ticks(given.aDoctor(trust), inTime, steps);
        report().body("pathways[0].done", equalTo(5)).body("pathways[0].begun", equalTo(6));
    }

    @Test
    void countsWhatWasTickedInTermsThatAreOver() {
        given.doctors(trust, 5).forEach(each -> ticks(each, inTime.plusSeconds(1), steps));
        report().body("pathways[0].done", equalTo(0)).body("pathways[0].begun", equalTo(0));
    }

    @Test
    void isForAdminsAndOfTheirTrust() {
        given.anAdmin(given.aTrust()).calls().get("/reports/pathways").then().body("pathways", empty());
        for (Client other : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            other.calls().get("/reports/pathways").then().statusCode(403);
            other.calls().get("/reports/pathways/file").then().statusCode(403);
        }
    }

    private ValidatableResponse report() {
        return admin.calls().get("/reports/pathways").then().statusCode(200);
    }

    private void ticks(Client doctor, Instant at, List<UUID> ticked) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, doctor.id());
            ticked.forEach(step -> rows.add(
                    "insert into pathway_tick (pathway_id, step_id, done_at) values (?, ?, ?)", pathway, step, at));
        });
    }
}
