package org.ledhub.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;

/** Tokens that are not ours, not for us, not now, or not whole. Each logs nobody in, as a cookie and as a header. */
@QuarkusTest
class BadTokensTest extends HubTest {

    private static final int AT_LEAST = 100;

    @ConfigProperty(name = "smallrye.jwt.sign.key.location")
    String signingKey;

    private EllipticCurveJsonWebKey own;
    private UUID trust;
    private UUID otherTrust;

    @BeforeEach
    void theHubsKey() throws Exception {
        own = (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(Path.of(URI.create(signingKey))));
        trust = given.aTrust();
        otherTrust = given.aTrust();
    }

    @Test
    void noBadTokenOfAPersonIsTaken() throws Exception {
        Client person = given.aDoctor(trust);
        Client other = given.aDoctor(trust);
        BadTokens tokens = new BadTokens(
                own,
                person.cookie(),
                List.of("sub", "sid", "trust"),
                Map.of(
                        "sub", other.id().toString(),
                        "sid", other.sessionId().toString(),
                        "trust", otherTrust.toString(),
                        "client_id", person.id().toString()));
        asCookie(tokens.good()).get("/me").then().statusCode(200);
        asHeader(tokens.good()).get("/me").then().statusCode(401);
        assertNoneIsTaken(tokens, token -> asCookie(token).get("/me"));
    }

    @Test
    void noBadTokenOfASystemIsTaken() throws Exception {
        Client admin = given.anAdmin(trust);
        KnownSystem system = KnownSystem.addedBy(admin, Map.of());
        KnownSystem other = KnownSystem.addedBy(admin, Map.of());
        BadTokens tokens = new BadTokens(
                own,
                system.token(),
                List.of("client_id", "secret", "home"),
                Map.of(
                        "client_id", other.id(),
                        "home", otherTrust.toString(),
                        "scope", 1));
        asHeader(tokens.good()).get("/sessions").then().statusCode(200);
        asCookie(tokens.good()).get("/sessions").then().statusCode(401);
        assertNoneIsTaken(tokens, token -> asHeader(token).get("/sessions"));
    }

    private static void assertNoneIsTaken(BadTokens tokens, Function<String, Response> call) throws Exception {
        Map<String, String> bad = tokens.all();
        Map<String, String> wrong = new TreeMap<>();
        bad.forEach((fault, token) -> judge(fault, call.apply(token), wrong));
        assertEquals(Map.of(), wrong);
        assertTrue(bad.size() >= AT_LEAST, "only " + bad.size());
    }

    private static void judge(String fault, Response answer, Map<String, String> wrong) {
        boolean isRefused = answer.statusCode() == 401 && "not-logged-in".equals(answer.path("code"));
        if (!isRefused) {
            wrong.put(fault, answer.statusCode() + " " + answer.body().asString());
        }
    }

    private static RequestSpecification asCookie(String token) {
        return RestAssured.given().basePath("/api/v1").header("Cookie", "led-hub=" + token);
    }

    private static RequestSpecification asHeader(String token) {
        return RestAssured.given().basePath("/api/v1").header("Authorization", "Bearer " + token);
    }
}
