package org.ledhub.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;

/** How far a doctor is, as they let their tutor see it. */
record SharedPathwayResponse(UUID id, Named doctor, Named pathway, Instant sharedAt, List<StepResponse> steps) {}
