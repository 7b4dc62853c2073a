--liquibase formatted sql

--changeset led-hub:0604_email_changes splitStatements:false
--comment A code that was mailed to a new address shows that its reader is the person whose address it becomes.
alter table log_in_code
    add column new_email text constraint new_email_is_lower_case
        check (new_email = lower(new_email) and length(new_email) between 3 and 254);

-- Its owner moves to an address that they confirm in the same transaction. Nobody does it for them.
create or replace function email_that_was_used_stays() returns trigger language plpgsql as $$
begin
    if exists (select from log_in_session where trust_id = old.trust_id and person_id = old.id)
        and not exists (
            select from log_in_code
             where trust_id = old.trust_id and person_id = old.id and old.id = current_person()
               and new_email = new.email and used_at is not null and xmin = pg_current_xact_id()::xid) then
        raise exception 'somebody has logged in with this email'
            using errcode = 'check_violation', constraint = 'email_that_was_used_stays';
    end if;
    return new;
end $$;
--rollback create or replace function email_that_was_used_stays() returns trigger language plpgsql as $$ begin if exists (select from log_in_session where trust_id = old.trust_id and person_id = old.id) then raise exception 'somebody has logged in with this email' using errcode = 'check_violation', constraint = 'email_that_was_used_stays'; end if; return new; end $$; alter table log_in_code drop column new_email;
