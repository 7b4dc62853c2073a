package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.IfMatch;

/** The trust's own rules for one to ones. */
@ApplicationScoped
class AppointmentSettings {

    private final AuditTrail audit;

    AppointmentSettings(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    AppointmentSettingsResponse get() {
        return AppointmentSettingsResponse.of(AppointmentSetting.inForce());
    }

    @Transactional
    AppointmentSettingsResponse change(ChangeAppointmentSettings request, String ifMatch) {
        AppointmentSetting setting = AppointmentSetting.inForce();
        IfMatch.check(ifMatch, setting.version);
        setting.take(request);
        audit.record("appointment-settings.changed", setting.trustId);
        return AppointmentSettingsResponse.of(setting);
    }
}
