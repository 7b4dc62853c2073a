package org.ledhub.appointments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.ledhub.identity.Actor;
import org.ledhub.identity.People;
import org.ledhub.shared.IfMatch;
import org.ledhub.shared.Named;
import org.ledhub.shared.Sealing;

/** The shared note of a meeting: both write it, both read it, and both see who read it when. */
@ApplicationScoped
class ActionNotes {

    private final Actor actor;
    private final People people;
    private final Sealing sealing;
    private final Clock clock;

    ActionNotes(Actor actor, People people, Sealing sealing, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Transactional
    ActionNoteResponse read(UUID appointmentId) {
        Appointment appointment = Appointment.ofPair(appointmentId, actor.personId());
        ActionNote note = ActionNote.findById(appointmentId);
        if (note == null) {
            return ActionNoteResponse.NONE;
        }
        AppointmentEvent.add(appointment, "note-read", clock.instant());
        return answer(note, sealing.open(note.sealedText, boundTo(appointment)));
    }

    /** Writing it again and again, as a page that saves by itself does, is one event while nothing else happens. */
    @Transactional
    ActionNoteResponse write(UUID appointmentId, WriteActionNote request, String ifMatch) {
        Appointment appointment = Appointment.lockOfPair(appointmentId, actor.personId());
        if (appointment.isCancelled()) {
            throw new MeetingCancelled();
        }
        ActionNote note = ActionNote.findById(appointmentId);
        IfMatch.check(ifMatch, note == null ? ActionNoteResponse.UNWRITTEN : note.version);
        if (note == null) {
            note = ActionNote.of(appointment);
        }
        note.sealedText = sealing.seal(request.text(), boundTo(appointment));
        note.writtenAt = clock.instant();
        note.writtenBy = actor.personId();
        note.persistAndFlush();
        if (!AppointmentEvent.isLatest(appointmentId, actor.personId(), "note-written")) {
            AppointmentEvent.add(appointment, "note-written", clock.instant());
        }
        return answer(note, request.text());
    }

    private String boundTo(Appointment appointment) {
        return appointment.boundTo(actor.trustId(), ActionNote.FIELD);
    }

    private ActionNoteResponse answer(ActionNote note, String text) {
        Named writer = Named.of(note.writtenBy, people.namesOf(List.of(note.writtenBy)));
        return new ActionNoteResponse(text, note.writtenAt, writer, note.version);
    }
}
