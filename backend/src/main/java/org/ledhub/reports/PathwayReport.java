package org.ledhub.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far today's doctors are on the trust's pathways.
 *
 * @param to the last day that counts: of the last term that is over
 */
record PathwayReport(LocalDate to, List<PathwayRow> pathways) {

    /**
     * @param doctors of today, whether they have begun or not
     * @param done who had ticked every step; null where it is hidden
     * @param begun who had ticked some of the steps
     */
    record PathwayRow(UUID id, String title, int doctors, Integer done, Integer begun) {}
}
