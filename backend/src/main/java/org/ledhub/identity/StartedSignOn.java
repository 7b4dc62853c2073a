package org.ledhub.identity;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** What the browser that went to the identity provider brings back, sealed. */
record StartedSignOn(String state, String nonce, String verifier, String then, Instant until) {

    static StartedSignOn next(String then, Instant until) {
        return new StartedSignOn(
                new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), then, until);
    }

    boolean isOf(String given, Instant now) {
        return given != null
                && MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))
                && now.isBefore(until);
    }
}
