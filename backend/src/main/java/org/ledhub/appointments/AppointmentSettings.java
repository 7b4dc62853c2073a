package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ledhub.audit.AuditTrail;
import org.ledhub.shared.IfMatch;

/** The trust's own rules for one to ones. */
@ApplicationScoped
class AppointmentSettings {

    private final FreedTimes freed;
    private final AuditTrail audit;

    AppointmentSettings(FreedTimes freed, AuditTrail audit) {
        this.freed = freed;
        this.audit = audit;
    }

    @Transactional
    AppointmentSettingsResponse get() {
        return AppointmentSettingsResponse.of(AppointmentSetting.inForce());
    }

    /** A time that is kept for a doctor who may not book it by these rules goes to the next. */
    @Transactional
    AppointmentSettingsResponse change(ChangeAppointmentSettings request, String ifMatch) {
        AppointmentSetting setting = AppointmentSetting.inForce();
        IfMatch.check(ifMatch, setting.version);
        List<Slot> kept = Slot.lockKept();
        setting.take(request);
        kept.forEach(freed::moveOn);
        audit.record("appointment-settings.changed", setting.trustId);
        return AppointmentSettingsResponse.of(setting);
    }
}
