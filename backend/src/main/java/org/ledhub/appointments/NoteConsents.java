package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.Named;
import org.ledhub.shared.NotFound;
import org.ledhub.shared.Page;
import org.ledhub.shared.Sealing;

/** Who reads a doctor's notes with an earlier tutor: nobody, until the doctor says so, and nobody again when they say so. */
@ApplicationScoped
class NoteConsents {

    private final Actor actor;
    private final People people;
    private final Sealing sealing;
    private final Clock clock;

    NoteConsents(Actor actor, People people, Sealing sealing, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * @param lastMeetingAt start of the latest meeting with them; a successor has one after it
     * @param successor null while nobody but the two may read them
     * @param canRead whether the successor has a meeting that stands, without which they read nothing
     */
    record OfTutor(Named tutor, Instant lastMeetingAt, Named successor, Instant givenAt, boolean canRead) {}

    record EarlierNote(Named tutor, Instant writtenAt, String text) {}

    /** The tutors with whom the caller has notes. */
    @Transactional
    Page<OfTutor> mine() {
        Map<UUID, NoteConsent> given = new HashMap<>();
        NoteConsent.standingOf(actor.personId()).forEach(each -> given.put(each.formerTutorId, each));
        List<UUID> tutors = ActionNote.tutorsOf(actor.personId());
        Set<UUID> named = new HashSet<>(tutors);
        given.values().forEach(each -> named.add(each.successorId));
        Map<UUID, String> names = people.namesOf(named);
        Map<UUID, Instant> meetings = Appointment.latestByTutor(actor.personId());
        return Page.whole(tutors.stream()
                .map(tutor -> {
                    NoteConsent consent = given.get(tutor);
                    return new OfTutor(
                            Named.of(tutor, names),
                            meetings.get(tutor),
                            consent == null ? null : Named.of(consent.successorId, names),
                            consent == null ? null : consent.givenAt,
                            consent != null && meetings.containsKey(consent.successorId));
                })
                .toList());
    }

    /** Only to a tutor whom the doctor meets after the earlier one, and to one at a time. */
    @Transactional
    Page<OfTutor> give(UUID tutorId, UUID successorId) {
        UUID me = actor.personId();
        if (!ActionNote.tutorsOf(me).contains(tutorId) || !Appointment.isBetween(me, successorId)) {
            throw new NotFound();
        }
        Optional<NoteConsent> standing = NoteConsent.standing(me, tutorId);
        if (standing.filter(each -> each.successorId.equals(successorId)).isEmpty()) {
            standing.ifPresent(each -> each.withdrawnAt = clock.instant());
            NoteConsent.flush();
            NoteConsent.give(tutorId, successorId, clock.instant());
        }
        return mine();
    }

    @Transactional
    void withdraw(UUID tutorId) {
        NoteConsent.standing(actor.personId(), tutorId).ifPresent(each -> each.withdrawnAt = clock.instant());
    }

    /** What the tutor of this meeting may read of earlier tutors. The doctor sees each reading in the history of its meeting. */
    @Transactional
    Page<EarlierNote> read(UUID appointmentId) {
        Appointment appointment = Appointment.ofPair(appointmentId, actor.personId());
        if (!appointment.tutorId.equals(actor.personId())) {
            throw new NotFound();
        }
        List<ActionNote> notes = ActionNote.ofOthers(appointment.doctorId, actor.personId());
        Map<UUID, String> names =
                people.namesOf(notes.stream().map(each -> each.tutorId).toList());
        return Page.whole(notes.stream()
                .map(note -> {
                    AppointmentEvent.add(note, "note-read", clock.instant());
                    return new EarlierNote(
                            Named.of(note.tutorId, names),
                            note.writtenAt,
                            sealing.open(note.sealedText, note.boundTo(actor.trustId())));
                })
                .toList());
    }
}
