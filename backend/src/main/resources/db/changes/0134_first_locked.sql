--liquibase formatted sql

--changeset led-hub:0134_first_locked splitStatements:false
--comment A register that is locked was locked first, also where nobody had written down when: null is not later than anything.
alter table teaching_session no force row level security;
update teaching_session set register_first_locked_at = register_locked_at
    where register_locked_at is not null and register_first_locked_at is null;
alter table teaching_session force row level security;
alter table teaching_session
    drop constraint a_locked_register_was_locked_first,
    add constraint a_locked_register_was_locked_first
        check (register_locked_at is null or coalesce(register_first_locked_at <= register_locked_at, false));
--rollback alter table teaching_session drop constraint a_locked_register_was_locked_first, add constraint a_locked_register_was_locked_first check (register_locked_at is null or register_first_locked_at <= register_locked_at);
