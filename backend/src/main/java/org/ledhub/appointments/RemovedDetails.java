package org.ledhub.appointments;

import java.util.UUID;

/**
 * What a run of the rule removed, or would. Each is null for fewer than five.
 *
 * @param run null when nothing was removed
 */
record RemovedDetails(UUID run, Integer meetings, Integer notes) {}
