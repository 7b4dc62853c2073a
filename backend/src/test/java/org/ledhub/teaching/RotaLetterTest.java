package org.ledhub.teaching;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.PdfFile;
import org.ledhub.hub.Rows;
import org.ledhub.shared.CsvTable;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.TimeWords;

@QuarkusTest
class RotaLetterTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    @Test
    void listsWhatIsPublishedInTheNextWeeks() {
        UUID trust = given.aTrust();
        Client doctor = given.aDoctor(trust);
        UUID soon = given.aSession(trust, 5, Duration.ofDays(3));
        UUID later = given.aSession(trust, 5, Duration.ofDays(50));
        given.aSession(trust, 5, Duration.ofDays(70));
        given.aSession(trust, 5, Duration.ofDays(-3));
        UUID cancelled = given.aSession(trust, 5, Duration.ofDays(4));
        given.anAdmin(trust).sends(Map.of("reason", "Bank holiday")).post("/sessions/{id}/cancellation", cancelled);
        given.aSession(given.aTrust(), 5, Duration.ofDays(5));
        doctor.calls()
                .get("/rota-letter")
                .then()
                .statusCode(200)
                .body("items.title", contains(title(trust, soon), title(trust, later)));
        doctor.calls().get("/rota-letter?weeks=1").then().body("items", hasSize(1));
        doctor.wronglyCalls().get("/rota-letter?weeks=53").then().statusCode(400);
    }

    @Test
    void isASpreadsheetThatRunsNoFormula() {
        UUID trust = given.aTrust();
        UUID session = given.aSession(trust, 5, Duration.ofDays(3));
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(
                    "update teaching_session set title = '=cmd|x', location = 'Room \"2\", first floor' where id = ?",
                    session);
        });
        given.aDoctor(trust)
                .calls()
                .get("/rota-letter/file")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("attachment"))
                .body(startsWith("\uFEFFDate,Start,End,Session,Place,How\r\n"))
                .body(containsString(",'=cmd|x,\"Room \"\"2\"\", first floor\","))
                .body(not(containsString(",=cmd")));
    }

    @Test
    void isAPaperToSendThatSaysTheSame() {
        UUID trust = given.aTrust();
        Client doctor = given.aDoctor(trust);
        UUID soon = given.aSession(trust, 5, Duration.ofDays(3));
        given.titled(trust, soon, "Sepsis &amp; <b>");
        UUID beyond = given.aSession(trust, 5, Duration.ofDays(50));
        byte[] file = doctor.calls()
                .get("/rota-letter/file?weeks=6&format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("teaching-dates.pdf"))
                .extract()
                .asByteArray();
        assertEquals(List.of(), PdfFile.barriers(file));
        PdfFile paper = PdfFile.of(file);
        assertEquals("Teaching dates for the rota", paper.title());
        String words = paper.text().replaceAll("\\s+", " ");
        Instant start = Instant.parse(doctor.calls().get("/sessions/{id}", soon).path("startsAt"));
        for (String part : List.of(
                "Sepsis &amp; <b>",
                TimeWords.day(start, Time.LONDON),
                TimeWords.times(start, start.plus(Duration.ofHours(1)), Time.LONDON),
                "In person or online")) {
            assertThat(words, containsString(part));
        }
        assertThat(words, not(containsString((String) title(trust, beyond))));
        doctor.wronglyCalls().get("/rota-letter/file?format=docx").then().statusCode(400);
    }

    @Test
    void everyStartOfAFormulaIsMadeText() {
        for (String cell : List.of("=1", "+1", "-1", "@x", "\tx", "\rx")) {
            assertEquals(true, CsvTable.of(List.of("a"), List.of(List.of(cell))).contains("'" + cell.charAt(0)), cell);
        }
        assertEquals("\uFEFFa,b\r\nx,\r\n", CsvTable.of(List.of("a", "b"), List.of(Arrays.asList("x", null))));
    }

    private Object title(UUID trust, UUID session) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return rows.first("select title from teaching_session where id = ?", session)
                    .getFirst();
        });
    }
}
