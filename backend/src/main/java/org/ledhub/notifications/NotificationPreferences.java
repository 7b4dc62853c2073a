package org.ledhub.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.IfMatch;

/** How the caller wants to be told. */
@ApplicationScoped
class NotificationPreferences {

    private final Actor actor;
    private final AuditTrail audit;

    NotificationPreferences(Actor actor, AuditTrail audit) {
        this.actor = actor;
        this.audit = audit;
    }

    @Transactional
    NotificationPreferencesResponse get() {
        return NotificationPreferencesResponse.of(NotificationPreference.of(actor.personId()));
    }

    @Transactional
    NotificationPreferencesResponse change(ChangeNotificationPreferences request, String ifMatch) {
        NotificationPreference preference = NotificationPreference.of(actor.personId());
        IfMatch.check(ifMatch, preference.knownVersion());
        preference.take(request);
        audit.record("notification-preferences.changed", actor.personId());
        return NotificationPreferencesResponse.of(preference);
    }
}
