package org.ledhub.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

record PassedOnResponse(UUID id, LocalDate on, String basis, String toWhom, boolean doctorTold, Instant at) {

    static PassedOnResponse of(PassedOn row, PassOn facts) {
        return new PassedOnResponse(row.id, facts.on(), facts.basis(), facts.toWhom(), facts.doctorTold(), row.at);
    }
}
