package org.ledhub.library;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** Links of the library against a real site: three strikes, a badge, one mail. */
@QuarkusTest
@TestProfile(LinkCheckTest.MayAskThisMachine.class)
class LinkCheckTest extends HubTest {

    private static final String NOWHERE = "https://127.0.0.1:1/";
    private static final String INSIDE = "https://10.255.255.1/page";

    private static Site site;

    @Inject
    LinkKeeper keeper;

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;
    private Client doctor;

    @BeforeAll
    static void aSite() throws Exception {
        site = new Site();
    }

    @AfterAll
    static void noSite() {
        site.close();
    }

    @BeforeEach
    void aLibrary() {
        trust = given.aTrust();
        admin = given.anAdmin(trust);
        doctor = given.aDoctor(trust);
        given.aShelf(trust, "shelf");
    }

    @Test
    void threeStrikesAndItIsBrokenUntilItAnswers() {
        UUID gone = link("Gone", site.address("/gone"));
        link("Fine", site.address("/fine"));
        site.answers("/gone", 404);
        for (int day = 1; day <= 2; day++) {
            checkTomorrow();
            broken(gone).body("brokenLinks", empty());
        }
        assertEquals(0L, mails());
        checkTomorrow();
        broken(gone)
                .body("brokenLinks.address", contains(site.address("/gone")))
                .body("brokenLinks.what", contains("gone"));
        queue().body("items.title", contains("Gone"));
        checkTomorrow();
        assertEquals(1L, mails(), "told once");

        site.answers("/gone", 200);
        checkTomorrow();
        broken(gone).body("brokenLinks", empty());
        queue().body("items", empty());
    }

    @Test
    void whatWorksIsAskedOnceAWeek() {
        link("Weekly", site.address("/weekly"));
        for (int day = 1; day <= 15; day++) {
            checkTomorrow();
        }
        assertEquals(3, site.timesAsked("/weekly"));
    }

    @Test
    void aSiteThatWantsToKnowWhoAsksIsThere() {
        UUID shy = link("Shy", site.address("/shy"));
        site.answers("/shy", 403);
        checkForAWeek();
        broken(shy).body("brokenLinks", empty());
    }

    @Test
    void anErrorAndSilenceAreFaultsWhileAnotherSiteAnswers() {
        UUID failing = link("Failing", site.address("/failing"));
        UUID silent = link("Silent", NOWHERE);
        site.answers("/failing", 500);
        checkForAWeek();
        broken(failing).body("brokenLinks.what", contains("failing"));
        broken(silent).body("brokenLinks.what", contains("no-answer"));
    }

    @Test
    void aHubThatIsCutOffBlamesNobody() {
        UUID silent = link("Silent", NOWHERE);
        checkForAWeek();
        broken(silent).body("brokenLinks", empty());
    }

    /** Alone in its round: another that is not broken is asked first. */
    @Test
    void silenceIsNotTheHubsWhereAnotherSiteStillAnswers() {
        link("Fine", site.address("/control"));
        UUID silent = link("Silent", NOWHERE);
        checkForAWeek();
        broken(silent).body("brokenLinks.what", contains("no-answer"));
    }

    @Test
    void whatIsInsideSomebodysNetworkIsNotBroken() {
        UUID inside = link("Inside", INSIDE);
        link("Fine", site.address("/fine"));
        checkForAWeek();
        broken(inside).body("brokenLinks", empty());
    }

    @Test
    void linksInAnArticleAreCheckedToo() {
        UUID article = article("Read [this](" + site.address("/torn") + ") and [that](" + site.address("/whole")
                + "), or [write](mailto:a@example.org).");
        site.answers("/torn", 410);
        checkForAWeek();
        broken(article).body("brokenLinks.address", contains(site.address("/torn")));
    }

    @Test
    void savingThreeTimesIsNotThreeStrikes() {
        UUID hasty = link("Hasty", site.address("/hasty"));
        site.answers("/hasty", 404);
        for (int time = 1; time <= 4; time++) {
            assertEquals(
                    1,
                    inTrust(() -> rows.add(
                            "update resource set url = ?, version = version + 1 where id = ?",
                            site.address("/hasty"),
                            hasty)));
            inTrust(() -> rows.add("update link_check set due_at = 'epoch' where resource_id = ?", hasty));
            clock.moveOn(Duration.ofMinutes(1));
            keeper.check(trust);
        }
        broken(hasty).body("brokenLinks", empty());
    }

    @Test
    void anotherAddressIsCheckedAtOnceAndTheOldOneForgotten() {
        UUID moved = link("Moved", site.address("/old"));
        site.answers("/old", 404);
        checkForAWeek();
        broken(moved).body("brokenLinks.address", contains(site.address("/old")));
        inTrust(() -> rows.add("update resource set url = ? where id = ?", site.address("/new"), moved));
        keeper.check(trust);
        broken(moved).body("brokenLinks", empty());
    }

    @Test
    void whatNobodyReadsIsNotChecked() {
        UUID withdrawn = link("Withdrawn", site.address("/withdrawn"));
        inTrust(() -> rows.add("update resource set state = 'withdrawn' where id = ?", withdrawn));
        checkForAWeek();
        assertEquals(0, site.timesAsked("/withdrawn"));
    }

    @Test
    void noReaderMarksALinkAsFine() {
        UUID gone = link("Kept", site.address("/kept"));
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, doctor.id());
            assertEquals(0, rows.add("update link_check set faults = '[]' where resource_id = ?", gone));
        });
        Client stranger = given.anAdmin(given.aTrust());
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(stranger.trustId(), stranger.id());
            assertEquals(0, rows.add("update link_check set faults = '[]' where resource_id = ?", gone));
            assertEquals(List.of(), rows.first("select resource_id from link_check where resource_id = ?", gone));
        });
    }

    @Test
    void onlyEditorsSeeTheQueue() {
        doctor.calls().get("/library-upkeep?queue=links").then().statusCode(403);
    }

    private void checkForAWeek() {
        for (int day = 1; day <= 7; day++) {
            checkTomorrow();
        }
    }

    private void checkTomorrow() {
        clock.moveOn(Duration.ofHours(25));
        keeper.check(trust);
    }

    private ValidatableResponse broken(UUID resource) {
        return doctor.calls().get("/resources/{id}", resource).then().statusCode(200);
    }

    private ValidatableResponse queue() {
        return admin.calls().get("/library-upkeep?queue=links").then().statusCode(200);
    }

    private UUID link(String title, String address) {
        UUID id = given.aResource(trust, "shelf", title, "", "");
        inTrust(() -> rows.add("update resource set url = ? where id = ?", address, id));
        return id;
    }

    private UUID article(String body) {
        UUID id = given.aResource(trust, "shelf", "Article", "", "");
        inTrust(() -> rows.add("update resource set kind = 'article', url = null, body = ? where id = ?", body, id));
        return id;
    }

    private Object mails() {
        return inTrust(() -> rows.first("select count(*) from outgoing_mail where kind = 'library-page'"))
                .getFirst();
    }

    private <T> T inTrust(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return work.call();
        });
    }

    public static class MayAskThisMachine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ledhub.private-networks", "127.0.0.1/32",
                    "ledhub.links.patience", "2S",
                    "quarkus.scheduler.enabled", "false");
        }
    }
}
