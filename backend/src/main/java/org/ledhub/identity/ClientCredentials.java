package org.ledhub.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.identity.TokenRefused.Reason;

/** Who a system says it is, and its proof: in HTTP Basic or in the form, never in both (RFC 6749, 2.3.1). */
record ClientCredentials(UUID clientId, String secret) {

    private static final String BASIC = "basic ";

    static ClientCredentials of(String authorization, String clientId, String secret) {
        if (authorization == null) {
            return parse(clientId, secret);
        }
        if (secret != null) {
            throw new TokenRefused(Reason.INVALID_REQUEST, "Send the secret once: in Authorization, or in the form.");
        }
        ClientCredentials basic = basic(authorization);
        if (clientId != null && !clientId.equals(basic.clientId().toString())) {
            throw new TokenRefused(Reason.INVALID_REQUEST, "client_id and Authorization name different clients.");
        }
        return basic;
    }

    private static ClientCredentials basic(String authorization) {
        try {
            return Optional.of(authorization)
                    .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                    .map(header -> new String(
                            Base64.getDecoder()
                                    .decode(header.substring(BASIC.length()).strip()),
                            UTF_8))
                    .map(pair -> pair.split(":", 2))
                    .filter(pair -> pair.length == 2)
                    .map(pair -> parse(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8)))
                    .orElseThrow(TokenRefused::unknownClient);
        } catch (IllegalArgumentException e) {
            throw TokenRefused.unknownClient();
        }
    }

    private static ClientCredentials parse(String clientId, String secret) {
        if (clientId == null || secret == null) {
            throw TokenRefused.unknownClient();
        }
        try {
            return new ClientCredentials(UUID.fromString(clientId), secret);
        } catch (IllegalArgumentException e) {
            throw TokenRefused.unknownClient();
        }
    }
}
