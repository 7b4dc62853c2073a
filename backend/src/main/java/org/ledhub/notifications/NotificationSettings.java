package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.IfMatch;

/** The trust's own rules for reminders. */
@ApplicationScoped
class NotificationSettings {

    private final Actor actor;
    private final AuditTrail audit;

    NotificationSettings(Actor actor, AuditTrail audit) {
        this.actor = actor;
        this.audit = audit;
    }

    @Transactional
    NotificationSettingsResponse get() {
        return NotificationSettingsResponse.of(NotificationSetting.ofTrust(actor.trustId()));
    }

    @Transactional
    NotificationSettingsResponse change(ChangeNotificationSettings request, String ifMatch) {
        NotificationSetting setting = NotificationSetting.ofTrust(actor.trustId());
        IfMatch.check(ifMatch, setting.knownVersion());
        setting.take(request);
        audit.record("notification-settings.changed", actor.trustId());
        return NotificationSettingsResponse.of(setting);
    }
}
