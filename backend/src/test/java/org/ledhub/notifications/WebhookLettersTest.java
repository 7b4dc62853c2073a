package org.ledhub.notifications;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.integration.WebhookStopped;
import org.ledhub.shared.RowIdentity;

/** What the education team learns by mail of webhooks, and what production asks of them. */
@QuarkusTest
@TestProfile(PlaceMailTest.RealMail.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class WebhookLettersTest extends HubTest {

    private static final String SUBJECT = "A webhook is switched off: Rota";

    @Inject
    MailRound postman;

    @Inject
    Event<WebhookStopped> stopped;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private Client admin;

    @BeforeEach
    void aTeam() {
        MailServer.works();
        trust = given.aTrust();
        admin = given.anAdmin(trust);
    }

    @AfterEach
    void nothingWaitsForTheNextTest() {
        postman.forgetWhatWaits();
    }

    @Test
    void theWholeTeamIsToldOnceThatAWebhookIsOff() throws Exception {
        Client colleague = given.anAdmin(trust);
        Client doctor = given.aDoctor(trust);
        Client elsewhere = given.anAdmin(given.aTrust());
        UUID webhook = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            stopped.fire(new WebhookStopped(webhook, "Rota", clock.instant()));
        });
        postman.go();
        for (Client each : List.of(admin, colleague)) {
            assertEquals(List.of(SUBJECT), Mails.subjects(each));
        }
        for (Client each : List.of(doctor, elsewhere)) {
            assertEquals(List.of(), Mails.subjects(each));
        }
        MimeMessage mail = MailServer.mailTo(admin.email()).getLast();
        Mails.assertSaysOneThing(mail);
        assertTrue(Mails.text(mail).contains("/manage/webhooks/" + webhook), Mails.text(mail));
    }

    @Test
    void inProductionAWebhookIsToldOverHttpsOnly() {
        admin.sends(webhook("http://rota.trust.example/"))
                .post("/webhooks")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-https"))
                .body("errors.field", hasItem("address"));
        String id = admin.sends(webhook("https://rota.trust.example/"))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> changed = new HashMap<>(webhook("http://rota.trust.example/"));
        changed.put("off", false);
        admin.sends(changed)
                .header("If-Match", "*")
                .put("/webhooks/{id}", id)
                .then()
                .statusCode(400);
        admin.calls().get("/webhooks/{id}", id).then().body("address", equalTo("https://rota.trust.example/"));
    }

    private static Map<String, Object> webhook(String address) {
        return Map.of("name", "Rota", "address", address, "events", List.of("session.published"));
    }
}
