package org.ledhub.shared;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.Contract;
import org.ledhub.hub.HubTest;

/** Callers learn from the answer itself that an operation will go. */
@QuarkusTest
@TestProfile(DeprecationsTest.SomethingWillGo.class)
class DeprecationsTest extends HubTest {

    private static final String CONTRACT = """
            servers:
              - url: /api/v1
            paths:
              /hub:
                get:
                  deprecated: true
                  x-deprecated: 2026-12-01
                  x-sunset: 2027-12-01
              /sessions/{id}/sign-up:
                put:
                  deprecated: true
                  x-deprecated: 2026-12-01
                  x-sunset: 2027-06-01
                delete: {}
              /feeds/library.atom:
                get:
                  deprecated: true
                  x-deprecated: 2026-12-01
                  x-sunset: 2027-06-01
            """;

    public static class SomethingWillGo implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OfItsOwn.class);
        }
    }

    @Alternative
    @ApplicationScoped
    static class OfItsOwn extends PublishedContract {

        @Override
        String text() {
            return CONTRACT;
        }
    }

    @Test
    void whatWillGoSaysSinceWhenAndUntilWhen() {
        Client.nobodyCalls()
                .get("/hub")
                .then()
                .statusCode(200)
                .header("Deprecation", equalTo("@1796083200"))
                .header("Sunset", equalTo("Wed, 1 Dec 2027 00:00:00 GMT"));
        RestAssured.get("/feeds/library.atom").then().header("Deprecation", equalTo("@1796083200"));
    }

    @Test
    void aRefusalSaysItToo() {
        Client.nobodyWronglyCalls()
                .put("/sessions/{id}/sign-up", UUID.randomUUID())
                .then()
                .statusCode(401)
                .header("Deprecation", equalTo("@1796083200"));
    }

    @Test
    void whatStaysSaysNothing() {
        for (String path : List.of("/intranet", "/resources")) {
            Client.nobodyCalls()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Deprecation", nullValue())
                    .header("Sunset", nullValue());
        }
        given.aDoctor(given.aTrust())
                .calls()
                .delete("/sessions/{id}/sign-up", given.aSession(given.aTrust(), 5))
                .then()
                .header("Deprecation", nullValue());
    }

    /** A hub with a date that is none, or without one, does not start. */
    @Test
    void whatTheContractMarksHasItsDatesAndGoesNoSoonerThanInHalfAYear() {
        for (DeprecatedOperation each : DeprecatedOperation.in(Contract.text())) {
            assertTrue(!each.sunset().isBefore(each.since().plusMonths(6)), each::toString);
        }
        assertThrows(
                DateTimeParseException.class,
                () -> DeprecatedOperation.in(CONTRACT.replace("x-sunset: 2027-12-01", "x-sunset: soon")));
        assertEquals(3, DeprecatedOperation.in(CONTRACT).size());
    }
}
