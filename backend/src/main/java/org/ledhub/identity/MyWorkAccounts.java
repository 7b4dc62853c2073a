package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.WorkAccountResource.Linked;

/** The caller's own accounts, read as the caller; and those of somebody whom an administrator helps. */
@ApplicationScoped
class MyWorkAccounts {

    private final Actor actor;
    private final Clock clock;
    private final Event<WorkAccountUnlinked> unlinked;

    MyWorkAccounts(Actor actor, Clock clock, Event<WorkAccountUnlinked> unlinked) {
        this.actor = actor;
        this.clock = clock;
        this.unlinked = unlinked;
    }

    @Transactional
    List<Linked> list() {
        return of(actor.personId());
    }

    @Transactional
    void unlink() {
        unlinkAllOf(Person.lock(actor.personId()));
    }

    List<Linked> of(UUID personId) {
        return WorkAccount.allOf(personId).stream().map(Linked::of).toList();
    }

    /** Of somebody whose row is locked. */
    void unlinkAllOf(Person person) {
        for (WorkAccount account : WorkAccount.allOf(person.id)) {
            account.delete();
            unlinked.fire(new WorkAccountUnlinked(person.id, person.email, account.email, clock.instant()));
        }
    }
}
