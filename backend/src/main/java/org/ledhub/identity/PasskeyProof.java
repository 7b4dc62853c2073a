package org.ledhub.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.data.exception.Base64UrlException;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks what devices sign (WebAuthn level 3, by Yubico's library): for this hub, for this challenge, by a person whom the device verified. */
@ApplicationScoped
class PasskeyProof {

    static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.RS256);

    private static final AuthenticatorSelectionCriteria KEPT_AND_VERIFIED = AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();

    private final RelyingPartyIdentity hub;
    private final Set<String> origins;

    /** A key that a device has just made. */
    record NewKey(byte[] credentialId, byte[] publicKey, long signatureCount, List<String> transports) {}

    PasskeyProof(@ConfigProperty(name = "ledhub.base-url") URI baseUrl) {
        URI named = named(baseUrl);
        this.hub = RelyingPartyIdentity.builder()
                .id(named.getHost())
                .name("LED Hub")
                .build();
        this.origins = Set.of(named.getScheme() + "://" + named.getAuthority());
    }

    /** Passkeys belong to a name, never to a number: on one's own machine that is localhost. */
    private static URI named(URI baseUrl) {
        return baseUrl.getHost().equals("127.0.0.1")
                ? URI.create(baseUrl.toString().replace("127.0.0.1", "localhost"))
                : baseUrl;
    }

    String site() {
        return hub.getId();
    }

    /** @throws PasskeyNotAdded when it is not what was asked for */
    NewKey ofNew(AddPasskey given, Person person, byte[] challenge) {
        try {
            RegistrationResult result = party(KnownPasskey.none())
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(asked(person, challenge))
                            .response(credential(given))
                            .build());
            return new NewKey(
                    result.getKeyId().getId().getBytes(),
                    result.getPublicKeyCose().getBytes(),
                    result.getSignatureCount(),
                    given.transports());
        } catch (RegistrationFailedException | IOException | Base64UrlException | IllegalArgumentException refused) {
            throw new PasskeyNotAdded();
        }
    }

    /**
     * The signature count of a genuine use.
     *
     * @throws PasskeyWrong when it is not genuine
     * @throws PasskeyCopied when it is, but the device has been at that count before
     */
    long ofUse(LogInWithPasskey given, Passkey passkey, byte[] challenge) {
        try {
            AssertionResult result = party(new KnownPasskey(passkey))
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.builder()
                                    .publicKeyCredentialRequestOptions(PublicKeyCredentialRequestOptions.builder()
                                            .challenge(new ByteArray(challenge))
                                            .rpId(hub.getId())
                                            .userVerification(UserVerificationRequirement.REQUIRED)
                                            .build())
                                    .build())
                            .response(credential(given))
                            .build());
            return result.getSignatureCount();
        } catch (InvalidSignatureCountException counted) {
            throw new PasskeyCopied();
        } catch (AssertionFailedException | IOException | Base64UrlException | IllegalArgumentException refused) {
            throw new PasskeyWrong();
        }
    }

    static ByteArray handleOf(UUID personId) {
        return new ByteArray(personId.toString().getBytes(US_ASCII));
    }

    private RelyingParty party(CredentialRepository known) {
        return RelyingParty.builder()
                .identity(hub)
                .credentialRepository(known)
                .origins(origins)
                .preferredPubkeyParams(ALGORITHMS)
                .build();
    }

    private PublicKeyCredentialCreationOptions asked(Person person, byte[] challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(hub)
                .user(UserIdentity.builder()
                        .name(person.email)
                        .displayName(person.name)
                        .id(handleOf(person.id))
                        .build())
                .challenge(new ByteArray(challenge))
                .pubKeyCredParams(ALGORITHMS)
                .authenticatorSelection(KEPT_AND_VERIFIED)
                .build();
    }

    private static PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> credential(
            AddPasskey given) throws IOException, Base64UrlException {
        return PublicKeyCredential.<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>builder()
                .id(ByteArray.fromBase64Url(given.id()))
                .response(AuthenticatorAttestationResponse.builder()
                        .attestationObject(ByteArray.fromBase64Url(given.attestationObject()))
                        .clientDataJSON(ByteArray.fromBase64Url(given.clientDataJSON()))
                        .build())
                .clientExtensionResults(
                        ClientRegistrationExtensionOutputs.builder().build())
                .build();
    }

    private static PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> credential(
            LogInWithPasskey given) throws IOException, Base64UrlException {
        return PublicKeyCredential.<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>builder()
                .id(ByteArray.fromBase64Url(given.id()))
                .response(AuthenticatorAssertionResponse.builder()
                        .authenticatorData(ByteArray.fromBase64Url(given.authenticatorData()))
                        .clientDataJSON(ByteArray.fromBase64Url(given.clientDataJSON()))
                        .signature(ByteArray.fromBase64Url(given.signature()))
                        .userHandle(ByteArray.fromBase64Url(given.userHandle()))
                        .build())
                .clientExtensionResults(
                        ClientAssertionExtensionOutputs.builder().build())
                .build();
    }
}
