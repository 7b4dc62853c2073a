package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.IfMatch;

/** The passkeys of the caller, and the loss of all of somebody's. */
@ApplicationScoped
class Passkeys {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Actor actor;
    private final PasskeyProof proof;
    private final PasskeyChallenges challenges;
    private final Clock clock;
    private final Event<PasskeyAdded> added;
    private final Event<PasskeyRemoved> removed;

    Passkeys(
            Actor actor,
            PasskeyProof proof,
            PasskeyChallenges challenges,
            Clock clock,
            Event<PasskeyAdded> added,
            Event<PasskeyRemoved> removed) {
        this.actor = actor;
        this.proof = proof;
        this.challenges = challenges;
        this.clock = clock;
        this.added = added;
        this.removed = removed;
    }

    @Transactional
    List<PasskeyResponse> list() {
        return Passkey.of(actor.personId()).stream().map(PasskeyResponse::of).toList();
    }

    @Transactional
    PasskeyCreationOptions options(String challenge) {
        Person person = Person.findById(actor.personId());
        refuseCodeOnly(person.id);
        return new PasskeyCreationOptions(
                new PasskeyCreationOptions.Site(proof.site(), "LED Hub"),
                new PasskeyCreationOptions.User(
                        PasskeyProof.handleOf(person.id).getBase64Url(), person.email, person.name),
                challenge,
                PasskeyProof.ALGORITHMS.stream()
                        .map(each -> new PasskeyCreationOptions.Algorithm(
                                "public-key", each.getAlg().getId()))
                        .toList(),
                PasskeyChallenges.LIFE.toMillis(),
                Passkey.of(person.id).stream().map(Passkeys::known).toList(),
                new PasskeyCreationOptions.Selection("required", true, "required"),
                "none");
    }

    /** Whoever has just shown a device to the hub has shown as much as they would to log in with it. */
    @Transactional
    PasskeyResponse add(AddPasskey request, byte[] challenge) {
        Person person = Person.lock(actor.personId());
        refuseCodeOnly(person.id);
        if (!challenges.spend(challenge)) {
            throw new PasskeyNotAdded();
        }
        Passkey passkey =
                Passkey.add(person.id, request.name(), proof.ofNew(request, person, challenge), clock.instant());
        if (actor.is(Role.CODE_ONLY)) {
            LogInSession.<LogInSession>findById(actor.sessionId()).way = LogInWay.PASSKEY;
        }
        added.fire(new PasskeyAdded(person.id, person.email, passkey.id, passkey.name, passkey.addedAt));
        return PasskeyResponse.of(passkey);
    }

    @Transactional
    PasskeyResponse rename(UUID id, RenamePasskey request, String ifMatch) {
        Passkey passkey = Passkey.lock(id, actor.personId());
        IfMatch.check(ifMatch, passkey.version);
        passkey.name = request.name().strip();
        Passkey.flush();
        return PasskeyResponse.of(passkey);
    }

    @Transactional
    void remove(UUID id) {
        remove(Person.findById(actor.personId()), Passkey.lock(id, actor.personId()));
    }

    /** Of somebody whose row is locked. They add a first passkey again. */
    void removeAllOf(Person person) {
        Passkey.of(person.id).forEach(each -> remove(person, each));
    }

    private void remove(Person person, Passkey passkey) {
        passkey.delete();
        removed.fire(new PasskeyRemoved(person.id, person.email, passkey.id, passkey.name, clock.instant()));
    }

    /** A code opens the way to the first passkey, never past one that is there. */
    private void refuseCodeOnly(UUID personId) {
        if (actor.is(Role.CODE_ONLY) && Passkey.hasAny(personId)) {
            throw new PasskeyNeeded();
        }
    }

    private static PasskeyCreationOptions.Known known(Passkey passkey) {
        return new PasskeyCreationOptions.Known(
                "public-key", BASE64.encodeToString(passkey.credentialId), passkey.transports);
    }
}
