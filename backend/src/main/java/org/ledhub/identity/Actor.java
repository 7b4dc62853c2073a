package org.ledhub.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ledhub.shared.Caller;
import org.ledhub.shared.NotLoggedIn;

/** Whom the current request acts for: a person, or a system. */
@ApplicationScoped
public class Actor {

    private final Caller caller;
    private final SecurityIdentity security;

    Actor(Caller caller, SecurityIdentity security) {
        this.caller = caller;
        this.security = security;
    }

    /** Empty for a system, and outside a request: then the hub itself acts. */
    public Optional<UUID> person() {
        return as(Caller.Person.class).map(Caller.Person::personId);
    }

    /** The system that asks; empty for people. */
    public Optional<UUID> client() {
        return as(Caller.Client.class).map(Caller.Client::clientId);
    }

    /** Refuses a system without this scope, where people need no role. */
    public void needsScope(String scope) {
        if (client().isPresent() && !security.hasRole(scope)) {
            throw caller.notAllowed(List.of(scope));
        }
    }

    public UUID personId() {
        return loggedIn().personId();
    }

    public UUID trustId() {
        return identity().trustId();
    }

    public UUID sessionId() {
        return loggedIn().sessionId();
    }

    /** True for somebody who does not say who they are. A log-in that no longer holds is refused instead. */
    public boolean isStranger() {
        return security.isAnonymous();
    }

    public boolean is(String role) {
        return security.hasRole(role);
    }

    /** No scope leads to what is somebody's own; should one ever, it is refused here. */
    private Caller.Person loggedIn() {
        if (identity() instanceof Caller.Person person) {
            return person;
        }
        throw caller.notAllowed(List.of());
    }

    private <T extends Caller.Identity> Optional<T> as(Class<T> kind) {
        return caller.current().filter(kind::isInstance).map(kind::cast);
    }

    private Caller.Identity identity() {
        return caller.current().orElseThrow(NotLoggedIn::new);
    }
}
