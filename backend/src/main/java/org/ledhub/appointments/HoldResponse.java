package org.ledhub.appointments;

import java.time.Instant;
import java.util.UUID;

record HoldResponse(UUID slotId, Instant until) {

    static HoldResponse of(SlotHold hold) {
        return new HoldResponse(hold.slotId, hold.heldUntil);
    }
}
