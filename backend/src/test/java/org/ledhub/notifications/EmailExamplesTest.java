package org.ledhub.notifications;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.HubTest;

/** Every email that the hub can send, before anybody gets it. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class EmailExamplesTest extends HubTest {

    private static final Set<String> OF_ONE_TO_ONES = Set.of(OutgoingMail.MEETING, NewsMail.NEWS, DayLists.KIND);

    @Inject
    EmailExamples examples;

    @Inject
    @All
    List<LetterWriter> writers;

    @Test
    void showEveryKind() {
        Set<String> kinds = new HashSet<>(
                Set.of(OutgoingMail.LOG_IN_CODE, OutgoingMail.INVITATION, AccountMail.KIND, NewsMail.NEWS));
        writers.forEach(writer -> kinds.addAll(writer.kinds()));
        assertEquals(kinds, examples.all().stream().map(EmailExample::kind).collect(Collectors.toSet()));
    }

    @Test
    void sayTheSameInTextAndInHtmlInFewWords() {
        examples.all()
                .forEach(each -> Mails.assertSaysOneThing(
                        each.content().text(), each.content().html()));
    }

    @Test
    void differFromOneAnother() {
        List<EmailExample> all = examples.all();
        assertEquals(
                all.size(),
                all.stream().map(each -> each.content().text()).distinct().count());
    }

    @Test
    void wouldDoForAnyMeetingWhereTheyAreAboutOneToOnes() {
        for (EmailExample each : examples.all()) {
            if (OF_ONE_TO_ONES.contains(each.kind())) {
                String whole = (each.content().subject()
                                + each.content().text()
                                + each.content().html())
                        .toLowerCase(Locale.ROOT);
                for (String word : List.of("one to one", "one-to-one", "tutor", "doctor", "appointment", "career")) {
                    assertFalse(whole.contains(word), () -> word + " in " + whole);
                }
            }
        }
    }

    @Test
    void areForTheEducationTeam() {
        UUID trust = given.aTrust();
        given.anAdmin(trust)
                .calls()
                .get("/email-examples")
                .then()
                .statusCode(200)
                .body("items", hasSize(examples.all().size()))
                .body("items.find { it.kind == 'session-cancelled' }.subject.startsWith('Cancelled: ')", equalTo(true));
        given.aDoctor(trust).calls().get("/email-examples").then().statusCode(403);
        given.aTutor(trust).calls().get("/email-examples").then().statusCode(403);
    }
}
