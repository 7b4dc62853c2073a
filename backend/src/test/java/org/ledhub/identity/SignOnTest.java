package org.ledhub.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ledhub.hub.Client;
import org.ledhub.hub.HubTest;
import org.ledhub.hub.Rows;
import org.ledhub.shared.RowIdentity;

/** Single sign-on, with an identity provider that a test can have lie. */
@QuarkusTest
@QuarkusTestResource(value = ProviderStandIn.class, restrictToAnnotatedClass = true)
class SignOnTest extends HubTest {

    private static final String COOKIE = "led-hub-sign-on";

    @Inject
    Rows rows;

    @Inject
    RowIdentity identity;

    private UUID trust;
    private String ods;
    private Client doctor;
    private String subject;

    /** A browser on its way: where the hub sent it, and what the hub gave it to bring back. */
    private record Started(URI address, Cookie cookie) {

        String asked(String parameter) {
            return URLUtils.parseParameters(address.getRawQuery())
                    .get(parameter)
                    .getFirst();
        }
    }

    @BeforeEach
    void someone() {
        trust = given.aTrust();
        ods = QuarkusTransaction.requiringNew().call(() -> (String)
                rows.first("select code from trust where id = ?", trust).getFirst());
        doctor = given.aDoctor(trust);
        subject = UUID.randomUUID().toString();
    }

    @AfterEach
    void honest() {
        ProviderStandIn.worksAgain();
    }

    @Test
    void thePagesAreToldThatItIsOnAndComesFirst() {
        Client.nobodyCalls().get("/hub").then().body("logIn", contains("single-sign-on", "passkey", "code"));
    }

    @Test
    void leadsToTheProviderWithStateNonceAndPkce() {
        Started started = start();
        assertTrue(started.address().toString().startsWith(ProviderStandIn.issuer() + "/log-in?"));
        assertEquals("code", started.asked("response_type"));
        assertEquals(ProviderStandIn.CLIENT, started.asked("client_id"));
        assertEquals("S256", started.asked("code_challenge_method"));
        assertTrue(started.asked("redirect_uri").endsWith("/api/v1/log-in/single-sign-on/callback"));
        assertTrue(started.asked("scope").contains("openid"));
        Started other = start();
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertFalse(started.asked(secret).equals(other.asked(secret)), secret);
        }
        assertTrue(started.cookie().isHttpOnly());
        assertEquals("Lax", started.cookie().getSameSite());
        assertEquals(600, started.cookie().getMaxAge());
        for (String secret : List.of("state", "nonce")) {
            assertFalse(started.cookie().getValue().contains(started.asked(secret)), secret);
        }
    }

    @Test
    void logsInWhoWasInvitedByTheirVerifiedEmail() {
        Response back = logIn(account());
        back.then().statusCode(303).header("Location", equalTo(hub() + "/log-in?done=yes&then=%2Fteaching"));
        Cookie session = back.detailedCookie("led-hub");
        assertTrue(session.isHttpOnly());
        assertEquals("Strict", session.getSameSite());
        assertEquals("", back.cookie(COOKIE));
        whoAmI(back).body("id", equalTo(doctor.id().toString())).body("roles", contains("led"));
        as(back).get("/me/work-accounts")
                .then()
                .statusCode(200)
                .body("items.email", contains(doctor.email()))
                .body("items.issuer", contains(ProviderStandIn.issuer()));
        assertEquals(List.of("work-account.linked"), audited());
    }

    @Test
    void theSessionIsOneLikeAnyOther() {
        Response back = logIn(account());
        Response renewed = Client.nobodyCalls()
                .header("X-Requested-By", "led-hub")
                .cookie("led-hub-renewal", back.cookie("led-hub-renewal"))
                .post("/log-in/session/renewal");
        assertEquals(200, renewed.statusCode());
        as(back).header("X-Requested-By", "led-hub")
                .delete("/log-in/session")
                .then()
                .statusCode(204);
        as(back).get("/me").then().statusCode(401);
    }

    @Test
    void theLogInSaysHowItWasMade() {
        logIn(account());
        assertEquals(
                List.of("single-sign-on"), QuarkusTransaction.requiringNew().call(() -> {
                    identity.actAs(trust, null);
                    return rows.first(
                            "select way from log_in_session where person_id = ? and way <> 'code'", doctor.id());
                }));
    }

    @Test
    void aTutorWhoUsesItNeedsNoPasskeyBesides() {
        Map<String, Object> tutor = with("email", given.aTutor(trust).email());
        whoAmI(logIn(tutor)).body("roles", contains("tutor"));
    }

    @Test
    void theEmailCountsInAnyCase() {
        whoAmI(logIn(with("email", doctor.email().toUpperCase())))
                .body("id", equalTo(doctor.id().toString()));
    }

    @Test
    void onceLinkedTheSubjectCountsEvenWithAnotherEmail() {
        logIn(account());
        Client other = given.aDoctor(trust);
        whoAmI(logIn(with("email", other.email())))
                .body("id", equalTo(doctor.id().toString()));
        whoAmI(logIn(with("email_verified", false)))
                .body("id", equalTo(doctor.id().toString()));
        assertEquals(List.of("work-account.linked"), audited());
    }

    @Test
    void anotherAccountWithTheEmailDoesNotBecomeThem() {
        logIn(account());
        assertRefused("other-account", logIn(with("sub", UUID.randomUUID().toString())));
        whoAmI(logIn(account())).body("id", equalTo(doctor.id().toString()));
    }

    @Test
    void whoMovesToAnotherTrustTakesTheAccountAlong() {
        logIn(account());
        UUID second = given.aTrust();
        String secondOds = QuarkusTransaction.requiringNew().call(() -> (String)
                rows.first("select code from trust where id = ?", second).getFirst());
        Client again = given.aDoctor(second);
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("update person set status = 'left', left_on = current_date where id = ?", doctor.id());
        });
        Map<String, Object> moved = with("email", again.email());
        assertRefused("wrong-trust", logIn(moved));
        moved.put("ods", secondOds);
        whoAmI(logIn(moved)).body("id", equalTo(again.id().toString()));
        moved.put("email", "elsewhere@trust.example");
        whoAmI(logIn(moved)).body("id", equalTo(again.id().toString()));
    }

    @Test
    void aDoctorWhoHasLeftReadsAndNoMore() {
        logIn(account());
        leaves("current_date");
        whoAmI(logIn(account())).body("roles", contains("leaver"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoLeftLongAgoIsTold(boolean isLinked) {
        if (isLinked) {
            logIn(account());
        }
        leaves("current_date - interval '2 years'");
        assertRefused("left", logIn(account()));
    }

    @Test
    void refusesStrangersAndPeopleOfOtherTrusts() {
        assertRefused("not-invited", logIn(with("email", "stranger@trust.example")));
        assertRefused("email-not-verified", logIn(with("email_verified", false)));
        assertRefused("email-not-verified", logIn(with("email_verified", null)));
        assertRefused("email-not-verified", logIn(with("email", null)));
        assertRefused("wrong-trust", logIn(with("ods", "XYZ")));
        assertRefused("wrong-trust", logIn(with("ods", null)));
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("update person set status = 'suspended' where id = ?", doctor.id());
        });
        assertRefused("not-invited", logIn(account()));
        assertEquals(List.of(), audited());
    }

    @Test
    void saysThatTheProviderRefused() {
        Started started = start();
        assertRefused(
                "provider-refused",
                browser(started)
                        .queryParam("state", started.asked("state"))
                        .queryParam("error", "access_denied")
                        .queryParam("error_description", "The user cancelled")
                        .get("/log-in/single-sign-on/callback"));
    }

    @Test
    void saysThatTheProviderIsAway() {
        Started started = start();
        String code = ProviderStandIn.authorize(started.address(), account());
        ProviderStandIn.goesAway();
        assertRefused("provider-away", comeBack(started, code));
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> wrongClaims() {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(2)));
        return Stream.of(
                claims -> claims.issuer("https://login.elsewhere.example"),
                claims -> claims.audience("another-client"),
                claims -> claims.audience(List.of(ProviderStandIn.CLIENT, "another-client"))
                        .claim("azp", "another-client"),
                claims -> claims.claim("azp", "another-client"),
                claims -> claims.audience(List.of(ProviderStandIn.CLIENT, "another-client")),
                claims -> claims.audience((String) null),
                claims -> claims.expirationTime(past),
                claims -> claims.expirationTime(null),
                claims -> claims.issueTime(Date.from(Instant.now().plus(Duration.ofMinutes(2)))),
                claims -> claims.claim("nonce", "of another log-in"),
                claims -> claims.claim("nonce", null),
                claims -> claims.subject(null));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void refusesATokenThatSaysSomethingElse(UnaryOperator<JWTClaimsSet.Builder> change) {
        ProviderStandIn.changes(change);
        assertRefused("provider-refused", logIn(account()));
    }

    static Stream<ProviderStandIn.Signing> wrongSignatures() throws Exception {
        RSAKey own = ProviderStandIn.newKey();
        return Stream.of(
                claims -> new PlainJWT(claims),
                claims -> ProviderStandIn.sign(
                        claims, JWSAlgorithm.RS256, ProviderStandIn.key().getKeyID(), new RSASSASigner(own)),
                claims -> ProviderStandIn.sign(claims, JWSAlgorithm.RS256, own.getKeyID(), new RSASSASigner(own)),
                claims -> ProviderStandIn.sign(
                        claims,
                        JWSAlgorithm.HS256,
                        ProviderStandIn.key().getKeyID(),
                        new MACSigner(ProviderStandIn.key().toRSAPublicKey().getEncoded())),
                claims -> ProviderStandIn.sign(
                        claims, JWSAlgorithm.HS256, null, new MACSigner((ProviderStandIn.SECRET + "-".repeat(32)))));
    }

    @ParameterizedTest
    @MethodSource("wrongSignatures")
    void refusesATokenThatTheProviderDidNotSign(ProviderStandIn.Signing signing) {
        ProviderStandIn.signs(signing);
        assertRefused("provider-refused", logIn(account()));
    }

    @Test
    void refusesACodeASecondTime() {
        Started started = start();
        String code = ProviderStandIn.authorize(started.address(), account());
        whoAmI(comeBack(started, code)).statusCode(200);
        assertRefused("provider-refused", comeBack(started, code));
    }

    /** Somebody has their own code taken to the hub by another's browser, which had started a log-in too. */
    @Test
    void refusesACodeOfAnotherLogIn() {
        String attackers = ProviderStandIn.authorize(start().address(), account());
        assertRefused("provider-refused", comeBack(start(), attackers));
    }

    /** Somebody has another's browser open the address at which their own log-in ends. */
    @Test
    void refusesToLogInABrowserThatDidNotStart() {
        Started attackers = start();
        String code = ProviderStandIn.authorize(attackers.address(), account());
        assertRefused("expired", comeBack(attackers, null, code));
        assertRefused("expired", comeBack(attackers, start().cookie(), code));
        Cookie forged = new Cookie.Builder(COOKIE, "A".repeat(200)).build();
        assertRefused("expired", comeBack(attackers, forged, code));
    }

    @Test
    void refusesALogInThatTookTooLong() {
        Started started = start();
        String code = ProviderStandIn.authorize(started.address(), account());
        clock.moveOn(SignOnCookie.LIFE);
        assertRefused("expired", comeBack(started, code));
    }

    @Test
    void refusesTheAnswerOfAnotherProvider() {
        Started started = start();
        String code = ProviderStandIn.authorize(started.address(), account());
        assertRefused(
                "provider-refused",
                browser(started)
                        .queryParam("state", started.asked("state"))
                        .queryParam("code", code)
                        .queryParam("iss", "https://login.elsewhere.example")
                        .get("/log-in/single-sign-on/callback"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\/elsewhere.example",
                "/\t/elsewhere.example",
                "/\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "elsewhere.example"
            })
    void leadsToNoOtherSite(String then) {
        Client.nobodyWronglyCalls()
                .redirects()
                .follow(false)
                .queryParam("then", then)
                .get("/log-in/single-sign-on")
                .then()
                .statusCode(400);
    }

    @Test
    void whoWasLoggedInBeforeHasNoPartInIt() {
        Client before = given.anAdmin(given.aTrust());
        Started started = start();
        String code = ProviderStandIn.authorize(started.address(), account());
        Response back = browser(started)
                .cookie("led-hub", before.cookie())
                .queryParam("state", started.asked("state"))
                .queryParam("code", code)
                .get("/log-in/single-sign-on/callback");
        whoAmI(back).body("id", equalTo(doctor.id().toString()));
        assertNull(QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return rows.first("select actor_id from audit_event where subject_id = ?", doctor.id())
                    .getFirst();
        }));
    }

    @Test
    void nobodyReadsAnothersWorkAccounts() {
        logIn(account());
        given.aDoctor(trust).calls().get("/me/work-accounts").then().body("items", equalTo(List.of()));
        given.anAdmin(given.aTrust()).calls().get("/me/work-accounts").then().body("items", equalTo(List.of()));
        Client.nobodyCalls().get("/me/work-accounts").then().statusCode(401);
    }

    private Map<String, Object> account() {
        return new HashMap<>(Map.of("sub", subject, "email", doctor.email(), "email_verified", true, "ods", ods));
    }

    private Map<String, Object> with(String claim, Object value) {
        Map<String, Object> account = account();
        account.put(claim, value);
        return account;
    }

    private void leaves(String day) {
        QuarkusTransaction.requiringNew().run(() -> {
            identity.actAs(trust, null);
            rows.add("update person set status = 'left', left_on = " + day + " where id = ?", doctor.id());
        });
    }

    private Response logIn(Map<String, Object> account) {
        Started started = start();
        return comeBack(started, ProviderStandIn.authorize(started.address(), account));
    }

    private static Started start() {
        Response onward = Client.nobodyCalls()
                .redirects()
                .follow(false)
                .queryParam("then", "/teaching")
                .get("/log-in/single-sign-on");
        onward.then().statusCode(302);
        return new Started(URI.create(onward.header("Location")), onward.detailedCookie(COOKIE));
    }

    private static Response comeBack(Started started, String code) {
        return comeBack(started, started.cookie(), code);
    }

    private static Response comeBack(Started started, Cookie cookie, String code) {
        RequestSpecification browser =
                browser(cookie).queryParam("state", started.asked("state")).queryParam("code", code);
        return browser.get("/log-in/single-sign-on/callback");
    }

    private static RequestSpecification browser(Started started) {
        return browser(started.cookie());
    }

    private static RequestSpecification browser(Cookie cookie) {
        RequestSpecification browser = Client.nobodyCalls().redirects().follow(false);
        return cookie == null ? browser : browser.cookie(COOKIE, cookie.getValue());
    }

    private static RequestSpecification as(Response loggedIn) {
        return Client.nobodyCalls().header("Cookie", "led-hub=" + loggedIn.cookie("led-hub"));
    }

    private static ValidatableResponse whoAmI(Response loggedIn) {
        loggedIn.then().statusCode(303).header("Location", containsString("done=yes"));
        return as(loggedIn).get("/me").then().statusCode(200);
    }

    private static void assertRefused(String problem, Response answer) {
        answer.then()
                .statusCode(303)
                .header("Location", startsWith(hub() + "/log-in?problem=" + problem + "&then="))
                .header("Set-Cookie", not(containsString("led-hub=")));
        assertNull(answer.cookie("led-hub"));
    }

    private static String hub() {
        return ConfigProvider.getConfig().getValue("ledhub.base-url", String.class);
    }

    private List<Object> audited() {
        return QuarkusTransaction.requiringNew().call(() -> {
            identity.actAs(trust, null);
            return rows.first("select action from audit_event where subject_id = ?", doctor.id());
        });
    }
}
