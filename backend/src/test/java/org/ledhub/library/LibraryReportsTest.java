package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class LibraryReportsTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private Client colleague;
    private UUID sepsis;

    @BeforeEach
    void aResource() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        colleague = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
        sepsis = given.aResource(trust, "shelf", "Sepsis", "", "");
    }

    @Test
    void theReaderSeesWhatBecameOfIt() {
        String report = broken(doctor);
        reports(doctor, "open").body("items.id", contains(report)).body("items[0].answer", nullValue());
        reports(admin, "open")
                .body("items[0].about.name", equalTo("Sepsis"))
                .body("items[0].reporter.name", equalTo(doctor.name()));
        answer(admin, report, Map.of("state", "done", "answer", "It works again."))
                .statusCode(200)
                .body("answeredBy.name", equalTo(admin.name()));
        reports(doctor, "open").body("items", empty());
        reports(doctor, "answered").body("items.answer", contains("It works again."));
        answer(admin, report, Map.of("state", "declined")).body("answer", nullValue());
        reports(doctor, "answered").body("items.state", contains("declined"));
    }

    @Test
    void whatIsMissingIsAskedFor() {
        tell(doctor, Map.of("kind", "missing", "words", "How to order blood at night"))
                .statusCode(201)
                .body("about", nullValue());
        reports(admin, "open").body("items.words", contains("How to order blood at night"));
    }

    @Test
    void noOtherReaderSeesOrAnswersIt() {
        String report = broken(doctor);
        reports(colleague, "open").body("items", empty());
        answer(colleague, report, Map.of("state", "done")).statusCode(403);
        answer(doctor, report, Map.of("state", "done")).statusCode(403);
        Client stranger = given.anAdmin(given.aTrust());
        reports(stranger, "open").body("items", empty());
        answer(stranger, report, Map.of("state", "done")).statusCode(404);
        tell(stranger, Map.of("kind", "broken", "resourceId", sepsis.toString()))
                .statusCode(404);
        reports(admin, "open").body("items.state", contains("open"));
    }

    /** The database itself keeps reports from other readers, and their words from being changed. */
    @Test
    void theDatabaseKeepsReportsApart() {
        broken(doctor);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, colleague.id());
            assertEquals(List.of(), rows.first("select id from library_report"));
            assertEquals(0, rows.add("update library_report set state = 'done'"));
        });
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, admin.id());
            assertEquals(1, rows.first("select id from library_report").size());
            assertEquals(
                    List.of(false), rows.first("select has_column_privilege('library_report', 'words', 'update')"));
        });
    }

    @Test
    void theSameProblemIsToldOnceUntilItIsAnswered() {
        String report = broken(doctor);
        tell(doctor, aboutSepsis("broken")).statusCode(409).body("code", equalTo("reported-already"));
        tell(doctor, aboutSepsis("outdated")).statusCode(201);
        broken(colleague);
        answer(admin, report, Map.of("state", "done"));
        broken(doctor);
    }

    @Test
    void nobodyFillsTheEditorsQueue() {
        IntStream.range(0, 20)
                .forEach(i -> tell(doctor, Map.of("kind", "missing", "words", "Topic " + i))
                        .statusCode(201));
        tell(doctor, aboutSepsis("broken")).statusCode(409).body("code", equalTo("too-many-reports"));
        broken(colleague);
    }

    @ParameterizedTest
    @CsvSource({
        "missing, true, words, resourceId",
        "broken, false, , resourceId",
        "missing, false, , words",
        "missing, false, ' ', words",
        "wrong, true, , words",
        "other, true, , words"
    })
    void saysWhichAnswerIsNotRight(String kind, boolean aboutSepsis, String words, String field) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind));
        if (aboutSepsis) {
            body.put("resourceId", sepsis.toString());
        }
        if (words != null) {
            body.put("words", words);
        }
        tell(doctor, body).statusCode(400).body("errors.field", contains(field));
        reports(admin, "open").body("items", empty());
    }

    private Map<String, Object> aboutSepsis(String kind) {
        return Map.of("kind", kind, "resourceId", sepsis.toString());
    }

    private String broken(Client reader) {
        return tell(reader, aboutSepsis("broken")).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse tell(Client reader, Map<String, Object> body) {
        return reader.sends(body).post("/library-reports").then();
    }

    private static ValidatableResponse reports(Client reader, String state) {
        return reader.calls()
                .queryParam("state", state)
                .get("/library-reports")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse answer(Client editor, String report, Map<String, Object> body) {
        return editor.sends(body).put("/library-reports/{id}/answer", report).then();
    }
}
