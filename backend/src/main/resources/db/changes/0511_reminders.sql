--liquibase formatted sql

--changeset led-hub:0511_reminders splitStatements:false
--comment Reminders are days before a start, never dates: what moves is reminded of at its new time. A trust says how many days.
create table notification_setting (
    trust_id uuid not null default current_trust() constraint notification_setting_trust references trust,
    teaching_reminder_days integer[] not null constraint teaching_reminders_are_plausible
        check (cardinality(teaching_reminder_days) <= 3 and 1 <= all (teaching_reminder_days) and 30 >= all (teaching_reminder_days)),
    meeting_reminder_days integer[] not null constraint meeting_reminders_are_plausible
        check (cardinality(meeting_reminder_days) <= 3 and 1 <= all (meeting_reminder_days) and 30 >= all (meeting_reminder_days)),
    version integer not null default 0,
    constraint notification_setting_key primary key (trust_id)
);
alter table notification_setting enable row level security;
alter table notification_setting force row level security;
create policy own_trust on notification_setting using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on notification_setting to "${applicationRole}";

-- That a doctor was reminded of a one to one: as private as it.
create table one_to_one.reminder (
    trust_id uuid not null default current_trust(),
    appointment_id uuid not null,
    days_before integer not null,
    doctor_id uuid not null default current_person(),
    made_at timestamptz not null,
    constraint reminder_key primary key (trust_id, appointment_id, days_before),
    constraint reminder_appointment foreign key (trust_id, appointment_id) references one_to_one.appointment (trust_id, id),
    constraint reminder_doctor foreign key (trust_id, doctor_id) references person (trust_id, id)
);
create index reminder_of_doctor on one_to_one.reminder (trust_id, doctor_id);
alter table one_to_one.reminder enable row level security;
alter table one_to_one.reminder force row level security;
create policy only_the_doctor on one_to_one.reminder
    using (trust_id = current_trust() and doctor_id = current_person())
    with check (trust_id = current_trust() and doctor_id = current_person());
grant select, insert on one_to_one.reminder to "${applicationRole}";

create function reminding() returns boolean language sql stable
    as $$ select coalesce(current_setting('hub.reminding', true), '') = 'on' $$;
create policy reminded_by_owner on one_to_one.appointment for select to current_user
    using (reminding() and trust_id = current_trust());
create policy reminded_by_owner on one_to_one.reminder for select to current_user
    using (reminding() and trust_id = current_trust());

-- Days before count on the wall: the reminder of a meeting at 3pm is due at 3pm, also when the clocks change in between.
create function days_before(starts_at timestamptz, zone text, days integer) returns timestamptz language sql stable
    as $$ select (starts_at at time zone zone - make_interval(days => days)) at time zone zone $$;

-- It runs as the owner because nobody else may see who meets whom; it tells no more than whom to write to, and when there is something to write.
create function one_to_one.reminders_due(at timestamptz, offsets integer[])
    returns table (appointment_id uuid, doctor_id uuid, days_before integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('hub.reminding', 'on', true);
    return query
        select a.id, a.doctor_id, due.days
          from one_to_one.appointment a
          join slot s on s.trust_id = a.trust_id and s.id = a.slot_id
         cross join lateral (
            select o.days, days_before(a.starts_at, s.zone, o.days) as since
              from unnest(offsets) o (days)
             where days_before(a.starts_at, s.zone, o.days) <= at
             order by o.days limit 1) due
         where a.trust_id = current_trust() and a.state = 'booked' and a.starts_at > at and a.booked_at < due.since
           and not exists (select from one_to_one.reminder r
                where r.trust_id = a.trust_id and r.appointment_id = a.id and r.days_before <= due.days);
    perform set_config('hub.reminding', '', true);
end $$;
revoke all on function one_to_one.reminders_due(timestamptz, integer[]) from public;
grant execute on function one_to_one.reminders_due(timestamptz, integer[]) to "${applicationRole}";
--rollback drop function one_to_one.reminders_due(timestamptz, integer[]); drop function days_before(timestamptz, text, integer); drop policy reminded_by_owner on one_to_one.appointment; drop table one_to_one.reminder; drop function reminding(); drop table notification_setting;
