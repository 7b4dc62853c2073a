package org.ledhub.integration;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.start.SettingsOf;

/** Pages of other sites read what is for everybody when an operator has listed them, and never as somebody. */
@QuarkusTest
@TestProfile(OtherSitesTest.Listed.class)
class OtherSitesTest extends HubTest {

    private static final String INTRANET = "https://intranet.trust.example";

    public static class Listed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return SettingsOf.intranet(INTRANET);
        }
    }

    @Test
    void aListedSiteReadsWithoutACookie() {
        RestAssured.given()
                .header("Origin", INTRANET)
                .get("/api/v1/intranet")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(INTRANET))
                .header("Vary", equalTo("Origin"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void anotherSiteDoesNot() {
        for (String other : List.of("https://elsewhere.example", "null", INTRANET + ".example", INTRANET + ":8443")) {
            RestAssured.given()
                    .header("Origin", other)
                    .get("/api/v1/intranet")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void aListedSiteReadsNothingElse() {
        for (String path : List.of("/api/v1/hub", "/api/v1/resources", "/feeds/programme.ics", "/")) {
            RestAssured.given()
                    .header("Origin", INTRANET)
                    .get(path)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue());
        }
        RestAssured.given()
                .header("Origin", INTRANET)
                .header("Access-Control-Request-Method", "PUT")
                .options("/api/v1/sessions")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aListedSiteChangesNothing() {
        Client doctor = given.aDoctor(given.aTrust());
        doctor.plainly()
                .header("Origin", INTRANET)
                .put("/sessions/01890a5d-ac96-774b-bcce-b302099a8057/sign-up")
                .then()
                .statusCode(403);
    }

    @Test
    void everySiteReadsWhatVerifiesABadgeAndNeverAsSomebody() {
        UUID trust = given.aTrust();
        for (String path : List.of("", "/keys", "/status/0", "/keys/unknown")) {
            RestAssured.given()
                    .header("Origin", "https://verifier.example")
                    .get("/api/v1/badge-issuers/" + trust + path)
                    .then()
                    .header("Access-Control-Allow-Origin", equalTo("*"))
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Set-Cookie", nullValue());
        }
        for (String path : List.of("/certificates", "/verify/AAAAAAAAAAAAAAAAAAAA", "/shared-cpd", "/badge-issuers")) {
            RestAssured.given()
                    .header("Origin", "https://verifier.example")
                    .get("/api/v1" + path)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }
}
