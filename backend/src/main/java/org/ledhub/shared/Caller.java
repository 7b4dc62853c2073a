package org.ledhub.shared;

import java.util.Optional;
import java.util.UUID;

/** Who the current request acts for; identity implements it from the log-in. */
public interface Caller {

    /** Empty outside a logged-in request: then a transaction sees no trust's rows at all. */
    Optional<Identity> current();

    record Identity(UUID trustId, UUID personId, UUID sessionId) {}
}
