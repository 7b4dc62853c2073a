package org.ledhub.cpd;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Uuids;

/** One activity of a doctor's continuing professional development. Only that doctor can see the row. */
@Entity
@Table(name = "cpd_record")
class CpdRecord extends PanacheEntityBase {

    static final String SELF = "self";
    static final String ATTENDANCE = "attendance";
    static final String TEACHING = "teaching";
    static final String RECORDING = "recording";

    private static final String PERSONAL = "personal";
    private static final Set<String> OWN_WORDS = Set.of(SELF, RECORDING);

    /** As long can a record, or a file of it, be brought back. */
    private static final Duration KEPT_AFTER_DELETION = Duration.ofDays(30);

    @Id
    UUID id;

    @Column(name = "person_id", insertable = false, updatable = false)
    UUID personId;

    String title;

    @Column(name = "done_on")
    LocalDate doneOn;

    int minutes;
    String scope;
    String nature;
    List<Integer> domains;
    List<Integer> cips;
    String source;

    @Column(name = "source_id", insertable = false, updatable = false)
    UUID sourceId;

    @Column(name = "recording_id", updatable = false)
    UUID recordingId;

    @Column(name = "missed_session_id", updatable = false)
    UUID missedSessionId;

    /** Who turned out to have been at the session that they caught up with has its hour once, from the register. */
    @Formula("(missed_session_id is null or not attended_after_all(trust_id, person_id, missed_session_id))")
    boolean counted = true;

    @Column(name = "deleted_at")
    Instant deletedAt;

    @Version
    int version;

    static CpdRecord from(LogCpd facts) {
        CpdRecord record = new CpdRecord();
        record.id = Uuids.next();
        record.source = SELF;
        record.take(facts);
        record.persist();
        return record;
    }

    static CpdRecord from(Learned learned, int minutes, LocalDate today) {
        CpdRecord record = new CpdRecord();
        record.id = Uuids.next();
        record.source = RECORDING;
        record.recordingId = learned.resourceId();
        record.missedSessionId = learned.sessionId();
        record.title = learned.title();
        record.doneOn = today;
        record.minutes = minutes;
        record.scope = PERSONAL;
        record.nature = learned.nature();
        record.domains = learned.domains();
        record.cips = learned.cips();
        record.persist();
        return record;
    }

    static CpdRecord of(UUID id, UUID personId) {
        return CpdRecord.<CpdRecord>find("id = ?1 and personId = ?2 and deletedAt is null", id, personId)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    static Instant goneIfDeletedBefore(Instant now) {
        return now.minus(KEPT_AFTER_DELETION);
    }

    /** Whether it is deleted or not, until it is gone for good. What a register took back is not the doctor's to bring back. */
    static CpdRecord restorable(UUID id, UUID personId, Instant now) {
        return CpdRecord.<CpdRecord>find(
                        "id = ?1 and personId = ?2 and source in ?3 and (deletedAt is null or deletedAt >= ?4)",
                        id,
                        personId,
                        OWN_WORDS,
                        goneIfDeletedBefore(now))
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The same activity on the same day, as far as anybody can tell from its title. */
    static Optional<CpdRecord> like(LogCpd facts, UUID personId) {
        return find(
                        "personId = ?1 and doneOn = ?2 and lower(title) = lower(?3) and deletedAt is null",
                        personId,
                        facts.date(),
                        facts.title().strip())
                .firstResultOptional();
    }

    /** In the order they were done. */
    static List<CpdRecord> during(Period period, UUID personId) {
        return list(
                "personId = ?1 and doneOn between ?2 and ?3 and deletedAt is null order by doneOn, id",
                personId,
                period.from(),
                period.to());
    }

    static Optional<LocalDate> firstDay(UUID personId) {
        return find("select min(doneOn) from CpdRecord where personId = ?1 and deletedAt is null", personId)
                .project(LocalDate.class)
                .singleResultOptional();
    }

    static List<UUID> sessionsOf(List<CpdRecord> records) {
        return records.stream()
                .map(each -> each.sourceId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** For changing: what came from a register follows the register and is not the doctor's to change. */
    static CpdRecord ownWordsOf(UUID id, UUID personId) {
        CpdRecord record = of(id, personId);
        if (!OWN_WORDS.contains(record.source)) {
            throw new FromAttendance();
        }
        return record;
    }

    void take(LogCpd facts) {
        title = facts.title().strip();
        doneOn = facts.date();
        minutes = facts.minutes();
        scope = facts.scope();
        nature = facts.nature();
        domains = facts.domains();
        cips = facts.cips();
    }
}
