package org.ledhub.identity;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.shared.RowIdentity;

@QuarkusTest
class MyLogInsTest extends HubTest {

    @Inject
    RowIdentity identity;

    private Client doctor;

    @BeforeEach
    void aDoctor() {
        doctor = given.aDoctor(given.aTrust());
    }

    @Test
    void showsEveryDeviceAndWhichOneAsks() {
        UUID other = alsoOn("Firefox on Windows");
        doctor.calls()
                .get("/me/log-ins")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        containsInAnyOrder(other.toString(), doctor.sessionId().toString()))
                .body("items.find { it.current }.id", equalTo(doctor.sessionId().toString()))
                .body("items.find { !it.current }.device", equalTo("Firefox on Windows"))
                .body("items.find { !it.current }.way", equalTo("passkey"));
    }

    @Test
    void oneIsEndedByItsOwner() {
        UUID other = alsoOn("Chrome on Android");
        doctor.calls().delete("/me/log-ins/{id}", other).then().statusCode(204);
        doctor.calls().get("/me/log-ins").then().body("items", hasSize(1));
        doctor.calls().delete("/me/log-ins/{id}", other).then().statusCode(204);
    }

    @Test
    void anEndedOneIsRefusedAtOnce() {
        Client second = new Client(
                doctor.trustId(), doctor.id(), doctor.name(), doctor.email(), doctor.sessionId(), doctor.cookie());
        doctor.calls().delete("/me/log-ins/{id}", doctor.sessionId()).then().statusCode(204);
        second.calls().get("/me").then().statusCode(401);
    }

    @Test
    void allOthersEndAndTheOneThatAsksGoesOn() {
        alsoOn("Chrome on Android");
        alsoOn("Safari on iPhone");
        Client other = given.aDoctor(doctor.trustId());
        doctor.calls().delete("/me/log-ins").then().statusCode(204);
        doctor.calls().get("/me/log-ins").then().body("items", hasSize(1));
        other.calls().get("/me").then().statusCode(200);
    }

    @Test
    void nobodyElsesIsListedOrEnded() {
        for (Client other : List.of(
                given.aDoctor(doctor.trustId()), given.anAdmin(doctor.trustId()), given.aDoctor(given.aTrust()))) {
            other.calls()
                    .get("/me/log-ins")
                    .then()
                    .body("items.id", containsInAnyOrder(other.sessionId().toString()));
            other.calls().delete("/me/log-ins/{id}", doctor.sessionId()).then().statusCode(404);
        }
        doctor.calls().get("/me").then().statusCode(200);
    }

    @Test
    void whatHasRunOutIsNotListed() {
        alsoOn("Chrome on Android");
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(doctor.trustId(), doctor.id());
            assertEquals(2, LogInSession.liveOf(doctor.id(), clock.instant()).size());
            assertEquals(
                    0,
                    LogInSession.liveOf(doctor.id(), clock.instant().plus(Duration.ofMinutes(61)))
                            .size());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 | Chrome on Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0 | Edge on Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1 | Safari on iPhone
            Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0 | Firefox on Linux
            curl/8.5.0 |
            """)
    void browsersAreNamed(String userAgent, String named) {
        assertEquals(named, Device.named(userAgent));
    }

    private UUID alsoOn(String device) {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(doctor.trustId(), doctor.id());
            RenewalHandle handle = RenewalHandle.next(UUID.randomUUID());
            return LogInSession.start(
                            handle.sessionId(),
                            Person.findById(doctor.id()),
                            new Proof(LogInWay.PASSKEY, device),
                            handle.hash(),
                            clock.instant())
                    .id;
        });
    }
}
