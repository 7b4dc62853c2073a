--liquibase formatted sql

--changeset led-hub:0012_attendance splitStatements:false
alter table teaching_session add column check_in_secret bytea;
alter table teaching_session add column register_locked_at timestamptz;

-- One row for each mark; a correction ends the row and adds another, so who said what and when stays.
create table attendance (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    presence text not null constraint presence_is_known check (presence in ('in-person', 'remote')),
    source text not null constraint attendance_source_is_known check (source in ('code', 'manual')),
    at timestamptz not null,
    marked_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    constraint attendance_key primary key (trust_id, id),
    constraint attendance_session foreign key (trust_id, session_id) references teaching_session (trust_id, id),
    constraint attendance_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint attendance_marker foreign key (trust_id, marked_by) references person (trust_id, id),
    constraint a_manual_mark_names_its_maker check ((source = 'manual') = (marked_by is not null)),
    constraint an_ended_mark_names_its_ender check ((ended_at is null) = (ended_by is null))
);
create unique index one_live_attendance on attendance (trust_id, session_id, person_id) where ended_at is null;
create index attendance_of_person on attendance (trust_id, person_id, session_id);
create index attendance_marked_by on attendance (trust_id, marked_by) where marked_by is not null;
alter table attendance enable row level security;
alter table attendance force row level security;
create policy own_trust on attendance using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on attendance to "${applicationRole}";

-- Locking a register makes the records of everyone present. Only then, and only such records, are in reach of anyone but the doctor.
create policy attendance_makes_records on cpd_record
    using (trust_id = current_trust() and source = 'attendance' and current_purpose() = 'attendance')
    with check (trust_id = current_trust() and source = 'attendance' and current_purpose() = 'attendance');
--rollback drop policy attendance_makes_records on cpd_record; drop table attendance; alter table teaching_session drop column register_locked_at; alter table teaching_session drop column check_in_secret;
