package org.ledhub.appointments;

import java.util.UUID;

/** Names the place of a sealed text: its trust, appointment, both people and field. */
public final class SealedText {

    private SealedText() {}

    public static String boundTo(UUID trust, UUID appointment, UUID doctor, UUID tutor, String field) {
        return "appointment|%s|%s|%s|%s|%s".formatted(trust, appointment, doctor, tutor, field);
    }
}
