package org.ledhub.reports;

import java.util.List;

/**
 * One of the parts that make up a whole, such as a specialty of a term.
 *
 * @param counts that are told together or not at all, since one gives the other away
 */
record Part(String name, List<Count> counts) {

    boolean isOfFew() {
        return counts.stream().anyMatch(Count::isOfFew);
    }

    boolean isOfFew(int which) {
        return counts.get(which).isOfFew();
    }

    int times(int which) {
        return counts.get(which).times();
    }

    List<Integer> times() {
        return counts.stream().map(Count::times).toList();
    }
}
