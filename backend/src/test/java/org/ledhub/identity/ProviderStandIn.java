package org.ledhub.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** An identity provider that does as OpenID Connect says, unless a test has it sign something else. */
public class ProviderStandIn implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "led-hub";
    static final String SECRET = "the-hub-at-the-provider";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private static HttpServer server;
    private static RSAKey key;
    private static final Map<String, Authorized> CODES = new ConcurrentHashMap<>();
    private static volatile Signing signing = ProviderStandIn::sign;
    private static volatile boolean isAway;

    interface Signing {
        JWT sign(JWTClaimsSet claims) throws JOSEException;
    }

    private record Authorized(Map<String, List<String>> request, Map<String, Object> account) {}

    @Override
    public Map<String, String> start() {
        try {
            key = newKey();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, metadata()));
        server.createContext("/keys", call -> answer(call, 200, new JWKSet(key).toJSONObject()));
        server.createContext("/token", ProviderStandIn::redeem);
        server.start();
        return Map.of(
                "ledhub.sso.issuer",
                issuer(),
                "ledhub.sso.client-id",
                CLIENT,
                "ledhub.sso.client-secret",
                SECRET,
                "ledhub.sso.trust-claim",
                "ods",
                "ledhub.strong-log-in",
                "required");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    }

    /** The code with which the browser comes back, when this account has logged in at the address that the hub sent it to. */
    static String authorize(URI address, Map<String, Object> account) {
        String code = UUID.randomUUID().toString();
        CODES.put(code, new Authorized(URLUtils.parseParameters(address.getRawQuery()), account));
        return code;
    }

    static void signs(Signing other) {
        signing = other;
    }

    static void changes(UnaryOperator<JWTClaimsSet.Builder> change) {
        signing = claims -> sign(change.apply(new JWTClaimsSet.Builder(claims)).build());
    }

    static void worksAgain() {
        signing = ProviderStandIn::sign;
        isAway = false;
    }

    static void goesAway() {
        isAway = true;
    }

    static JWT sign(JWTClaimsSet claims) throws JOSEException {
        return sign(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
    }

    static RSAKey key() {
        return key;
    }

    static JWT sign(JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token;
    }

    private static Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/log-in",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    /** A code works once, for the client, the address and the PKCE verifier that it was made for. */
    private static void redeem(HttpExchange call) throws IOException {
        Map<String, List<String>> body =
                URLUtils.parseParameters(new String(call.getRequestBody().readAllBytes(), UTF_8));
        Authorized authorized = CODES.remove(body.get("code").getFirst());
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        if (isAway) {
            answer(call, 503, Map.of());
        } else if (!basic.equals(call.getRequestHeaders().getFirst("Authorization"))) {
            answer(call, 401, Map.of("error", "invalid_client"));
        } else if (authorized == null || !isFor(authorized.request(), body)) {
            answer(call, 400, Map.of("error", "invalid_grant"));
        } else {
            answer(call, 200, tokens(authorized));
        }
    }

    private static boolean isFor(Map<String, List<String>> request, Map<String, List<String>> body) {
        CodeVerifier verifier = new CodeVerifier(body.get("code_verifier").getFirst());
        return request.get("code_challenge_method").equals(List.of("S256"))
                && request.get("redirect_uri").equals(body.get("redirect_uri"))
                && request.get("code_challenge")
                        .equals(List.of(CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                                .getValue()));
    }

    private static Map<String, Object> tokens(Authorized authorized) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .claim("nonce", authorized.request().get("nonce").getFirst())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TOKEN_LIFE)));
        authorized.account().forEach(claims::claim);
        try {
            return Map.of(
                    "access_token",
                    UUID.randomUUID().toString(),
                    "token_type",
                    "Bearer",
                    "id_token",
                    signing.sign(claims.build()).serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange call, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        try (call) {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, json.length);
            call.getResponseBody().write(json);
        }
    }
}
