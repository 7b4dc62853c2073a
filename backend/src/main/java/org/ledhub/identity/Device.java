package org.ledhub.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A browser and what it runs on, in the words that tell one's devices apart. */
final class Device {

    /** In this order: most browsers say that they are several. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    private Device() {}

    /** Null when the browser does not say. */
    static String named(String userAgent) {
        Optional<String> browser = first(BROWSERS, userAgent);
        Optional<String> system = first(SYSTEMS, userAgent);
        return browser.map(name -> system.map(on -> name + " on " + on).orElse(name))
                .or(() -> system)
                .orElse(null);
    }

    private static Optional<String> first(Map<String, String> names, String userAgent) {
        return userAgent == null
                ? Optional.empty()
                : names.entrySet().stream()
                        .filter(each -> userAgent.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
