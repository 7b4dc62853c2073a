package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a trust has decided about its teaching; a trust that has decided nothing has the defaults. */
@Entity
@Table(name = "teaching_setting")
class TeachingSetting extends PanacheEntityBase {

    private static final int WEEK = 7;
    /** Before a trust has decided anything there is no row, and that is a version too. */
    private static final int UNDECIDED = -1;

    @Id
    @Column(name = "trust_id")
    UUID trustId;

    /** For how many days after a session feedback can be given. */
    @Column(name = "feedback_days")
    int feedbackDays = WEEK;

    /** For how many waking hours a freed place is offered, close to the start. */
    @Column(name = "offer_hours")
    int offerHours = 4;

    /** Whether a certificate is issued only to who has given feedback. */
    @Column(name = "certificates_need_feedback")
    boolean certificatesNeedFeedback;

    List<String> specialties = List.of("Medicine", "Emergency Medicine", "Surgery");
    List<String> professions = List.of("Nursing", "Midwifery", "Pharmacy", "Allied health professions");

    /** Null until there is a row. */
    @Version
    Integer version;

    /** Those of the trust that the transaction acts in, for reading. */
    static TeachingSetting inForce() {
        return TeachingSetting.<TeachingSetting>findAll().firstResultOptional().orElseGet(TeachingSetting::new);
    }

    static TeachingSetting ofTrust(UUID trustId) {
        return Optional.<TeachingSetting>ofNullable(findById(trustId)).orElseGet(() -> {
            TeachingSetting defaults = new TeachingSetting();
            defaults.trustId = trustId;
            return defaults;
        });
    }

    int knownVersion() {
        return version == null ? UNDECIDED : version;
    }

    void take(ChangeTeachingSettings wanted) {
        feedbackDays = wanted.feedbackDays();
        offerHours = wanted.offerHours();
        certificatesNeedFeedback = wanted.certificatesNeedFeedback();
        specialties = wanted.specialties();
        professions = wanted.professions();
        persistAndFlush();
    }

    Instant feedbackUntil(TeachingSession session) {
        return session.endsAt.plus(Duration.ofDays(feedbackDays));
    }
}
