package org.ledhub.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ledhub.audit.AuditTrail;
import org.ledhub.identity.Actor;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.IfMatch;

/** The trust's own rules and lists of teaching. */
@ApplicationScoped
class TeachingSettings {

    private final Actor actor;
    private final AuditTrail audit;

    TeachingSettings(Actor actor, AuditTrail audit) {
        this.actor = actor;
        this.audit = audit;
    }

    @Transactional
    TeachingSettingsResponse get() {
        return answer(TeachingSetting.ofTrust(actor.trustId()));
    }

    @Transactional
    TeachingSettingsResponse change(ChangeTeachingSettings request, String ifMatch) {
        TeachingSetting setting = TeachingSetting.ofTrust(actor.trustId());
        IfMatch.check(ifMatch, setting.knownVersion());
        setting.take(request);
        take(request.themes());
        audit.record("teaching-settings.changed", actor.trustId());
        return answer(setting);
    }

    /** A theme that is not listed any more is not offered any more. */
    private static void take(List<ChangeTeachingSettings.Theme> wanted) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!wanted.stream().allMatch(each -> names.add(each.name().strip()))) {
            throw new CheckYourAnswers("themes", "twice", "Enter each theme once");
        }
        Map<String, SessionTheme> known =
                SessionTheme.all().stream().collect(Collectors.toMap(each -> each.code, Function.identity()));
        known.values().forEach(each -> each.offered = false);
        SessionTheme.flush();
        int place = 1;
        for (ChangeTeachingSettings.Theme each : wanted) {
            String name = each.name().strip();
            SessionTheme theme = each.code() == null ? SessionTheme.named(name) : known.get(each.code());
            if (theme == null) {
                throw new CheckYourAnswers("themes", "unknown-theme", "Leave the code out for a new theme");
            }
            theme.name = name;
            theme.clinical = each.clinical();
            theme.offered = true;
            theme.place = place++;
        }
        SessionTheme.flush();
    }

    private static TeachingSettingsResponse answer(TeachingSetting setting) {
        return TeachingSettingsResponse.of(setting, SessionTheme.all());
    }
}
