--liquibase formatted sql

--changeset led-hub:0201_appointment_settings splitStatements:false
--comment A trust's own rules for one to ones. There is always a row, so nothing else knows the defaults.
create table appointment_setting (
    trust_id uuid not null default current_trust() constraint appointment_setting_trust references trust,
    open_limit integer not null default 1 constraint open_limit_is_plausible check (open_limit between 1 and 20),
    -- Free time is scarce: until a trust decides otherwise, a time can be booked until it starts.
    notice_hours integer not null default 0 constraint notice_hours_are_plausible check (notice_hours between 0 and 336),
    horizon_days integer not null default 365 constraint horizon_days_are_plausible check (horizon_days between 1 and 730),
    late_hours integer not null default 24 constraint late_hours_are_plausible check (late_hours between 1 and 168),
    version integer not null default 0,
    constraint appointment_setting_key primary key (trust_id)
);
insert into appointment_setting (trust_id, open_limit) select id, open_appointments_limit from trust;
alter table appointment_setting enable row level security;
alter table appointment_setting force row level security;
create policy own_trust on appointment_setting using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on appointment_setting to "${applicationRole}";

create function appointment_setting_of_a_new_trust() returns trigger language plpgsql as $$
begin
    insert into appointment_setting (trust_id) values (new.id);
    return null;
end $$;
create trigger appointment_setting_of_a_new_trust after insert on trust
    for each row execute function appointment_setting_of_a_new_trust();

-- As before, with the limit where the other rules are.
create or replace function refuse_more_open_appointments() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.doctor_id::text, 0));
    if (select count(*) from one_to_one.appointment a
         where a.trust_id = new.trust_id and a.doctor_id = new.doctor_id and a.state = 'booked' and a.ends_at > new.booked_at)
       >= (select open_limit from appointment_setting where trust_id = new.trust_id) then
        raise exception 'this doctor has as many open appointments as the trust allows'
            using errcode = 'check_violation', constraint = 'open_appointments_within_limit';
    end if;
    return new;
end $$;
alter table trust drop column open_appointments_limit;

create function refuse_too_soon_and_too_far() returns trigger language plpgsql as $$
declare
    setting appointment_setting;
begin
    select * into setting from appointment_setting where trust_id = new.trust_id;
    if new.starts_at < new.booked_at + make_interval(hours => setting.notice_hours) then
        raise exception 'this time starts sooner than the trust allows'
            using errcode = 'check_violation', constraint = 'booked_with_notice';
    end if;
    if new.starts_at > new.booked_at + make_interval(days => setting.horizon_days) then
        raise exception 'this time is further ahead than the trust allows'
            using errcode = 'check_violation', constraint = 'booked_within_horizon';
    end if;
    return new;
end $$;
create trigger booked_between_notice_and_horizon before insert on one_to_one.appointment
    for each row when (new.state = 'booked') execute function refuse_too_soon_and_too_far();
--rollback drop trigger booked_between_notice_and_horizon on one_to_one.appointment; drop function refuse_too_soon_and_too_far; alter table trust add column open_appointments_limit integer not null default 1; drop trigger appointment_setting_of_a_new_trust on trust; drop function appointment_setting_of_a_new_trust; drop table appointment_setting;
