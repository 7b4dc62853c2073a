package org.ledhub.appointments;

import java.time.Instant;
import java.util.List;

/** @param acceptedAt null while the caller has not accepted this version */
record StatementResponse(int version, List<String> paragraphs, Instant acceptedAt) {}
