package org.ledhub.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.ledhub.files.KeptFile;
import org.ledhub.files.ReceivedFile;
import org.ledhub.shared.Uuids;

/** A file of the library. Its bytes are in the store; a version of a resource may still need it after it was replaced. */
@Entity
@Table(name = "resource_file")
@DynamicUpdate
class ResourceFile extends PanacheEntityBase {

    /** Its bytes may not all be in the store yet. */
    private static final String ARRIVING = "arriving";

    /** The virus scanner did not answer. */
    private static final String WAITING = "waiting";

    private static final String CHECKED = "checked";
    private static final String INFECTED = "infected";

    @Id
    UUID id;

    String name;
    long bytes;
    byte[] sha256;
    String state;

    @Column(name = "trust_id", insertable = false, updatable = false)
    UUID trustId;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "added_by")
    UUID addedBy;

    @Column(name = "added_at")
    Instant addedAt;

    /** Where one is and whose, for work over all trusts. */
    record OfTrust(UUID trustId, UUID id) {}

    static ResourceFile arriving(ReceivedFile received, UUID trust, UUID by, Instant now) {
        ResourceFile file = new ResourceFile();
        file.trustId = trust;
        file.id = Uuids.next();
        file.name = received.name();
        file.mediaType = received.type().mediaType();
        file.bytes = received.bytes();
        file.sha256 = received.sha256();
        file.state = ARRIVING;
        file.addedBy = by;
        file.addedAt = now;
        file.persistAndFlush();
        return file;
    }

    static Map<UUID, FileFacts> factsOf(Collection<UUID> ids) {
        // Unlike an empty Map.of(), a HashMap answers for null as well: most resources have no file.
        Map<UUID, FileFacts> facts = new HashMap<>();
        if (!ids.isEmpty()) {
            ResourceFile.<ResourceFile>stream("id in ?1", ids)
                    .forEach(file ->
                            facts.put(file.id, new FileFacts(file.name, file.mediaType, file.bytes, file.isChecked())));
        }
        return facts;
    }

    static Optional<ResourceFile> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<OfTrust> waiting() {
        return find("select trustId, id from ResourceFile where state = 'waiting'")
                .project(OfTrust.class)
                .list();
    }

    static List<OfTrust> neverArrived(Instant before) {
        return find("select trustId, id from ResourceFile where state = 'arriving' and addedAt < ?1", before)
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

    KeptFile asKept() {
        return new KeptFile(name, mediaType, bytes, sha256);
    }

    /** The name of its bytes in the store. */
    String storedAs() {
        return trustId + "/" + id;
    }
}
