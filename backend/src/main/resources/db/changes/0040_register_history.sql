--liquibase formatted sql

--changeset led-hub:0040_register_history splitStatements:false
--comment A mark is added and ended, never rewritten; its end says why. A code remembers which turn of the screen it was, so that a burst shows.
alter table attendance
    add column end_reason text constraint mark_end_reason_has_length check (length(end_reason) between 1 and 200),
    add column code_turn bigint,
    add constraint only_a_code_has_a_turn check (code_turn is null or source = 'code'),
    add constraint only_an_ended_mark_says_why_it_ended check (end_reason is null or ended_at is not null);
revoke update on attendance from "${applicationRole}";
grant update (ended_at, ended_by, end_reason) on attendance to "${applicationRole}";
create policy an_ended_mark_stays on attendance as restrictive for update using (ended_at is null) with check (true);

alter table teaching_session add column register_first_locked_at timestamptz;
-- The owner is held to row-level security too, and has no trust: for this one statement it is not.
alter table teaching_session no force row level security;
update teaching_session set register_first_locked_at = register_locked_at where register_locked_at is not null;
alter table teaching_session force row level security;
alter table teaching_session
    add constraint a_locked_register_was_locked_first check (register_locked_at is null or register_first_locked_at <= register_locked_at);
--rollback alter table teaching_session drop column register_first_locked_at; drop policy an_ended_mark_stays on attendance; grant update on attendance to "${applicationRole}"; alter table attendance drop column end_reason, drop column code_turn;
