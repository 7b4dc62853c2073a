package org.ledhub.appointments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a trust has decided about its one to ones. The database holds bookings to it. */
@Entity
@Table(name = "appointment_setting")
class AppointmentSetting extends PanacheEntityBase {

    static final String MEETING = "meeting";
    static final String CONTRACT_END = "contract-end";

    @Id
    @Column(name = "trust_id")
    UUID trustId;

    /** How many appointments a doctor can have open. */
    @Column(name = "open_limit")
    int openLimit;

    /** For how long before it starts a time cannot be booked any more. */
    @Column(name = "notice_hours")
    int noticeHours;

    /** How far ahead a time can be booked. */
    @Column(name = "horizon_days")
    int horizonDays;

    /** Who gives up a time with less than this to go is late. */
    @Column(name = "late_hours")
    int lateHours;

    /** How many waking hours a doctor has to book a time that is offered. */
    @Column(name = "offer_hours")
    int offerHours;

    /** Whether who never had a one to one is offered a time before who had. */
    @Column(name = "first_timers_first")
    boolean firstTimersFirst;

    /** For how long what was said is kept, and from when on. */
    @Column(name = "details_kept_months")
    int detailsKeptMonths;

    @Column(name = "details_kept_from")
    String detailsKeptFrom;

    @Version
    int version;

    /** Those of the trust that the transaction acts in. */
    static AppointmentSetting inForce() {
        return AppointmentSetting.<AppointmentSetting>findAll().singleResult();
    }

    /** All that the transaction may look into. */
    static List<UUID> trusts() {
        return getEntityManager()
                .createQuery("select trustId from AppointmentSetting order by trustId", UUID.class)
                .getResultList();
    }

    void take(ChangeAppointmentSettings wanted) {
        openLimit = wanted.openLimit();
        noticeHours = wanted.noticeHours();
        horizonDays = wanted.horizonDays();
        lateHours = wanted.lateHours();
        offerHours = wanted.offerHours();
        firstTimersFirst = wanted.firstTimersFirst();
        detailsKeptMonths = wanted.detailsKeptMonths();
        detailsKeptFrom = wanted.detailsKeptFrom();
        flush();
    }

    boolean isBookable(Instant startsAt, Instant now) {
        return !startsAt.isBefore(now.plus(Duration.ofHours(noticeHours)))
                && !startsAt.isAfter(now.plus(Duration.ofDays(horizonDays)));
    }

    boolean isLate(Instant startsAt, Instant now) {
        return now.isAfter(startsAt.minus(Duration.ofHours(lateHours)));
    }
}
