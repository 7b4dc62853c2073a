package org.ledhub.appointments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ledhub.shared.Named;

record SlotResponse(
        UUID id,
        Named tutor,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String mode,
        String place,
        List<Way> otherWays,
        boolean free) {

    static SlotResponse of(Slot slot, Ways ways, String tutorName, boolean free) {
        return new SlotResponse(
                slot.id,
                new Named(slot.tutorId, tutorName),
                slot.startsAt,
                slot.endsAt,
                slot.zone,
                ways.own().mode(),
                ways.own().place(),
                ways.others(),
                free);
    }
}
