package org.ledhub.library;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Scope;
import org.ledhub.shared.RowIdentity;

/** Lets whoever reads see what is theirs: people their own trust's library by their roles, strangers the public items of a trust. */
@ApplicationScoped
class Readers {

    static final String TRUST_CODE = "[A-Z0-9]{3,6}";

    private final Actor actor;
    private final RowIdentity rows;
    private final RoutingContext request;
    private final String ownTrust;

    Readers(
            Actor actor,
            RowIdentity rows,
            RoutingContext request,
            @ConfigProperty(name = "ledhub.trust.code") String ownTrust) {
        this.actor = actor;
        this.rows = rows;
        this.request = request;
        this.ownTrust = ownTrust;
    }

    /**
     * Says in the answer that a log-in would show more (RFC 9110, 11.6.1): a page whose short log-in ran out can renew it and ask again.
     *
     * @param trust code of the trust that a stranger wants to read; null for the hub's own
     * @return true for a stranger
     */
    boolean letIn(String trust) {
        actor.needsScope(Scope.LIBRARY_READ);
        boolean isStranger = actor.isStranger();
        if (isStranger) {
            letInToPublic(trust);
            request.response().putHeader("WWW-Authenticate", "LogIn realm=\"LED Hub\"");
        }
        return isStranger;
    }

    /** For answers that are the same for everybody. */
    void letInToPublic(String trust) {
        rows.readPublicLibraryOf(trust == null ? ownTrust : trust);
    }
}
