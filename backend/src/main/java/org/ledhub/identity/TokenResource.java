package org.ledhub.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ledhub.identity.TokenRefused.Reason;
import org.ledhub.shared.Throttle;

/** Where systems get their tokens: client credentials of OAuth 2 (RFC 6749, 4.4), in its own words and names. */
@Path("/oauth/token")
public class TokenResource {

    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {}

    record Refused(
            String error, @JsonProperty("error_description") String description) {}

    private final ClientTokens tokens;
    private final Throttle attempts;

    TokenResource(
            ClientTokens tokens, @ConfigProperty(name = "ledhub.limits.log-ins-per-address") int logInsPerAddress) {
        this.tokens = tokens;
        this.attempts = new Throttle(logInsPerAddress);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Token token(
            @HeaderParam("Authorization") String authorization,
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String secret,
            @FormParam("scope") String scope,
            @Context RoutingContext request) {
        String address = request.request().remoteAddress().hostAddress();
        attempts.take(address);
        if (grantType == null) {
            throw new TokenRefused(Reason.INVALID_REQUEST, "Send grant_type=client_credentials.");
        }
        if (!grantType.equals("client_credentials")) {
            throw new TokenRefused(Reason.UNSUPPORTED_GRANT_TYPE, "Send grant_type=client_credentials.");
        }
        ClientTokens.Granted granted =
                tokens.grant(ClientCredentials.of(authorization, clientId, secret), words(scope), address);
        return new Token(granted.token(), "Bearer", ClientTokens.LIFE.toSeconds(), String.join(" ", granted.scopes()));
    }

    @ServerExceptionMapper
    Response refused(TokenRefused refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.reason().status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Refused(refusal.reason().code(), refusal.getMessage()));
        if (refusal.reason() == Reason.INVALID_CLIENT) {
            answer.header("WWW-Authenticate", "Basic realm=\"LED Hub\"");
        }
        return answer.build();
    }

    private static Set<String> words(String scope) {
        return scope == null
                ? Set.of()
                : Arrays.stream(scope.split(" "))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.toSet());
    }
}
