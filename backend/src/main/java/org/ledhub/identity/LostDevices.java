package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ledhub.shared.NotFound;

/**
 * For somebody who has lost what they log in with, or whose account at the trust has changed. An administrator takes it away from others only,
 * so that whoever holds one administrator's log-in is not rid of that administrator's passkeys too.
 */
@ApplicationScoped
class LostDevices {

    private final Actor actor;
    private final Passkeys passkeys;
    private final MyWorkAccounts accounts;
    private final Clock clock;
    private final Event<LogInsEnded> ended;

    LostDevices(Actor actor, Passkeys passkeys, MyWorkAccounts accounts, Clock clock, Event<LogInsEnded> ended) {
        this.actor = actor;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.clock = clock;
        this.ended = ended;
    }

    @Transactional
    LogInWays waysOf(UUID personId) {
        Person person = Person.<Person>findByIdOptional(personId).orElseThrow(NotFound::new);
        return new LogInWays(Passkey.of(person.id).size(), accounts.of(person.id));
    }

    @Transactional
    void removePasskeys(UUID personId) {
        Person person = lock(personId);
        passkeys.removeAllOf(person);
        endLogInsOf(person);
    }

    @Transactional
    void unlinkWorkAccounts(UUID personId) {
        Person person = lock(personId);
        accounts.unlinkAllOf(person);
        endLogInsOf(person);
    }

    private Person lock(UUID personId) {
        Person person = Person.lock(personId);
        if (person.id.equals(actor.personId())) {
            throw new OwnLogInWays();
        }
        return person;
    }

    private void endLogInsOf(Person person) {
        LogInSession.endAllOf(person.id, clock.instant());
        ended.fire(new LogInsEnded(person.id));
    }
}
