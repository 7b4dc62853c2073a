package org.ledhub.cpd;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ledhub.shared.Uuids;

/** That somebody read something by a link. Added by the link, read by the doctor, changed by nobody. */
@Entity
@Table(name = "cpd_share_opening")
class CpdShareOpening extends PanacheEntityBase {

    static final String PACK = "pack";
    static final String PDF = "pdf";
    static final String EVIDENCE = "evidence";

    private static final int MOST_SHOWN = 100;

    @Id
    UUID id;

    @Column(name = "trust_id")
    UUID trustId;

    @Column(name = "share_id")
    UUID shareId;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "opened_at")
    Instant openedAt;

    String part;

    /** How often the pack was opened, and when last. */
    record Count(UUID shareId, long opens, Instant last) {}

    static void add(CpdShare share, String part, Instant now) {
        CpdShareOpening opening = new CpdShareOpening();
        opening.id = Uuids.next();
        opening.trustId = share.trustId;
        opening.shareId = share.id;
        opening.personId = share.personId;
        opening.openedAt = now;
        opening.part = part;
        opening.persistAndFlush();
    }

    /** Latest first. */
    static List<CpdShareOpening> of(UUID shareId) {
        return CpdShareOpening.<CpdShareOpening>find("shareId = ?1 order by openedAt desc, id desc", shareId)
                .page(0, MOST_SHOWN)
                .list();
    }

    /** By share; one statement. */
    static Map<UUID, Count> counts(List<CpdShare> shares) {
        return find(
                        "select shareId, count(*), max(openedAt) from CpdShareOpening where part = 'pack' and shareId in ?1 group by shareId",
                        shares.stream().map(each -> each.id).toList())
                .project(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::shareId, each -> each));
    }
}
