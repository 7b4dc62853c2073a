package org.ledhub.reports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;

/** One page for the board: what the other reports tell, and no more. */
@QuarkusTest
class BoardReportTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;

    @BeforeEach
    void aSessionThatSixCameTo() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        List<Client> doctors = given.doctors(trust, 6);
        Term last = Term.of(Time.today(clock)).before(1);
        UUID session = given.aSession(
                trust,
                50,
                Duration.between(
                        clock.instant(),
                        last.first()
                                .plusDays(20)
                                .atTime(12, 0)
                                .atZone(Time.LONDON)
                                .toInstant()));
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(
                    "update teaching_session set register_locked_at = ends_at, register_first_locked_at = ends_at"
                            + " where id = ?",
                    session);
        });
        doctors.forEach(each -> QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, each.id());
            rows.add(
                    "insert into attendance (id, session_id, person_id, presence, source, at) values"
                            + " (gen_random_uuid(), ?, ?, 'remote', 'code', now())",
                    session,
                    each.id());
        }));
        given.doctors(trust, 4);
    }

    @Test
    void tellsWhatTheOtherReportsTell() {
        admin.calls()
                .get("/reports/board")
                .then()
                .statusCode(200)
                .body("terms", hasSize(3))
                .body("figures.sessions", equalTo(1))
                .body("figures.present", equalTo(6))
                .body("figures.percent", equalTo(100))
                .body("figures.oneToOnes", equalTo(0))
                .body("terms[2].figures.present", equalTo(6))
                .body("reach.doctors", equalTo(10))
                .body("reach.neverCame", nullValue());
        admin.calls()
                .get("/reports/board/file?format=csv")
                .then()
                .statusCode(200)
                .body(containsString(",1,6,100,0,0,0\r\n"));
    }

    @Test
    void isOnePageThatCanBeReadAloud() {
        byte[] file = admin.calls()
                .get("/reports/board/file")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("board-report.pdf"))
                .extract()
                .asByteArray();
        assertEquals(List.of(), PdfFile.barriers(file));
        PdfFile paper = PdfFile.of(file);
        assertEquals("Board report", paper.title());
        String words = paper.text().replaceAll("\\s+", " ");
        assertThat(words, containsString("Times that doctors came 6"));
        assertThat(words, containsString("Doctors of today who have never come Not shown"));
        assertThat(words, containsString("Page 1"));
    }

    @Test
    void isForAdminsAndOfTheirTrust() {
        given.anAdmin(given.aTrust())
                .calls()
                .get("/reports/board")
                .then()
                .body("figures.sessions", equalTo(0))
                .body("reach.doctors", equalTo(0));
        for (Client other : List.of(given.aDoctor(trust), given.aTutor(trust))) {
            other.calls().get("/reports/board").then().statusCode(403);
            other.calls().get("/reports/board/file").then().statusCode(403);
        }
        admin.wronglyCalls().get("/reports/board/file?format=docx").then().statusCode(400);
    }
}
