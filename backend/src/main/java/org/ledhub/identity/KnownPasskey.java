package org.ledhub.identity;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import java.util.Optional;
import java.util.Set;

/** The one passkey that may answer, in the words of the library. */
record KnownPasskey(Passkey passkey) implements CredentialRepository {

    /** For a passkey that is new; that it is nobody's yet is a promise of the database. */
    static KnownPasskey none() {
        return new KnownPasskey(null);
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return Set.of();
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return Optional.ofNullable(passkey).map(this::handle);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        return Optional.ofNullable(passkey)
                .filter(each -> handle(each).equals(userHandle))
                .map(each -> each.personId.toString());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return Optional.ofNullable(passkey)
                .filter(each -> new ByteArray(each.credentialId).equals(credentialId))
                .filter(each -> handle(each).equals(userHandle))
                .map(each -> RegisteredCredential.builder()
                        .credentialId(credentialId)
                        .userHandle(userHandle)
                        .publicKeyCose(new ByteArray(each.publicKey))
                        .signatureCount(each.signatureCount)
                        .build());
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return Set.of();
    }

    private ByteArray handle(Passkey known) {
        return PasskeyProof.handleOf(known.personId);
    }
}
