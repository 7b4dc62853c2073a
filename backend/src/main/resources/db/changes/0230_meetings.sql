--liquibase formatted sql

--changeset led-hub:0230_meetings splitStatements:false
--comment How a meeting went, one shared note, what was passed on to others: all as private as the appointment, and bound to its pair.
alter table one_to_one.appointment
    add column outcome text constraint outcome_is_known check (outcome in ('met', 'doctor-absent', 'tutor-absent')),
    add constraint only_a_booked_meeting_has_an_outcome check (outcome is null or state = 'booked'),
    add constraint appointment_of_pair unique (trust_id, id, doctor_id, tutor_id);
alter table one_to_one.appointment_event
    drop constraint appointment_action_is_known,
    add constraint appointment_action_is_known check (action in
        ('booked', 'cancelled', 'moved', 'said-met', 'said-doctor-absent', 'said-tutor-absent', 'note-read', 'note-written', 'passed-on'));

create table one_to_one.action_note (
    trust_id uuid not null default current_trust(),
    appointment_id uuid not null,
    doctor_id uuid not null,
    tutor_id uuid not null,
    sealed_text bytea not null,
    written_at timestamptz not null,
    written_by uuid not null default current_person(),
    version integer not null default 0,
    constraint one_note_per_meeting primary key (trust_id, appointment_id),
    constraint note_is_of_the_pair foreign key (trust_id, appointment_id, doctor_id, tutor_id)
        references one_to_one.appointment (trust_id, id, doctor_id, tutor_id),
    constraint one_of_the_pair_wrote_it check (written_by in (doctor_id, tutor_id))
);
alter table one_to_one.action_note enable row level security;
alter table one_to_one.action_note force row level security;
create policy only_the_pair on one_to_one.action_note
    using (trust_id = current_trust() and current_person() in (doctor_id, tutor_id))
    with check (trust_id = current_trust() and current_person() in (doctor_id, tutor_id) and written_by = current_person());
grant select, insert, update on one_to_one.action_note to "${applicationRole}";

create table one_to_one.passed_on (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    appointment_id uuid not null,
    doctor_id uuid not null,
    tutor_id uuid not null default current_person(),
    sealed_facts bytea not null,
    at timestamptz not null,
    constraint passed_on_key primary key (trust_id, id),
    constraint passed_on_is_of_the_pair foreign key (trust_id, appointment_id, doctor_id, tutor_id)
        references one_to_one.appointment (trust_id, id, doctor_id, tutor_id)
);
create index passed_on_of_appointment on one_to_one.passed_on (trust_id, appointment_id);
alter table one_to_one.passed_on enable row level security;
alter table one_to_one.passed_on force row level security;
create policy read_by_the_pair on one_to_one.passed_on for select
    using (trust_id = current_trust() and current_person() in (doctor_id, tutor_id));
create policy written_by_the_tutor on one_to_one.passed_on for insert
    with check (trust_id = current_trust() and current_person() = tutor_id);
grant select, insert on one_to_one.passed_on to "${applicationRole}";
--rollback drop table one_to_one.passed_on; drop table one_to_one.action_note; alter table one_to_one.appointment drop constraint appointment_of_pair, drop column outcome;
