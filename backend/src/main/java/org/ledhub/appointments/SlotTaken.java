package org.ledhub.appointments;

import java.util.List;
import java.util.Map;
import org.ledhub.shared.Refusal;

final class SlotTaken extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient List<SlotResponse> nextFree;

    SlotTaken(List<SlotResponse> nextFree) {
        super(
                409,
                "slot-taken",
                "Somebody else has this time now",
                nextFree.isEmpty()
                        ? "No other time is free at the moment. Try again later."
                        : "Choose one of the next free times.");
        this.nextFree = nextFree;
    }

    @Override
    protected Map<String, Object> more() {
        return Map.of("nextFree", nextFree);
    }
}
