package org.ledhub.teaching;

import jakarta.validation.constraints.NotNull;
import org.ledhub.shared.OneOf;

/** A new session: its facts, and whether doctors see it at once. */
class CreateSession extends SessionFacts {

    @NotNull
    @OneOf({TeachingSession.DRAFT, TeachingSession.SCHEDULED})
    public String status = TeachingSession.DRAFT;
}
