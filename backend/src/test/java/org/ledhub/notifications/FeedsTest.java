package org.ledhub.notifications;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** Calendars to subscribe to: the programme for everybody, and each person's own for whoever has its address. */
@QuarkusTest
class FeedsTest extends HubTest {

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;
    private UUID session;

    @BeforeEach
    void aSessionWithAPlace() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        session = given.aSession(trust, 5);
    }

    @Test
    void theProgrammeHasWhatIsPublishedOfThatTrustAndNoWayIn() throws Exception {
        UUID draft = given.aSession(trust, 5);
        change("update teaching_session set status = 'draft' where id = ?", draft);
        change("update teaching_session set join_url = 'https://meet.example/secret' where id = ?", session);
        UUID elsewhere = given.aSession(given.aTrust(), 5);
        Response feed = programme();
        ICalendar read = read(feed);
        assertEquals(List.of(session + "@led-hub"), uids(read));
        assertFalse(feed.asString().contains("meet.example"));
        assertFalse(feed.asString().contains(elsewhere.toString()));
        assertTrue(feed.contentType().startsWith("text/calendar"));
        assertFalse(new CalendarBuilder()
                .build(new StringReader(feed.asString()))
                .validate()
                .hasErrors());
    }

    @Test
    void theSiteItselfHasTheSameFeedAtAShortAddress() {
        Response feed = RestAssured.get("/feeds/programme-" + code() + ".ics");
        assertEquals(200, feed.statusCode());
        assertEquals(List.of(session + "@led-hub"), uids(read(feed)));
        assertEquals(400, RestAssured.get("/feeds/nothing").statusCode());
    }

    @Test
    void aTrustThatIsNotThereHasNoProgramme() {
        Client.nobodyCalls().get("/feeds/programme-NONE.ics").then().statusCode(404);
    }

    @Test
    void nothingNewIsNotSentAgain() {
        String tag = programme().header("ETag");
        clock.moveOn(Duration.ofMinutes(5));
        programmeUnless(tag).then().statusCode(304);
        cancelSession();
        Response changed = programmeUnless(tag);
        changed.then().statusCode(200);
        assertNotEquals(tag, changed.header("ETag"));
    }

    @Test
    void whatIsCancelledStaysAsCancelledForSixtyDays() {
        int before = sequence(read(programme()));
        cancelSession();
        ICalendar read = read(programme());
        assertTrue(read.getEvents().getFirst().getStatus().isCancelled());
        assertTrue(sequence(read) > before);
        clock.moveOn(Duration.ofDays(7 + 59));
        assertEquals(1, read(programme()).getEvents().size());
        clock.moveOn(Duration.ofDays(2));
        assertEquals(List.of(), read(programme()).getEvents());
    }

    @Test
    void aPersonalFeedHasWhatItsPersonHasAPlaceIn() {
        given.aSession(trust, 5);
        String address = feedOf(doctor);
        assertEquals(List.of(), read(get(address)).getEvents());
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        ICalendar read = read(get(address));
        assertEquals(List.of(Diaries.uid(session, doctor.id())), uids(read));
        int signedUp = sequence(read);
        doctor.calls().delete("/sessions/{id}/sign-up", session).then().statusCode(204);
        ICalendar left = read(get(address));
        assertTrue(left.getEvents().getFirst().getStatus().isCancelled());
        assertTrue(sequence(left) > signedUp);
        doctor.calls().put("/sessions/{id}/sign-up", session).then().statusCode(201);
        ICalendar again = read(get(address));
        assertFalse(again.getEvents().getFirst().getStatus().isCancelled());
        assertTrue(sequence(again) > sequence(left));
    }

    @Test
    void aOneToOneIsBusyUnlessItsPersonSaysOtherwise() {
        Client tutor = given.aTutor(trust);
        UUID slot = given.aFreeSlot(tutor);
        doctor.sends(Map.of("topic", "career", "message", "canary-7731"))
                .put("/slots/{id}/appointment", slot)
                .then()
                .statusCode(201);
        for (Client each : List.of(doctor, tutor)) {
            String address = feedOf(each);
            String text = get(address).asString();
            VEvent event = read(get(address)).getEvents().getFirst();
            assertEquals("Busy", event.getSummary().getValue());
            assertEquals("PRIVATE", event.getClassification().getValue());
            assertNull(event.getUrl());
            assertNull(event.getLocation());
            for (String secret : List.of("canary-7731", "career", tutor.name(), doctor.name(), "one-to-one")) {
                assertFalse(text.contains(secret), secret);
            }
        }
        choose(doctor, "invites", "meeting");
        VEvent named = read(get(feedOf(doctor))).getEvents().getFirst();
        assertEquals("Meeting (private)", named.getSummary().getValue());
        assertEquals("In person", named.getLocation().getValue());
        Client stranger = given.aDoctor(trust);
        assertEquals(List.of(), read(get(feedOf(stranger))).getEvents());
    }

    @Test
    void anAddressEndsWhenAnotherIsMadeOrTheFeedIsEnded() {
        String first = feedOf(doctor);
        String second = feedOf(doctor);
        assertEquals(404, get(first).statusCode());
        assertEquals(200, get(second).statusCode());
        doctor.calls().get("/me/calendar-feed").then().statusCode(200).body("madeAt", notNullValue());
        given.anAdmin(trust).calls().delete("/me/calendar-feed").then().statusCode(204);
        assertEquals(200, get(second).statusCode(), "somebody else ended their own");
        doctor.calls().delete("/me/calendar-feed").then().statusCode(204);
        assertEquals(404, get(second).statusCode());
        doctor.calls().get("/me/calendar-feed").then().statusCode(200).body("madeAt", nullValue());
    }

    @Test
    void whoIsRemovedHasNoFeed() {
        String address = feedOf(doctor);
        change("update person set status = 'left' where id = ?", doctor.id());
        assertEquals(404, get(address).statusCode());
    }

    @Test
    void choicesAreEachPersonsOwnAndNobodyOverwritesUnseen() {
        Response read = doctor.calls().get("/me/notification-preferences");
        read.then().statusCode(200).body("calendar", equalTo("invites")).body("oneToOnes", equalTo("busy"));
        choose(doctor, "feed", "busy");
        doctor.sends(Map.of("calendar", "invites", "oneToOnes", "busy", "muted", List.of()))
                .header("If-Match", read.header("ETag"))
                .put("/me/notification-preferences")
                .then()
                .statusCode(412);
        doctor.wronglySends(Map.of("calendar", "fax", "oneToOnes", "busy", "muted", List.of()))
                .header("If-Match", "*")
                .put("/me/notification-preferences")
                .then()
                .statusCode(400);
        doctor.calls().get("/me/notification-preferences").then().body("calendar", equalTo("feed"));
        for (Client other : List.of(given.aDoctor(trust), given.aDoctor(given.aTrust()))) {
            other.calls().get("/me/notification-preferences").then().body("calendar", equalTo("invites"));
        }
    }

    @Test
    void oneSessionCanBeAddedToACalendar() {
        Response file = doctor.calls().get("/sessions/{id}/calendar-file", session);
        file.then().statusCode(200);
        ICalendar read = read(file);
        assertEquals(List.of(Diaries.uid(session, doctor.id())), uids(read));
        assertEquals(0, sequence(read));
        assertTrue(read.validate(ICalVersion.V2_0).isEmpty());
        given.aDoctor(given.aTrust())
                .calls()
                .get("/sessions/{id}/calendar-file", session)
                .then()
                .statusCode(404);
    }

    private void choose(Client who, String calendar, String oneToOnes) {
        who.sends(Map.of("calendar", calendar, "oneToOnes", oneToOnes, "muted", List.of()))
                .header(
                        "If-Match",
                        who.calls().get("/me/notification-preferences").header("ETag"))
                .put("/me/notification-preferences")
                .then()
                .statusCode(200);
    }

    private void cancelSession() {
        admin.sends(Map.of("reason", "The speaker is ill"))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(200);
    }

    private static String feedOf(Client who) {
        String address = who.calls()
                .post("/me/calendar-feed")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return address.substring(address.indexOf("/feeds/"));
    }

    private static Response get(String address) {
        return Client.nobodyCalls().get(address);
    }

    private Response programme() {
        return Client.nobodyCalls().get("/feeds/programme-{code}.ics", code());
    }

    private Response programmeUnless(String tag) {
        return Client.nobodyCalls().header("If-None-Match", tag).get("/feeds/programme-{code}.ics", code());
    }

    private String code() {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.first("select code from trust where id = ?", trust)
                        .getFirst()
                        .toString());
    }

    private void change(String statement, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add(statement, id);
        });
    }

    private static ICalendar read(Response feed) {
        assertEquals(200, feed.statusCode(), feed::asString);
        return Biweekly.parse(feed.asString()).first();
    }

    private static List<String> uids(ICalendar read) {
        return read.getEvents().stream().map(each -> each.getUid().getValue()).toList();
    }

    private static int sequence(ICalendar read) {
        return read.getEvents().getFirst().getSequence().getValue();
    }
}
