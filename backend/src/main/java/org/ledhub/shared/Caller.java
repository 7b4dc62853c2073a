package org.ledhub.shared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who the current request acts for; identity implements it from the log-in, or from the token of a system. */
public interface Caller {

    /** Empty outside a request of somebody known: then a transaction sees no trust's rows at all. */
    Optional<Identity> current();

    /** What to tell this caller where only these may: people by their roles, systems by their scopes. */
    Refusal notAllowed(List<String> whoMay);

    sealed interface Identity {

        UUID trustId();
    }

    record Person(UUID trustId, UUID personId, UUID sessionId) implements Identity {}

    /**
     * A system.
     *
     * @param trustId where it works: its own trust, or for tests the one of example data
     * @param scopes with spaces between
     * @param address where it calls from
     */
    record Client(UUID trustId, UUID homeTrustId, UUID clientId, UUID secretId, String scopes, String address)
            implements Identity {}
}
