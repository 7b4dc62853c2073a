package org.ledhub.identity;

/** What the browser hands to the device so that it signs: PublicKeyCredentialRequestOptionsJSON of WebAuthn. */
record PasskeyRequestOptions(String challenge, long timeout, String rpId, String userVerification) {}
