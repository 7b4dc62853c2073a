package org.ledhub.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ledhub.identity.WorkAccountResource.Linked;

/** The caller's own accounts, read as the caller. */
@ApplicationScoped
class MyWorkAccounts {

    private final Actor actor;

    MyWorkAccounts(Actor actor) {
        this.actor = actor;
    }

    @Transactional
    List<Linked> list() {
        return WorkAccount.allOf(actor.personId()).stream().map(Linked::of).toList();
    }
}
