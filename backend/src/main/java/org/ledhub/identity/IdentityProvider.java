package org.ledhub.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.ledhub.identity.SignOnRefused.Reason;
import org.ledhub.shared.NotFound;

/** OpenID Connect with the trust's identity provider: authorization code with PKCE, state and nonce. */
@ApplicationScoped
class IdentityProvider {

    static final String CALLBACK = "/api/v1/log-in/single-sign-on/callback";

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MOST_BYTES = 512 * 1024;
    private static final int SERVER_ERROR = 500;
    private static final int CLOCKS_APART_SECONDS = 30;

    /** A provider that hangs holds so many of the hub's threads and no more. */
    private static final int MOST_CALLS_AT_ONCE = 20;

    /** Signed with the provider's private key: nothing that a holder of the client's secret could make. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final SignOnSettings settings;
    private final URI callback;
    private final Semaphore calls = new Semaphore(MOST_CALLS_AT_ONCE);
    private volatile Discovered discovered;

    private record Discovered(OIDCProviderMetadata provider, JWKSource<SecurityContext> keys, Instant until) {}

    private interface Call<T> {
        T make() throws IOException, GeneralException, BadJOSEException, JOSEException;
    }

    IdentityProvider(SignOnSettings settings, @ConfigProperty(name = "ledhub.base-url") String baseUrl) {
        this.settings = settings;
        this.callback = URI.create(baseUrl + CALLBACK);
    }

    /** Where the browser goes to log in. */
    URI logInAddress(StartedSignOn started) {
        OIDCProviderMetadata provider =
                within(Reason.PROVIDER_AWAY, this::discover).provider();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), client(), callback)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(new State(started.state()))
                .nonce(new Nonce(started.nonce()))
                .codeChallenge(new CodeVerifier(started.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who has logged in there, by the code that the browser brought back. */
    IDTokenClaimsSet redeem(String code, StartedSignOn started) {
        Discovered known = within(Reason.PROVIDER_AWAY, this::discover);
        JWT token = within(Reason.PROVIDER_AWAY, () -> exchange(code, started, known.provider()));
        IDTokenClaimsSet claims =
                within(Reason.PROVIDER_REFUSED, () -> validator(known).validate(token, new Nonce(started.nonce())));
        if (!isForHub(claims)) {
            LOG.warn("Single sign-on failed: the token was made for another client");
            throw new SignOnRefused(Reason.PROVIDER_REFUSED);
        }
        return claims;
    }

    /** A provider that says who it is in the answer has to be the one that was asked (RFC 9207). */
    boolean isAnsweredBy(String issuer) {
        return issuer == null || issuer.equals(settings.issuer().orElse(null));
    }

    /** A token for several audiences has to say that the hub is the one that asked; the library asks for less. */
    private boolean isForHub(IDTokenClaimsSet claims) {
        AuthorizedParty party = claims.getAuthorizedParty();
        return party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(client().getValue());
    }

    private JWT exchange(String code, StartedSignOn started, OIDCProviderMetadata provider)
            throws IOException, GeneralException {
        TokenRequest request = new TokenRequest.Builder(
                        provider.getTokenEndpointURI(),
                        clientAuthentication(provider),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback, new CodeVerifier(started.verifier())))
                .build();
        TokenResponse answer =
                OIDCTokenResponseParser.parse(patient(request.toHTTPRequest()).send());
        if (!answer.indicatesSuccess()) {
            ErrorObject error = answer.toErrorResponse().getErrorObject();
            LOG.warnf("The identity provider did not take a code: %d %s", error.getHTTPStatusCode(), error.getCode());
            throw new SignOnRefused(
                    error.getHTTPStatusCode() >= SERVER_ERROR ? Reason.PROVIDER_AWAY : Reason.PROVIDER_REFUSED);
        }
        return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
    }

    private ClientAuthentication clientAuthentication(OIDCProviderMetadata provider) {
        Secret secret = new Secret(settings.clientSecret().orElseThrow());
        List<ClientAuthenticationMethod> methods = provider.getTokenEndpointAuthMethods();
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client(), secret)
                : new ClientSecretPost(client(), secret);
    }

    private IDTokenValidator validator(Discovered known) {
        IDTokenValidator validator = new IDTokenValidator(
                known.provider().getIssuer(),
                client(),
                new JWSVerificationKeySelector<>(ALGORITHMS, known.keys()),
                null);
        validator.setMaxClockSkew(CLOCKS_APART_SECONDS);
        return validator;
    }

    private Discovered discover() throws IOException, GeneralException {
        Discovered known = discovered;
        if (known != null && Instant.now().isBefore(known.until())) {
            return known;
        }
        OIDCProviderMetadata provider = OIDCProviderMetadata.resolve(
                new Issuer(settings.issuer().orElseThrow(NotFound::new)), IdentityProvider::patient);
        discovered = new Discovered(
                provider,
                JWKSourceBuilder.create(
                                provider.getJWKSetURI().toURL(),
                                new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                        .refreshAheadCache(false)
                        .build(),
                Instant.now().plus(REMEMBERED));
        return discovered;
    }

    private ClientID client() {
        return new ClientID(settings.clientId().orElseThrow(NotFound::new));
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private <T> T within(Reason otherwise, Call<T> call) {
        if (!calls.tryAcquire()) {
            throw new SignOnRefused(Reason.PROVIDER_AWAY);
        }
        try {
            return call.make();
        } catch (IOException | GeneralException | BadJOSEException | JOSEException e) {
            LOG.warnf("Single sign-on failed: %s: %s", e.getClass().getSimpleName(), e.getMessage());
            throw new SignOnRefused(otherwise);
        } finally {
            calls.release();
        }
    }
}
