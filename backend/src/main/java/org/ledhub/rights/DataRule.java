package org.ledhub.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** What the hub does with one table; data-rules.yaml says what each field means. */
record DataRule(
        String about,
        List<String> of,
        List<String> with,
        List<String> did,
        String also,
        List<String> copy,
        Map<String, String> shown,
        Map<String, String> sealed,
        List<String> confidential,
        Map<String, List<String>> withheld,
        KeptFile file,

        @JsonProperty("left-out") String leftOut,

        String nobody) {

    /** @param name SQL for its name in the store */
    record KeptFile(String name, String ready) {}

    DataRule {
        of = given(of);
        with = given(with);
        did = given(did);
        copy = given(copy);
        shown = given(shown);
        sealed = given(sealed);
        confidential = given(confidential);
        withheld = given(withheld);
    }

    boolean isCopied() {
        return about != null;
    }

    private static List<String> given(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> Map<String, T> given(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
