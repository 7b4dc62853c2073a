package org.ledhub.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whoever adds and subtracts everything that was published, in every way, until single numbers remain. */
class Subtraction {

    private static final long PRIME = 1_000_000_007L;

    private final Map<String, Integer> unknowns = new LinkedHashMap<>();
    private final List<Row> known = new ArrayList<>();

    /** @param lead in no later row */
    private record Row(int lead, Map<Integer, Long> factors) {}

    /** The sum of these was published. */
    void learns(Collection<String> cells) {
        Map<Integer, Long> sum = new HashMap<>();
        cells.forEach(cell -> sum.merge(number(cell), 1L, Long::sum));
        add(sum);
    }

    /** Everybody can see that parts make up their whole. */
    void knows(String whole, Collection<String> parts) {
        Map<Integer, Long> nothing = new HashMap<>();
        parts.forEach(part -> nothing.merge(number(part), 1L, Long::sum));
        nothing.merge(number(whole), PRIME - 1, Long::sum);
        add(nothing);
    }

    /** Those whose number follows from the others, or was told. */
    Set<String> recovered() {
        Set<String> recovered = new TreeSet<>();
        unknowns.forEach((cell, number) -> {
            if (reduced(new HashMap<>(Map.of(number, 1L))).isEmpty()) {
                recovered.add(cell);
            }
        });
        return recovered;
    }

    private int number(String cell) {
        return unknowns.computeIfAbsent(cell, _ -> unknowns.size());
    }

    private void add(Map<Integer, Long> row) {
        Map<Integer, Long> left = reduced(row);
        if (!left.isEmpty()) {
            int lead = left.keySet().iterator().next();
            long inverse = power(left.get(lead), PRIME - 2);
            left.replaceAll((_, factor) -> factor * inverse % PRIME);
            known.add(new Row(lead, left));
        }
    }

    private Map<Integer, Long> reduced(Map<Integer, Long> row) {
        for (Row each : known) {
            long factor = row.getOrDefault(each.lead(), 0L);
            if (factor != 0) {
                each.factors()
                        .forEach((cell, value) ->
                                row.merge(cell, PRIME - factor * value % PRIME, (one, other) -> (one + other) % PRIME));
                row.values().removeIf(value -> value % PRIME == 0);
            }
        }
        return row;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long factor = base % PRIME;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * factor % PRIME;
            }
            factor = factor * factor % PRIME;
        }
        return result;
    }
}
