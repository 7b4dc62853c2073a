--liquibase formatted sql

--changeset led-hub:0600_people splitStatements:false
--comment Contracts and invitations, and what nobody may do to a colleague's account.
alter table person
    add column ods_code text constraint ods_code_has_form check (ods_code ~ '^[A-Z0-9]{3,10}$'),
    add column contract_starts_on date,
    add column contract_ends_on date,
    add column invited_at timestamptz,
    add constraint contract_ends_after_it_starts check (contract_ends_on >= contract_starts_on);
create unique index one_active_person_per_gmc_number on person (trust_id, gmc_number) where status = 'active';
create index person_by_contract_end on person (contract_ends_on) where status <> 'left';
create index person_to_invite on person (contract_starts_on) where status = 'active' and invited_at is null;
create policy contracts on person for select using (current_purpose() = 'contracts');

-- The trust's row is locked, so that two administrators cannot remove each other at once.
create function two_admins_remain() returns trigger language plpgsql as $$
begin
    perform from trust where id = old.trust_id for no key update;
    if (select count(*) from person
         where trust_id = old.trust_id and status = 'active' and 'admin' = any (roles)) < 2 then
        raise exception 'fewer than two administrators would remain'
            using errcode = 'check_violation', constraint = 'two_admins_remain';
    end if;
    return null;
end $$;
create trigger two_admins_remain after update of status, roles on person
    for each row when (old.status = 'active' and 'admin' = any (old.roles)
        and not (new.status = 'active' and 'admin' = any (new.roles)))
    execute function two_admins_remain();

-- A code that is mailed to the address opens all that its owner has: an address that was used is not given to another reader.
create function email_that_was_used_stays() returns trigger language plpgsql as $$
begin
    if exists (select from log_in_session where trust_id = old.trust_id and person_id = old.id) then
        raise exception 'somebody has logged in with this email'
            using errcode = 'check_violation', constraint = 'email_that_was_used_stays';
    end if;
    return new;
end $$;
create trigger email_that_was_used_stays before update of email on person
    for each row when (old.email <> new.email) execute function email_that_was_used_stays();
--rollback drop trigger email_that_was_used_stays on person; drop function email_that_was_used_stays(); drop trigger two_admins_remain on person; drop function two_admins_remain(); drop policy contracts on person; drop index person_to_invite; drop index person_by_contract_end; drop index one_active_person_per_gmc_number; alter table person drop column ods_code, drop column contract_starts_on, drop column contract_ends_on, drop column invited_at;
