package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.identity.Role;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;

/** What of the library belongs to a session: its slides, papers and recording. */
@ApplicationScoped
class AttachedResources {

    private final EntityManager database;
    private final Actor actor;
    private final Answers answers;
    private final AuditTrail audit;

    AttachedResources(EntityManager database, Actor actor, Answers answers, AuditTrail audit) {
        this.database = database;
        this.actor = actor;
        this.answers = answers;
        this.audit = audit;
    }

    /** What the caller may not see is left out. */
    @Transactional
    Page<ResourceResponse> of(UUID session) {
        refuseUnlessShown(session);
        List<Resource> rows = Resource.attachedTo(session);
        Map<UUID, ResourceResponse> answered = answers.listed(rows);
        return Page.whole(rows.stream().map(row -> answered.get(row.id)).toList());
    }

    @Transactional
    void attach(UUID session, UUID resource) {
        refuseUnlessShown(session);
        if (AttachedResource.of(session, resource) != null) {
            return;
        }
        if (!Resource.lock(resource).isPublished()) {
            throw new CheckYourAnswers("resourceId", "not-published", "Choose a resource that is published");
        }
        AttachedResource.add(session, resource);
        audit.record("session.resource-attached", session);
    }

    @Transactional
    void takeOff(UUID session, UUID resource) {
        refuseUnlessShown(session);
        AttachedResource attached = AttachedResource.of(session, resource);
        if (attached != null) {
            attached.delete();
            audit.record("session.resource-taken-off", session);
        }
    }

    private void refuseUnlessShown(UUID session) {
        boolean isShown = !database.createNativeQuery(
                        "select 1 from session_shown where id = :session and (not is_draft or :toAdmin)")
                .setParameter("session", session)
                .setParameter("toAdmin", actor.is(Role.ADMIN))
                .getResultList()
                .isEmpty();
        if (!isShown) {
            throw new NotFound();
        }
    }
}
