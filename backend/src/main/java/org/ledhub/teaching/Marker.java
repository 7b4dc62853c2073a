package org.ledhub.teaching;

import java.util.UUID;
import org.ledhub.identity.Actor;

/** Who stands for a mark: a person or a system. */
record Marker(UUID person, UUID client) {

    static Marker of(Actor actor) {
        return new Marker(actor.person().orElse(null), actor.client().orElse(null));
    }
}
