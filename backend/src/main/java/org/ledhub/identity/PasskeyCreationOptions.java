package org.ledhub.identity;

import java.util.List;

/** What the browser hands to the device so that it makes a key: PublicKeyCredentialCreationOptionsJSON of WebAuthn. */
record PasskeyCreationOptions(
        Site rp,
        User user,
        String challenge,
        List<Algorithm> pubKeyCredParams,
        long timeout,
        List<Known> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    record Site(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Algorithm(String type, long alg) {}

    record Known(String type, String id, List<String> transports) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
