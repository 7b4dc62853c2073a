package org.ledhub.reports;

import java.util.List;

/**
 * Sessions that are over. None of it is about a doctor.
 *
 * @param sessions whose register is locked
 * @param open whose register is not, so that they are not counted
 * @param places that the counted sessions had
 */
record Held(int sessions, int open, int places) {

    static final Held NONE = new Held(0, 0, 0);

    static Held sum(List<Held> terms) {
        return terms.stream()
                .reduce(
                        NONE,
                        (one, other) -> new Held(
                                one.sessions + other.sessions, one.open + other.open, one.places + other.places));
    }
}
