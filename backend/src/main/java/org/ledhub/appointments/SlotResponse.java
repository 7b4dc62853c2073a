package org.ledhub.appointments;

import java.time.Instant;
import java.util.UUID;
import org.ledhub.shared.Named;

record SlotResponse(
        UUID id, Named tutor, Instant startsAt, Instant endsAt, String zone, String mode, String place, boolean free) {

    static SlotResponse of(Slot slot, String tutorName, boolean free) {
        return new SlotResponse(
                slot.id,
                new Named(slot.tutorId, tutorName),
                slot.startsAt,
                slot.endsAt,
                slot.zone,
                slot.mode,
                slot.place,
                free);
    }
}
