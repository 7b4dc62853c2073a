package org.ledhub.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.shared.Cursor;
import org.ledhub.shared.Page;

/** What the caller saved and what they read last. */
@ApplicationScoped
class MyResources {

    /** Of what was read; saved ones stay until they are taken off. */
    private static final int KEPT = 30;

    private final EntityManager database;
    private final Actor actor;
    private final Answers answers;
    private final Clock clock;

    MyResources(EntityManager database, Actor actor, Answers answers, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.answers = answers;
        this.clock = clock;
    }

    @Transactional
    void save(UUID id) {
        Resource.visible(id);
        if (Bookmark.of(actor.personId(), id) == null) {
            Bookmark.add(actor.personId(), id, clock.instant());
        }
    }

    /** Also what the caller may see no longer. */
    @Transactional
    void takeOff(UUID id) {
        Bookmark saved = Bookmark.of(actor.personId(), id);
        if (saved != null) {
            saved.delete();
        }
    }

    @Transactional
    void noteRead(UUID id) {
        Resource.visible(id);
        ResourceReading.note(actor.personId(), id, clock.instant());
        ResourceReading.forgetAllBut(KEPT);
    }

    /** The latest first. What the caller may see no longer is left out. */
    @Transactional
    Page<ResourceResponse> list(ListMine wanted) {
        boolean isSaved = wanted.list.equals("saved");
        String kept = isSaved ? "Bookmark" : "ResourceReading";
        String at = isSaved ? "m.savedAt" : "m.readAt";
        Cursor cursor = Cursor.parse(wanted.cursor);
        String after = cursor == null ? "" : "where %1$s < :at or %1$s = :at and r.id < :id ";
        TypedQuery<Tuple> query = database.createQuery(
                ("select r as resource, %1$s as at from %2$s m join Resource r on r.id = m.resourceId " + after
                                + "order by %1$s desc, r.id desc")
                        .formatted(at, kept),
                Tuple.class);
        if (cursor != null) {
            query.setParameter("at", cursor.instant()).setParameter("id", cursor.id());
        }
        List<Tuple> rows = query.setMaxResults(wanted.limit + 1).getResultList();
        Map<UUID, ResourceResponse> answered = answers.listed(
                rows.stream().map(row -> row.get("resource", Resource.class)).toList());
        return Page.of(
                rows,
                wanted.limit,
                last -> new Cursor(last.get("at", Instant.class).toString(), idOf(last)),
                row -> answered.get(idOf(row)));
    }

    private static UUID idOf(Tuple row) {
        return row.get("resource", Resource.class).id;
    }
}
