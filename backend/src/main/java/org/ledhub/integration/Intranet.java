package org.ledhub.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.RowIdentity;
import org.ledhub.shared.WithoutLogIn;

/** The next sessions, the latest resources and whether one to ones are free: no names, no way in, nothing that is not public. */
@ApplicationScoped
@WithoutLogIn
class Intranet {

    private static final int MOST = 5;

    private static final String NEXT_SESSIONS = """
            select id, title, starts_at, ends_at, zone, mode, location from teaching_session
             where trust_id = ?1 and status = 'scheduled' and ends_at > ?2 order by starts_at, id
            """;
    private static final String LATEST_RESOURCES = """
            select id, title, kind, changed_at from resource
             where trust_id = ?1 and state = 'published' and audience = 'public' order by changed_at desc, id desc
            """;

    private final EntityManager database;
    private final RowIdentity rows;
    private final Clock clock;
    private final String hubAddress;
    private final String ownTrust;

    Intranet(
            EntityManager database,
            RowIdentity rows,
            Clock clock,
            @ConfigProperty(name = "ledhub.base-url") String hubAddress,
            @ConfigProperty(name = "ledhub.trust.code") String ownTrust) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        this.hubAddress = hubAddress;
        this.ownTrust = ownTrust;
    }

    /** @param code of a trust; null for the hub's own */
    @Transactional
    IntranetResponse of(String code) {
        String wanted = code == null ? ownTrust : code;
        rows.actFor("programme-feed");
        rows.readPublicLibraryOf(wanted);
        Tuple trust = list("select id, name from trust where code = ?1", wanted).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID id = trust.get("id", UUID.class);
        return new IntranetResponse(
                trust.get("name", String.class),
                list(NEXT_SESSIONS, id, clock.instant()).stream()
                        .map(this::session)
                        .toList(),
                list(LATEST_RESOURCES, id).stream().map(this::item).toList(),
                freeTimes(id));
    }

    private IntranetResponse.Session session(Tuple row) {
        return new IntranetResponse.Session(
                row.get("title", String.class),
                row.get("starts_at", Instant.class),
                row.get("ends_at", Instant.class),
                row.get("zone", String.class),
                row.get("mode", String.class),
                row.get("location", String.class),
                hubAddress + "/teaching/" + row.get("id", UUID.class));
    }

    private IntranetResponse.Item item(Tuple row) {
        return new IntranetResponse.Item(
                row.get("title", String.class),
                row.get("kind", String.class),
                row.get("changed_at", Instant.class),
                hubAddress + "/library/" + row.get("id", UUID.class));
    }

    private Integer freeTimes(UUID trust) {
        return (Integer) database.createNativeQuery("select one_to_one.free_times_of(?1, ?2)", Integer.class)
                .setParameter(1, trust)
                .setParameter(2, clock.instant())
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> list(String query, Object... values) {
        var wanted = database.createNativeQuery(query, Tuple.class);
        for (int i = 0; i < values.length; i++) {
            wanted.setParameter(i + 1, values[i]);
        }
        return wanted.setMaxResults(MOST).getResultList();
    }
}
