package org.ledhub.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts of one term, divided in several ways. They share their whole, so it is told only where every way allows it; nothing is told of
 * where two ways cross.
 */
record Table(Part whole, Map<String, List<Part>> parts, Map<String, Disclosure> disclosures) {

    static Table of(Part whole, Map<String, List<Part>> parts) {
        Map<String, Disclosure> disclosures = new HashMap<>();
        parts.forEach((kind, each) -> disclosures.put(kind, Disclosure.of(whole, each)));
        return new Table(whole, parts, disclosures);
    }

    Optional<List<Integer>> told(Slice slice) {
        if (disclosures.values().stream().anyMatch(each -> !each.tellsWhole())) {
            return Optional.empty();
        }
        if (slice.equals(Slice.ALL)) {
            return Optional.of(whole.times());
        }
        return disclosures.get(slice.kind()).tells(slice.name())
                ? parts.get(slice.kind()).stream()
                        .filter(part -> part.name().equals(slice.name()))
                        .findFirst()
                        .map(Part::times)
                : Optional.empty();
    }
}
