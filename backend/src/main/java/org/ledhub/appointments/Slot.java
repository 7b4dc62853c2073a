package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Time;
import org.ledhub.shared.Uuids;

/** A time that a tutor released. Everyone may see whether it is free; who took it is the appointment's secret. */
@Entity
class Slot extends PanacheEntityBase {

    private static final int NEXT_FREE = 3;

    @Id
    UUID id;

    @Column(name = "tutor_id")
    UUID tutorId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String zone;
    String mode;
    String place;

    /** Kept by the database, from the appointments. */
    @Column(insertable = false, updatable = false)
    boolean taken;

    /** Kept by the database, from the holds. */
    @Column(name = "held_until", insertable = false, updatable = false)
    Instant heldUntil;

    /** Kept by the database, while the time is for who waits. */
    @Column(name = "offered_until", insertable = false, updatable = false)
    Instant offeredUntil;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    /** Of the release that it came with; null for one from before releases were kept. */
    @Column(name = "series_id", updatable = false)
    UUID seriesId;

    record OfTrust(UUID trustId, UUID id) {}

    static Slot release(UUID tutorId, UUID seriesId, Ways ways, Timetable.Span span) {
        Slot slot = new Slot();
        slot.id = Uuids.next();
        slot.tutorId = tutorId;
        slot.seriesId = seriesId;
        slot.startsAt = span.startsAt();
        slot.endsAt = span.endsAt();
        slot.zone = Time.LONDON.getId();
        slot.mode = ways.own().mode();
        slot.place = ways.own().place();
        slot.persist();
        ways.others().forEach(each -> OtherWay.offer(slot.id, each));
        return slot;
    }

    /** Locked: whoever wants this time takes turns here. */
    static Slot lock(UUID id) {
        lockAll(id);
        return offered(id);
    }

    /** In one order, so that two who want the same two times do not wait for each other. */
    static void lockAll(UUID... ids) {
        find("id in ?1 order by id", List.of(ids))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What is not withdrawn of a tutor's times, locked in the order of {@link #lockAll}. */
    static List<Slot> lockLeftOf(UUID tutorId, Instant from, Instant to) {
        return Slot.<Slot>find(
                        "tutorId = ?1 and withdrawnAt is null and startsAt >= ?2 and startsAt < ?3 order by id",
                        tutorId,
                        from,
                        to)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A tutor's time, if it is ahead, and the others of its release, locked in the order of {@link #lockAll}. */
    static List<Slot> lockRelease(UUID id, UUID tutorId, Instant now) {
        return Slot.<Slot>find(
                        "tutorId = ?1 and withdrawnAt is null and startsAt > ?2"
                                + " and (id = ?3 or seriesId = (select c.seriesId from Slot c where c.id = ?3)) order by id",
                        tutorId,
                        now,
                        id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** As the database has made it meanwhile. */
    static Slot reread(UUID id) {
        Slot slot = findById(id);
        getEntityManager().flush();
        getEntityManager().refresh(slot);
        return slot;
    }

    static Slot offered(UUID id) {
        Slot slot = findById(id);
        if (slot == null || slot.isWithdrawn()) {
            throw new NotFound();
        }
        return slot;
    }

    static List<Slot> liveOf(UUID tutorId, Instant from, Instant to) {
        return list("tutorId = ?1 and withdrawnAt is null and endsAt > ?2 and startsAt < ?3", tutorId, from, to);
    }

    static List<Slot> nextFree(UUID tutorId, Instant now) {
        return find(
                        "tutorId = ?1 and startsAt > ?2 and not taken and (heldUntil is null or heldUntil <= ?2)"
                                + " and offeredUntil is null and withdrawnAt is null order by startsAt, id",
                        tutorId,
                        now)
                .page(0, NEXT_FREE)
                .list();
    }

    /** Who has released a time that is not withdrawn. */
    static List<UUID> tutors() {
        return getEntityManager()
                .createQuery("select distinct tutorId from Slot where withdrawnAt is null order by tutorId", UUID.class)
                .getResultList();
    }

    /** Kept for somebody, of every trust that the transaction may look into. */
    @SuppressWarnings("unchecked")
    static List<OfTrust> kept() {
        return ((List<Tuple>) getEntityManager()
                        .createNativeQuery(
                                "select trust_id, id from slot where offered_until is not null order by offered_until, id",
                                Tuple.class)
                        .getResultList())
                .stream()
                        .map(row -> new OfTrust(row.get("trust_id", UUID.class), row.get("id", UUID.class)))
                        .toList();
    }

    /** Kept for somebody, locked in the order of {@link #lockAll}. */
    static List<Slot> lockKept() {
        return Slot.<Slot>find("offeredUntil is not null order by id")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean overlaps(Timetable.Span span) {
        return startsAt.isBefore(span.endsAt()) && endsAt.isAfter(span.startsAt());
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /**
     * A time that another doctor is about to book, or is offered, is not free; to its tutor that makes no difference.
     *
     * @param held the time that the person holds now, or null
     * @param offered the time that is kept for the person, or null
     */
    boolean isFreeFor(UUID personId, UUID held, UUID offered, Instant now) {
        boolean isHeld = heldUntil != null && heldUntil.isAfter(now) && !id.equals(held);
        boolean isOffered = offeredUntil != null && !id.equals(offered);
        return !taken && (tutorId.equals(personId) || !(isHeld || isOffered));
    }

    /** A doctor has it, holds it or is offered it. */
    boolean isCountedOn(Instant now) {
        return taken || offeredUntil != null || (heldUntil != null && heldUntil.isAfter(now));
    }

    boolean hasStartedAt(Instant now) {
        return !now.isBefore(startsAt);
    }
}
