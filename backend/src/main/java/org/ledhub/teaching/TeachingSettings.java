package org.ledhub.teaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Versioned;

/** The trust's own rules of teaching. */
@ApplicationScoped
class TeachingSettings {

    private final Actor actor;
    private final AuditTrail audit;

    TeachingSettings(Actor actor, AuditTrail audit) {
        this.actor = actor;
        this.audit = audit;
    }

    record ChangeSettings(
            @NotNull(message = "Enter how many days")
            @Min(value = 1, message = "Enter days from 1 to 60")
            @Max(value = 60, message = "Enter days from 1 to 60")
            Integer feedbackDays) {}

    record SettingsResponse(int feedbackDays, @JsonIgnore long version) implements Versioned {

        static SettingsResponse of(TeachingSetting setting) {
            return new SettingsResponse(setting.feedbackDays, setting.knownVersion());
        }
    }

    @Transactional
    SettingsResponse get() {
        return SettingsResponse.of(TeachingSetting.ofTrust(actor.trustId()));
    }

    @Transactional
    SettingsResponse change(ChangeSettings request, String ifMatch) {
        TeachingSetting setting = TeachingSetting.ofTrust(actor.trustId());
        IfMatch.check(ifMatch, setting.knownVersion());
        setting.feedbackDays = request.feedbackDays();
        setting.save();
        audit.record("teaching-settings.changed", actor.trustId());
        return SettingsResponse.of(setting);
    }
}
