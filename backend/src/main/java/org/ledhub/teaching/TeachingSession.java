package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;

/** One hour of teaching. The database keeps {@code confirmed} and {@code waiting}, from the sign-ups. */
@Entity
@Table(name = "teaching_session")
class TeachingSession extends PanacheEntityBase {

    static final String DRAFT = "draft";
    /** A draft that was given up before anybody saw it. */
    static final String WITHDRAWN = "withdrawn";

    static final String SCHEDULED = "scheduled";
    static final String CANCELLED = "cancelled";

    private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);
    private static final Duration JOIN_OPENS_BEFORE_START = Duration.ofMinutes(15);

    @Id
    UUID id;

    @Column(name = "programme_id")
    UUID programmeId;

    /** The date of the programme that this was first meant for, wherever it was moved to since. */
    @Column(name = "original_date")
    LocalDate originalDate;

    String title;
    String summary;
    String theme;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String zone;
    String location;
    String mode;
    int capacity;

    @Column(insertable = false, updatable = false)
    int confirmed;

    @Column(insertable = false, updatable = false)
    int waiting;

    String status;

    @Column(name = "cancelled_reason")
    String cancelledReason;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Speaker> speakers;

    List<String> outcomes;
    List<Integer> domains;
    List<String> specialties;
    List<String> professions;
    List<Integer> cips;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Material> materials;

    @Column(name = "join_url")
    String joinUrl;

    @Column(name = "cpd_minutes")
    int cpdMinutes;

    @Column(name = "is_external")
    boolean external;

    @Column(name = "check_in_secret")
    byte[] checkInSecret;

    @Column(name = "register_locked_at")
    Instant registerLockedAt;

    /** From then on a mark is a correction of what people have in their CPD, and says why. */
    @Column(name = "register_first_locked_at")
    Instant registerFirstLockedAt;

    @Version
    int version;

    static TeachingSession from(SessionFacts facts, List<Speaker> speakers, String status) {
        TeachingSession session = new TeachingSession();
        session.id = Uuids.next();
        session.zone = Time.LONDON.getId();
        session.status = status;
        session.take(facts, speakers);
        session.persist();
        return session;
    }

    /** A draft with what its programme gives it. */
    static TeachingSession occurrence(Programme programme, LocalDate date, Instant start, DateFacts facts) {
        TeachingSession session = new TeachingSession();
        session.id = Uuids.next();
        session.programmeId = programme.id;
        session.originalDate = date;
        session.zone = programme.zone;
        session.status = DRAFT;
        session.title = facts.title();
        session.theme = facts.theme();
        session.location = facts.location();
        session.mode = facts.mode();
        session.capacity = facts.capacity();
        session.cpdMinutes = facts.cpdMinutes();
        session.speakers = List.of();
        session.outcomes = List.of();
        session.domains = List.of();
        session.specialties = List.of();
        session.professions = List.of();
        session.cips = List.of();
        session.materials = List.of();
        session.moveTo(start, facts.timing().length());
        session.persist();
        return session;
    }

    static List<TeachingSession> scheduledBetween(Instant from, Instant to) {
        return list("status = 'scheduled' and startsAt >= ?1 and startsAt < ?2 order by startsAt, id", from, to);
    }

    /** Drafts are the admins' own. */
    static TeachingSession visible(UUID id, boolean toAdmin) {
        TeachingSession session = findById(id);
        if (session == null || session.isWithdrawn() || (session.isDraft() && !toAdmin)) {
            throw new NotFound();
        }
        return session;
    }

    /** Locked: whoever decides on its places takes turns here. A draft that was given up is nobody's. */
    static TeachingSession lock(UUID id) {
        TeachingSession session = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (session == null || session.isWithdrawn()) {
            throw new NotFound();
        }
        return session;
    }

    void take(SessionFacts facts, List<Speaker> named) {
        title = facts.title.strip();
        summary = facts.summary;
        theme = facts.theme;
        external = facts.external;
        startsAt = facts.startsAt;
        endsAt = facts.endsAt;
        location = facts.location;
        mode = facts.mode;
        capacity = facts.capacity;
        speakers = named;
        joinUrl = facts.joinUrl;
        materials = facts.materials;
        cips = facts.cips;
        professions = facts.professions;
        outcomes = facts.outcomes;
        domains = facts.domains;
        specialties = facts.specialties;
        cpdMinutes = facts.cpdMinutes;
    }

    /** Whether a certificate would say something else than it does now. */
    boolean isCertifiedOtherwise(SessionFacts facts) {
        return !title.equals(facts.title.strip())
                || !startsAt.equals(facts.startsAt)
                || !endsAt.equals(facts.endsAt)
                || cpdMinutes != facts.cpdMinutes
                || external != facts.external
                || !theme.equals(facts.theme)
                || !domains.equals(facts.domains)
                || !cips.equals(facts.cips);
    }

    /** @return the id, of what doctors can see from now on */
    UUID publish() {
        status = SCHEDULED;
        return id;
    }

    void giveUp(String reason) {
        cancelledReason = isDraft() ? null : reason;
        status = isDraft() ? WITHDRAWN : CANCELLED;
    }

    /** @return whether it had been given up, and now takes place after all */
    boolean takeBack() {
        if (!isCancelled() && !isWithdrawn()) {
            return false;
        }
        status = isCancelled() ? SCHEDULED : DRAFT;
        cancelledReason = null;
        return true;
    }

    /** A minute that has begun counts. */
    static long minutesBetween(Instant start, Instant end) {
        return Duration.between(start, end).plus(ALMOST_A_MINUTE).toMinutes();
    }

    /** Nobody learns for longer than it lasts. */
    void keepCpdWithinLength() {
        cpdMinutes = (int) Math.min(cpdMinutes, minutesBetween(startsAt, endsAt));
    }

    void moveTo(Instant start, Duration length) {
        startsAt = start;
        endsAt = start.plus(length);
        keepCpdWithinLength();
    }

    LocalDate dateInLondon() {
        return LocalDate.ofInstant(startsAt, Time.LONDON);
    }

    /** What people call it at this time: {@code held} after its end, {@code register-locked} once its register is. */
    String statusAt(Instant now) {
        if (isWithdrawn()) {
            return CANCELLED;
        }
        if (!isScheduled()) {
            return status;
        }
        if (isRegisterLocked()) {
            return "register-locked";
        }
        return isOverAt(now) ? "held" : SCHEDULED;
    }

    SessionTheme theme() {
        return SessionTheme.known(theme).orElseThrow();
    }

    boolean isScheduled() {
        return status.equals(SCHEDULED);
    }

    boolean isWithdrawn() {
        return status.equals(WITHDRAWN);
    }

    boolean isTaughtBy(UUID personId) {
        return speakers.stream()
                .anyMatch(speaker ->
                        speaker.personId() != null && speaker.personId().equals(personId));
    }

    boolean isJoinedAt(Instant now) {
        return !now.isBefore(startsAt.minus(JOIN_OPENS_BEFORE_START)) && !isOverAt(now);
    }

    boolean isDraft() {
        return status.equals(DRAFT);
    }

    boolean isCancelled() {
        return status.equals(CANCELLED);
    }

    boolean isRegisterLocked() {
        return registerLockedAt != null;
    }

    void lockRegister(Instant now) {
        registerLockedAt = now;
        registerFirstLockedAt = registerFirstLockedAt == null ? now : registerFirstLockedAt;
    }

    /** Whether one can be present at it in this way: in the room, or from elsewhere. */
    boolean isHeld(String presence) {
        return switch (mode) {
            case "hybrid" -> true;
            case "online" -> !presence.equals(Attendance.IN_PERSON);
            default -> presence.equals(Attendance.IN_PERSON);
        };
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    boolean hasFreePlace() {
        return confirmed < capacity;
    }

    int placesLeft() {
        return Math.max(0, capacity - confirmed);
    }
}
