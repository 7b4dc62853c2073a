package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import org.ledhub.identity.LogIns.LogIn;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.Time;
import org.ledhub.shared.WithoutLogIn;

/** Logs people in with their passkeys. Nobody says who they are: the passkey does. */
@ApplicationScoped
@WithoutLogIn
class PasskeyLogIns {

    private final PasskeyProof proof;
    private final PasskeyChallenges challenges;
    private final LogIns logIns;
    private final RowIdentity rows;
    private final Clock clock;
    private final Event<PasskeyStopped> stopped;

    PasskeyLogIns(
            PasskeyProof proof,
            PasskeyChallenges challenges,
            LogIns logIns,
            RowIdentity rows,
            Clock clock,
            Event<PasskeyStopped> stopped) {
        this.proof = proof;
        this.challenges = challenges;
        this.logIns = logIns;
        this.rows = rows;
        this.clock = clock;
        this.stopped = stopped;
    }

    PasskeyRequestOptions options(String challenge) {
        return new PasskeyRequestOptions(challenge, PasskeyChallenges.LIFE.toMillis(), proof.site(), "required");
    }

    /** A passkey that is stopped for what came stays stopped, although the log-in is refused. */
    @Transactional(dontRollbackOn = PasskeyWrong.class)
    LogIn logIn(LogInWithPasskey given, byte[] challenge, String device) {
        Passkey passkey = find(given);
        Person person = Person.findById(passkey.personId);
        if (!person.mayLogInOn(Time.today(clock)) || !challenges.spend(challenge)) {
            throw new PasskeyWrong();
        }
        try {
            passkey.wasUsed(proof.ofUse(given, passkey, challenge), clock.instant());
        } catch (PasskeyCopied copied) {
            passkey.stoppedAt = clock.instant();
            stopped.fire(new PasskeyStopped(person.id, person.email, passkey.id, passkey.name, passkey.stoppedAt));
            throw new PasskeyWrong();
        }
        return logIns.start(person, new Proof(LogInWay.PASSKEY, device));
    }

    private Passkey find(LogInWithPasskey given) {
        byte[] credentialId = Base64.getUrlDecoder().decode(given.id());
        rows.seekByPasskey(credentialId);
        Passkey passkey = Passkey.withCredential(credentialId).orElseThrow(PasskeyWrong::new);
        rows.actAs(passkey.trustId, passkey.personId);
        Passkey.getEntityManager().refresh(passkey, LockModeType.PESSIMISTIC_WRITE);
        if (passkey.stoppedAt != null) {
            throw new PasskeyWrong();
        }
        return passkey;
    }
}
