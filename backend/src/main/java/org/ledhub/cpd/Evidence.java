package org.ledhub.cpd;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.DynamicUpdate;
import org.ledhub.files.KeptFile;
import org.ledhub.files.ReceivedFile;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** A file that proves an activity. Its bytes are in the store. Only the doctor can see the row. */
@Entity
@Table(name = "cpd_evidence")
@DynamicUpdate
class Evidence extends PanacheEntityBase {

    /** Its bytes may not all be in the store yet. */
    private static final String ARRIVING = "arriving";

    /** The virus scanner did not answer. */
    private static final String WAITING = "waiting";

    private static final String CHECKED = "checked";
    private static final String INFECTED = "infected";

    @Id
    UUID id;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(name = "record_id")
    UUID recordId;

    @Column(name = "person_id", insertable = false, updatable = false)
    UUID personId;

    String name;

    @Column(name = "media_type")
    String mediaType;

    long bytes;
    byte[] sha256;
    String state;
    int place;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    /** Where one is and whose, for work over all trusts. */
    record OfTrust(UUID trustId, UUID id) {}

    static Evidence arriving(UUID recordId, ReceivedFile received, UUID trust, Instant now) {
        Evidence evidence = new Evidence();
        evidence.trustId = trust;
        evidence.id = Uuids.next();
        evidence.recordId = recordId;
        evidence.name = received.name();
        evidence.mediaType = received.type().mediaType();
        evidence.bytes = received.bytes();
        evidence.sha256 = received.sha256();
        evidence.state = ARRIVING;
        evidence.place = freePlace(recordId);
        evidence.addedAt = now;
        evidence.persistAndFlush();
        return evidence;
    }

    /** Of a record of the caller's, in the order in which they came; without what has not arrived. */
    static List<Evidence> of(UUID recordId) {
        return list("recordId = ?1 and deletedAt is null and state <> 'arriving' order by addedAt, id", recordId);
    }

    /** By record; one statement. */
    static Map<UUID, List<Evidence>> of(List<CpdRecord> records) {
        List<Evidence> found = list(
                "recordId in ?1 and deletedAt is null and state <> 'arriving' order by addedAt, id",
                records.stream().map(each -> each.id).toList());
        return found.stream().collect(Collectors.groupingBy(each -> each.recordId));
    }

    static Evidence of(UUID recordId, UUID id) {
        return Evidence.<Evidence>find(
                        "recordId = ?1 and id = ?2 and deletedAt is null and state <> 'arriving'", recordId, id)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** Whether it is deleted or not, until it is gone for good. */
    static Evidence restorable(UUID recordId, UUID id, Instant gone) {
        return Evidence.<Evidence>find(
                        "recordId = ?1 and id = ?2 and state <> 'arriving' and (deletedAt is null or deletedAt >= ?3)",
                        recordId,
                        id,
                        gone)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The same file under the same name, which is the same upload once more. */
    static Optional<Evidence> like(UUID recordId, ReceivedFile received) {
        return find(
                        "recordId = ?1 and name = ?2 and sha256 = ?3 and deletedAt is null",
                        recordId,
                        received.name(),
                        received.sha256())
                .firstResultOptional();
    }

    static Optional<Evidence> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<OfTrust> waiting() {
        return find("select trustId, id from Evidence where state = 'waiting'")
                .project(OfTrust.class)
                .list();
    }

    static List<OfTrust> neverArrived(Instant before) {
        return find("select trustId, id from Evidence where state = 'arriving' and addedAt < ?1", before)
                .project(OfTrust.class)
                .list();
    }

    /** Itself or its record was deleted before that. */
    static List<OfTrust> deleted(Instant before) {
        return find(
                        "select e.trustId, e.id from Evidence e left join CpdRecord r on r.id = e.recordId and r.deletedAt < ?1"
                                + " where e.deletedAt < ?1 or r.id is not null",
                        before)
                .project(OfTrust.class)
                .list();
    }

    void arrived(boolean isScanned) {
        state = isScanned ? CHECKED : WAITING;
    }

    void checked(boolean isClean) {
        state = isClean ? CHECKED : INFECTED;
    }

    boolean isChecked() {
        return state.equals(CHECKED);
    }

    boolean isWaiting() {
        return state.equals(WAITING);
    }

    boolean isArriving() {
        return state.equals(ARRIVING);
    }

    boolean isGoneSince(Instant when) {
        return (deletedAt != null && deletedAt.isBefore(when))
                || CpdRecord.count("id = ?1 and deletedAt < ?2", recordId, when) > 0;
    }

    void delete(Instant now) {
        deletedAt = now;
        flush();
    }

    void restore() {
        if (deletedAt != null) {
            place = freePlace(recordId);
            deletedAt = null;
            flush();
        }
    }

    KeptFile asKept() {
        return new KeptFile(name, mediaType, bytes, sha256);
    }

    /** The name of its bytes in the store. */
    String storedAs() {
        return trustId + "/evidence/" + id;
    }

    /** One more than there may be when all are taken: the constraint says so. */
    private static int freePlace(UUID recordId) {
        Set<Integer> taken = Evidence.<Evidence>stream("recordId = ?1 and deletedAt is null", recordId)
                .map(each -> each.place)
                .collect(Collectors.toSet());
        return IntStream.iterate(1, place -> place + 1)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow();
    }
}
