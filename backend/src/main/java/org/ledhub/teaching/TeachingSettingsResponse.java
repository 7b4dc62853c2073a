package org.ledhub.teaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.ledhub.shared.Versioned;

record TeachingSettingsResponse(
        int feedbackDays,
        int offerHours,
        boolean certificatesNeedFeedback,
        List<Theme> themes,
        List<String> specialties,
        List<String> professions,
        @JsonIgnore long version)
        implements Versioned {

    /** @param offered whether new sessions can have it */
    record Theme(String code, String name, boolean clinical, boolean offered) {}

    static TeachingSettingsResponse of(TeachingSetting setting, List<SessionTheme> themes) {
        return new TeachingSettingsResponse(
                setting.feedbackDays,
                setting.offerHours,
                setting.certificatesNeedFeedback,
                themes.stream()
                        .map(each -> new Theme(each.code, each.name, each.clinical, each.offered))
                        .toList(),
                setting.specialties,
                setting.professions,
                setting.knownVersion());
    }
}
