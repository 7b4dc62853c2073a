package org.ledhub.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.Caller;
import org.ledhub.shared.NotLoggedIn;

/** The person whom the current request acts for. */
@ApplicationScoped
public class Actor {

    private final Caller caller;
    private final SecurityIdentity security;

    Actor(Caller caller, SecurityIdentity security) {
        this.caller = caller;
        this.security = security;
    }

    /** Empty outside a request: then the hub itself acts. */
    public Optional<UUID> person() {
        return caller.current().map(Caller.Identity::personId);
    }

    public UUID personId() {
        return identity().personId();
    }

    public UUID trustId() {
        return identity().trustId();
    }

    public UUID sessionId() {
        return identity().sessionId();
    }

    /** True for somebody who does not say who they are. A log-in that no longer holds is refused instead. */
    public boolean isStranger() {
        return security.isAnonymous();
    }

    public boolean is(String role) {
        return security.hasRole(role);
    }

    private Caller.Identity identity() {
        return caller.current().orElseThrow(NotLoggedIn::new);
    }
}
