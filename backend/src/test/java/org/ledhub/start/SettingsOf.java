package org.ledhub.start;

import java.util.Map;
import java.util.stream.Collectors;

/** What an operator's settings make of the running hub. */
public final class SettingsOf {

    private SettingsOf() {}

    public static Map<String, String> intranet(String sites) {
        return Settings.from(Map.of("LEDHUB_INTRANET", sites)).properties().entrySet().stream()
                .filter(each -> each.getKey().equals("ledhub.intranet"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
