package org.ledhub.teaching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.teaching.MeetingReport.Participant;

@QuarkusTest
class MeetingReportTest extends HubTest {

    private UUID trust;
    private Client admin;
    private Client doctor;
    private UUID session;

    @BeforeEach
    void aSessionThatWasOnline() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 20, Duration.ofHours(-2));
    }

    @Test
    void readsWhatTeamsWrites() {
        String report = """
                \uFEFF1. Summary
                Meeting title\tTuesday teaching
                Attended participants\t2

                2. Participants
                Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
                Adaeze Okonkwo\t12/1/26, 2:01:10 PM\t12/1/26, 3:00:01 PM\t58m 51s\tadaeze@trust.example\tadaeze@trust.example\tAttendee
                "Lee, Jo (Guest)"\t12/1/26, 2:03:10 PM\t12/1/26, 2:30:01 PM\t26m 51s\t\t\tAttendee

                3. In-Meeting Activities
                Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
                Adaeze Okonkwo\t12/1/26, 2:01:10 PM\t12/1/26, 3:00:01 PM\t58m 51s\tadaeze@trust.example\tAttendee
                """;
        assertEquals(
                List.of(
                        new Participant(7, "Adaeze Okonkwo", "adaeze@trust.example", 58),
                        new Participant(8, "Lee, Jo (Guest)", "", 26)),
                MeetingReport.read(report).participants());
    }

    @Test
    void readsWhatZoomWritesWithTheMeetingAboveIt() {
        String report = """
                Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
                99912345678,Tuesday teaching,12/01/2026 02:00:10 PM,12/01/2026 03:00:01 PM,host@trust.example,60,2

                Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
                Adaeze Okonkwo,adaeze@trust.example,12/01/2026 02:01:10 PM,12/01/2026 03:00:01 PM,59,No
                Jo Lee,,12/01/2026 02:03:10 PM,12/01/2026 02:30:01 PM,27,Yes
                """;
        assertEquals(
                List.of(
                        new Participant(5, "Adaeze Okonkwo", "adaeze@trust.example", 59),
                        new Participant(6, "Jo Lee", "", 27)),
                MeetingReport.read(report).participants());
    }

    @Test
    void readsCommasAndSemicolons() {
        assertEquals(
                List.of(new Participant(2, "A B", "a@x.example", null)),
                MeetingReport.read("Full name,E-mail\nA B,a@x.example\n").participants());
        assertEquals(
                List.of(new Participant(2, "A B", "a@x.example", 58)),
                MeetingReport.read("Name;Email;Minutes\r\nA B;a@x.example;58\r\n")
                        .participants());
    }

    @Test
    void showsWhatMatchesAndChangesNothingInADryRun() {
        take(report(), true)
                .statusCode(200)
                .body("marked", equalTo(1))
                .body("rows.result", contains("marked", "unknown", "present-already"))
                .body("rows[0].person.id", equalTo(doctor.id().toString()));
        admin.calls().get("/sessions/{id}/register", session).then().body("present", equalTo(0));

        take(report(), false).body("marked", equalTo(1)).body("register.present", equalTo(1));
        admin.calls()
                .get("/sessions/{id}/register", session)
                .then()
                .body("items[0].presence", equalTo("remote"))
                .body("items[0].source", equalTo("meeting-report"))
                .body("items[0].markedBy.name", equalTo(admin.name()));
        take(report(), false).body("marked", equalTo(0));
    }

    @Test
    void findsByWholeNameWithoutTitleAndAsksWhereSeveralHaveIt() {
        take("Name\nDr " + doctor.name() + "\n", true).body("rows[0].result", equalTo("marked"));
        Client stranger = given.aDoctor(given.aTrust());
        take("Name,Email\n" + stranger.name() + "," + stranger.email() + "\n", true)
                .body("rows[0].result", equalTo("unknown"));
    }

    @Test
    void readsMinutesHoweverTheyAreWritten() {
        assertEquals(62, MeetingReport.minutes("1h 2m 3s"));
        assertEquals(26, MeetingReport.minutes("26m 51s"));
        assertEquals(0, MeetingReport.minutes("51s"));
        assertEquals(62, MeetingReport.minutes("01:02:59"));
        assertEquals(62, MeetingReport.minutes("62"));
        assertNull(MeetingReport.minutes("an hour"));
        assertNull(MeetingReport.minutes(""));
    }

    @Test
    void addsUpWhoCameBackAndLeavesOutWhoWasHardlyThere() {
        Client passing = given.aDoctor(trust);
        String csv = "Name,Email,Duration\n%1$s,,20m 1s\n%1$s,,15m\nPassing,%2$s,5m\n"
                .formatted(doctor.name(), passing.email());
        admin.sends(Map.of("csv", csv, "minimumMinutes", 30))
                .post("/sessions/{id}/register/import", session)
                .then()
                .statusCode(200)
                .body("rows.result", contains("marked", "present-already", "too-short"))
                .body("rows.minutes", contains(35, 35, 5))
                .body("rows.matchedBy", contains("name", "name", "email"))
                .body("register.present", equalTo(1))
                .body("register.inRoom", equalTo(0));
    }

    @Test
    void aSessionThatIsOnlyInTheRoomHasNoMeetingReport() {
        UUID inTheRoom = given.aSession(trust, 20, Duration.ofHours(-2));
        given.held(trust, inTheRoom, "in-person");
        admin.sends(Map.of("csv", report()))
                .post("/sessions/{id}/register/import", inTheRoom)
                .then()
                .statusCode(409)
                .body("code", equalTo("in-person-only"));
    }

    @Test
    void refusesWhatIsNoReport() {
        for (String wrong : List.of("hello", "Name\n", "a,b\n1,2\n", "\"Name\n")) {
            take(wrong, true).statusCode(400).body("errors.code", hasItem("no-people-found"));
        }
        admin.wronglySends(Map.of("csv", ""))
                .post("/sessions/{id}/register/import", session)
                .then()
                .statusCode(400);
    }

    @Test
    void onlyAdminsOfTheTrustAndNotOnceItIsLocked() {
        doctor.sends(Map.of("csv", report()))
                .post("/sessions/{id}/register/import", session)
                .then()
                .statusCode(403);
        given.anAdmin(given.aTrust())
                .sends(Map.of("csv", report()))
                .post("/sessions/{id}/register/import", session)
                .then()
                .statusCode(404);
        admin.calls().post("/sessions/{id}/register/lock", session);
        take(report(), false).statusCode(409).body("code", equalTo("register-locked"));
    }

    @Test
    void saysWhyOnceTheRegisterHasBeenLocked() {
        admin.calls().post("/sessions/{id}/register/lock", session).then().statusCode(200);
        admin.calls().delete("/sessions/{id}/register/lock", session).then().statusCode(200);
        take(report(), true).statusCode(200).body("marked", equalTo(1)).body("register.hadBeenLocked", equalTo(true));
        take(report(), false)
                .statusCode(400)
                .body("errors.field", hasItem("reason"))
                .body("errors.code", hasItem("reason-needed"));
        correct("  ").statusCode(400).body("errors.code", hasItem("reason-needed"));
        marks().body("items", empty());

        correct("The report came late").statusCode(200).body("marked", equalTo(1));
        marks().body("items", hasSize(1))
                .body("items[0].source", equalTo("meeting-report"))
                .body("items[0].reason", equalTo("The report came late"))
                .body("items[0].markedBy.name", equalTo(admin.name()));
    }

    @Test
    void marksFromThePaperSheetSaySo() {
        admin.sends(Map.of("presence", "in-person", "fromSheet", true))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .statusCode(200)
                .body("items[0].source", equalTo("sheet"));
        admin.sends(Map.of("presence", "remote", "reason", "Joined from home"))
                .put("/sessions/{id}/register/{person}", session, doctor.id())
                .then()
                .body("items[0].source", equalTo("manual"))
                .body("items[0].reason", equalTo("Joined from home"));
    }

    @Test
    void findsPeopleByPartOfANameForAdminsOnly() {
        admin.calls()
                .get("/people?q={q}", doctor.name().toUpperCase())
                .then()
                .statusCode(200)
                .body("items.id", hasItem(doctor.id().toString()));
        admin.calls().get("/people?q=%25").then().body("items.size()", equalTo(0));
        String next = admin.calls().get("/people?limit=1").then().extract().path("next");
        admin.calls().get("/people?limit=1&cursor={next}", next).then().body("items.size()", equalTo(1));
        doctor.calls().get("/people").then().statusCode(403);
        given.anAdmin(given.aTrust()).calls().get("/people").then().body("items.size()", equalTo(1));
    }

    private String report() {
        return """
                Name,Email
                %1$s,%2$s
                Somebody Else,somebody@elsewhere.example
                %1$s,%2$s
                """.formatted(doctor.name(), doctor.email());
    }

    private ValidatableResponse correct(String reason) {
        return admin.sends(Map.of("csv", report(), "reason", reason))
                .post("/sessions/{id}/register/import", session)
                .then();
    }

    private ValidatableResponse marks() {
        return admin.calls()
                .get("/sessions/{id}/register/history", session)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse take(String csv, boolean dryRun) {
        return admin.sends(Map.of("csv", csv))
                .queryParam("dryRun", dryRun)
                .post("/sessions/{id}/register/import", session)
                .then();
    }
}
