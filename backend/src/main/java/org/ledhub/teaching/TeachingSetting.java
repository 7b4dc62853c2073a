package org.ledhub.teaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
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

    @Version
    int version;

    @Transient
    private boolean isUndecided;

    static TeachingSetting ofTrust(UUID trustId) {
        return Optional.<TeachingSetting>ofNullable(findById(trustId)).orElseGet(() -> {
            TeachingSetting defaults = new TeachingSetting();
            defaults.trustId = trustId;
            defaults.isUndecided = true;
            return defaults;
        });
    }

    int knownVersion() {
        return isUndecided ? UNDECIDED : version;
    }

    void save() {
        isUndecided = false;
        persistAndFlush();
    }

    Instant feedbackUntil(TeachingSession session) {
        return session.endsAt.plus(Duration.ofDays(feedbackDays));
    }
}
