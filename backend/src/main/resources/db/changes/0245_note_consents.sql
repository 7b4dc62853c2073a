--liquibase formatted sql

--changeset led-hub:0245_note_consents splitStatements:false
--comment A doctor lets another tutor read the notes of an earlier one, and can take that back. Without it the rows are not there.
create table one_to_one.note_consent (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    doctor_id uuid not null default current_person(),
    former_tutor_id uuid not null,
    successor_id uuid not null,
    given_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint note_consent_key primary key (trust_id, id),
    constraint note_consent_doctor foreign key (trust_id, doctor_id) references person (trust_id, id),
    constraint note_consent_former_tutor foreign key (trust_id, former_tutor_id) references person (trust_id, id),
    constraint note_consent_successor foreign key (trust_id, successor_id) references person (trust_id, id),
    constraint a_successor_is_another check (successor_id <> former_tutor_id and successor_id <> doctor_id)
);
create unique index one_successor_per_tutor on one_to_one.note_consent (trust_id, doctor_id, former_tutor_id) where withdrawn_at is null;
create index note_consent_of_successor on one_to_one.note_consent (trust_id, successor_id, doctor_id) where withdrawn_at is null;
alter table one_to_one.note_consent enable row level security;
alter table one_to_one.note_consent force row level security;
create policy of_the_doctor on one_to_one.note_consent
    using (trust_id = current_trust() and doctor_id = current_person())
    with check (trust_id = current_trust() and doctor_id = current_person());
create policy seen_by_the_successor on one_to_one.note_consent for select
    using (trust_id = current_trust() and successor_id = current_person() and withdrawn_at is null);
grant select, insert, update (withdrawn_at) on one_to_one.note_consent to "${applicationRole}";

create policy read_with_consent on one_to_one.action_note for select
    using (trust_id = current_trust() and exists (select from one_to_one.note_consent c
        where c.trust_id = action_note.trust_id and c.doctor_id = action_note.doctor_id
          and c.former_tutor_id = action_note.tutor_id and c.successor_id = current_person() and c.withdrawn_at is null));
create policy reading_with_consent_is_kept on one_to_one.appointment_event for insert
    with check (trust_id = current_trust() and actor_id = current_person() and action = 'note-read'
        and exists (select from one_to_one.action_note n
            where n.trust_id = appointment_event.trust_id and n.appointment_id = appointment_event.appointment_id
              and n.doctor_id = appointment_event.doctor_id and n.tutor_id = appointment_event.tutor_id));
--rollback drop policy reading_with_consent_is_kept on one_to_one.appointment_event; drop policy read_with_consent on one_to_one.action_note; drop table one_to_one.note_consent;
