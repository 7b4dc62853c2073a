--liquibase formatted sql

--changeset led-hub:0240_waiting_list splitStatements:false
--comment Doctors ask for a time. A freed time is kept for the first who waits, and for nobody else meanwhile. Only that doctor sees who it is.
alter table appointment_setting
    add column offer_hours integer not null default 4 constraint offer_hours_are_plausible check (offer_hours between 1 and 24),
    add column first_timers_first boolean not null default true;

create table one_to_one.waiting (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    doctor_id uuid not null default current_person(),
    tutor_id uuid,
    asked_at timestamptz not null,
    state text not null default 'waiting' constraint waiting_state_is_known check (state in ('waiting', 'booked', 'left', 'lapsed')),
    ended_at timestamptz,
    constraint waiting_key primary key (trust_id, id),
    constraint waiting_doctor foreign key (trust_id, doctor_id) references person (trust_id, id),
    constraint waiting_tutor foreign key (trust_id, tutor_id) references person (trust_id, id),
    constraint nobody_waits_for_themselves check (doctor_id <> tutor_id),
    constraint who_waits_no_more_has_an_end check ((state = 'waiting') = (ended_at is null))
);
comment on column one_to_one.waiting.tutor_id is 'Null for any tutor.';
create unique index one_waiting_per_doctor_and_tutor on one_to_one.waiting (trust_id, doctor_id, tutor_id) nulls not distinct where state = 'waiting';
create index waiting_in_order on one_to_one.waiting (trust_id, asked_at, id) where state = 'waiting';

create table one_to_one.time_offer (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    slot_id uuid not null,
    waiting_id uuid not null,
    doctor_id uuid not null,
    offered_at timestamptz not null,
    offered_until timestamptz not null,
    state text not null default 'open' constraint offer_state_is_known check (state in ('open', 'taken', 'declined', 'lapsed', 'withdrawn')),
    ended_at timestamptz,
    constraint time_offer_key primary key (trust_id, id),
    constraint time_offer_slot foreign key (trust_id, slot_id) references slot (trust_id, id),
    constraint time_offer_waiting foreign key (trust_id, waiting_id) references one_to_one.waiting (trust_id, id),
    constraint time_offer_doctor foreign key (trust_id, doctor_id) references person (trust_id, id),
    constraint an_offer_lasts check (offered_until > offered_at),
    constraint an_offer_that_is_over_has_an_end check ((state = 'open') = (ended_at is null))
);
create unique index one_offer_per_time on one_to_one.time_offer (trust_id, slot_id) where state = 'open';
create unique index one_offer_per_doctor on one_to_one.time_offer (trust_id, doctor_id) where state = 'open';
create index offers_of_time on one_to_one.time_offer (trust_id, slot_id, doctor_id);

-- Set while a time is kept for those who wait; passed, it is still theirs until it was passed on.
alter table slot add column offered_until timestamptz;
create index offered_by_end on slot (offered_until) where offered_until is not null;
create policy kept_for_who_waits on slot for select using (current_purpose() = 'offered times' and offered_until is not null);

-- From when a doctor asked for a time; null if they never had to.
alter table one_to_one.appointment add column asked_at timestamptz;

-- True only inside the owner's own function that passes a time on.
create function passing_on() returns boolean language sql stable
    as $$ select coalesce(current_setting('hub.passing_on', true), '') = 'on' $$;

alter table one_to_one.waiting enable row level security;
alter table one_to_one.waiting force row level security;
create policy only_the_doctor on one_to_one.waiting for select
    using (trust_id = current_trust() and doctor_id = current_person());
create policy begun_by_the_doctor on one_to_one.waiting for insert
    with check (trust_id = current_trust() and doctor_id = current_person() and state = 'waiting');
create policy ended_by_the_doctor on one_to_one.waiting for update
    using (trust_id = current_trust() and doctor_id = current_person())
    with check (trust_id = current_trust() and doctor_id = current_person() and state <> 'waiting');
create policy passed_on_by_owner on one_to_one.waiting to current_user
    using (passing_on() and trust_id = current_trust()) with check (passing_on() and trust_id = current_trust());
create policy counted_by_owner on one_to_one.waiting for select to current_user using (counting());
grant select, insert, update (state, ended_at) on one_to_one.waiting to "${applicationRole}";

alter table one_to_one.time_offer enable row level security;
alter table one_to_one.time_offer force row level security;
create policy only_the_doctor on one_to_one.time_offer for select
    using (trust_id = current_trust() and doctor_id = current_person());
create policy ended_by_the_doctor on one_to_one.time_offer for update
    using (trust_id = current_trust() and doctor_id = current_person())
    with check (trust_id = current_trust() and doctor_id = current_person() and state <> 'open');
create policy passed_on_by_owner on one_to_one.time_offer to current_user
    using (passing_on() and trust_id = current_trust()) with check (passing_on() and trust_id = current_trust());
create policy counted_by_owner on one_to_one.time_offer for select to current_user using (counting());
grant select, update (state, ended_at) on one_to_one.time_offer to "${applicationRole}";

create policy looked_at_by_owner on one_to_one.appointment for select to current_user
    using (passing_on() and trust_id = current_trust());

-- Who has all the one to ones that the trust allows would never be offered one.
create function refuse_to_wait_beyond_the_limit() returns trigger language plpgsql as $$
begin
    if (select count(*) from one_to_one.appointment a
         where a.trust_id = new.trust_id and a.doctor_id = new.doctor_id and a.state = 'booked' and a.ends_at > new.asked_at)
       >= (select open_limit from appointment_setting where trust_id = new.trust_id) then
        raise exception 'this doctor has as many open appointments as the trust allows'
            using errcode = 'check_violation', constraint = 'open_appointments_within_limit';
    end if;
    return new;
end $$;
create trigger waits_within_limit before insert on one_to_one.waiting
    for each row execute function refuse_to_wait_beyond_the_limit();

-- Whoever books sees their own offers only, so a time that is offered and not to them is offered to another.
create function refuse_time_offered_to_another() returns trigger language plpgsql as $$
begin
    if exists (select from slot where trust_id = new.trust_id and id = new.slot_id and offered_until is not null)
       and not exists (select from one_to_one.time_offer o
            where o.trust_id = new.trust_id and o.slot_id = new.slot_id and o.doctor_id = new.doctor_id and o.state = 'open') then
        raise exception 'this time is offered to another doctor'
            using errcode = 'check_violation', constraint = 'not_offered_to_another';
    end if;
    new.asked_at = (select min(w.asked_at) from one_to_one.waiting w
        where w.trust_id = new.trust_id and w.doctor_id = new.doctor_id and w.state = 'waiting'
          and (w.tutor_id is null or w.tutor_id = new.tutor_id));
    return new;
end $$;
-- After not_held_by_another, which locks the time.
create trigger not_offered_to_another before insert on one_to_one.appointment
    for each row when (new.state = 'booked') execute function refuse_time_offered_to_another();

-- A booking is what a doctor waited for. An offer of another time is theirs no more, and due to be passed on; if somebody is at that time
-- just now, it ends by itself instead: nobody waits here for a time that they did not lock first.
create function end_the_wait() returns trigger language plpgsql as $$
declare
    ended uuid[];
begin
    update one_to_one.waiting set state = 'booked', ended_at = new.booked_at
        where trust_id = new.trust_id and doctor_id = new.doctor_id and state = 'waiting'
          and (tutor_id is null or tutor_id = new.tutor_id);
    ended := array(
        select s.id from slot s
         where s.trust_id = new.trust_id and s.id in (
            select o.slot_id from one_to_one.time_offer o
             where o.trust_id = new.trust_id and o.doctor_id = new.doctor_id and o.state = 'open')
           for update skip locked);
    update slot set offered_until = case when id = new.slot_id then null else new.booked_at end
        where trust_id = new.trust_id and id = any (ended);
    update one_to_one.time_offer
        set state = case when slot_id = new.slot_id then 'taken' else 'declined' end, ended_at = new.booked_at
        where trust_id = new.trust_id and doctor_id = new.doctor_id and state = 'open' and slot_id = any (ended);
    return null;
end $$;
create trigger ends_the_wait after insert on one_to_one.appointment
    for each row when (new.state = 'booked') execute function end_the_wait();

-- Ends an offer that is over and keeps the time for the next who waits, if it can be had. The caller has locked the time.
-- It runs as the owner because nobody else may see who waits; it tells no more than whom to write to.
create function one_to_one.pass_on(wanted uuid, at timestamptz, until timestamptz)
    returns table (lapsed_for uuid, offer_id uuid, offered_to uuid)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    it slot;
    rules appointment_setting;
    old one_to_one.time_offer;
    next one_to_one.waiting;
    is_gone boolean;
begin
    perform set_config('hub.passing_on', 'on', true);
    perform pg_advisory_xact_lock(hashtextextended('waiting ' || current_trust(), 0));
    select * into it from slot where trust_id = current_trust() and id = wanted;
    select * into rules from appointment_setting where trust_id = current_trust();
    is_gone := it.taken or it.withdrawn_at is not null or it.starts_at <= at;
    select * into old from one_to_one.time_offer o where o.trust_id = current_trust() and o.slot_id = wanted and o.state = 'open';
    if old.id is not null then
        if not is_gone and (old.offered_until > at or it.held_until > at) then
            perform set_config('hub.passing_on', '', true);
            return;
        end if;
        update one_to_one.time_offer set state = case when it.withdrawn_at is null then 'lapsed' else 'withdrawn' end, ended_at = at
            where trust_id = old.trust_id and id = old.id;
        if it.withdrawn_at is null then
            update one_to_one.waiting set state = 'lapsed', ended_at = at
                where trust_id = old.trust_id and id = old.waiting_id and state = 'waiting';
            lapsed_for := old.doctor_id;
        end if;
    end if;
    if not is_gone and until > at and (it.held_until is null or it.held_until <= at)
       and it.starts_at >= at + make_interval(hours => rules.notice_hours)
       and it.starts_at <= at + make_interval(days => rules.horizon_days) then
        select w.* into next
          from one_to_one.waiting w
          join person p on p.trust_id = w.trust_id and p.id = w.doctor_id and p.status = 'active' and 'led' = any (p.roles)
         where w.trust_id = current_trust() and w.state = 'waiting'
           and (w.tutor_id is null or w.tutor_id = it.tutor_id) and w.doctor_id <> it.tutor_id
           and not exists (select from one_to_one.time_offer o
                where o.trust_id = w.trust_id and o.doctor_id = w.doctor_id and (o.state = 'open' or o.slot_id = wanted))
           and not exists (select from one_to_one.appointment a
                where a.trust_id = w.trust_id and a.doctor_id = w.doctor_id and a.state = 'booked'
                  and a.starts_at < it.ends_at and a.ends_at > it.starts_at)
           and (select count(*) from one_to_one.appointment a
                where a.trust_id = w.trust_id and a.doctor_id = w.doctor_id and a.state = 'booked' and a.ends_at > at) < rules.open_limit
         order by rules.first_timers_first and exists (select from one_to_one.appointment a
                    where a.trust_id = w.trust_id and a.doctor_id = w.doctor_id and a.state = 'booked' and a.ends_at <= at),
               w.asked_at, w.id
         limit 1;
    end if;
    if next.id is not null then
        offer_id := gen_random_uuid();
        offered_to := next.doctor_id;
        insert into one_to_one.time_offer (id, slot_id, waiting_id, doctor_id, offered_at, offered_until)
            values (offer_id, wanted, next.id, next.doctor_id, at, until);
        update slot set offered_until = until where trust_id = current_trust() and id = wanted;
    elsif it.offered_until is not null then
        update slot set offered_until = null where trust_id = current_trust() and id = wanted;
    end if;
    perform set_config('hub.passing_on', '', true);
    return next;
end $$;
revoke all on function one_to_one.pass_on(uuid, timestamptz, timestamptz) from public;
grant execute on function one_to_one.pass_on(uuid, timestamptz, timestamptz) to "${applicationRole}";

create or replace view broken_slots as
    select s.trust_id, s.id from slot s
    left join one_to_one.appointment a on a.trust_id = s.trust_id and a.slot_id = s.id and a.state = 'booked'
    left join one_to_one.time_offer o on o.trust_id = s.trust_id and o.slot_id = s.id and o.state = 'open'
    where s.taken <> (a.id is not null)
       or (o.id is not null and (s.taken or s.offered_until is null or s.withdrawn_at is not null));
--rollback drop trigger ends_the_wait on one_to_one.appointment; drop function end_the_wait(); drop trigger not_offered_to_another on one_to_one.appointment; drop function refuse_time_offered_to_another(); drop function one_to_one.pass_on(uuid, timestamptz, timestamptz); drop policy looked_at_by_owner on one_to_one.appointment; drop policy kept_for_who_waits on slot; drop table one_to_one.time_offer cascade; drop table one_to_one.waiting; drop function refuse_to_wait_beyond_the_limit(); drop function passing_on(); alter table one_to_one.appointment drop column asked_at; alter table slot drop column offered_until; alter table appointment_setting drop column offer_hours, drop column first_timers_first;
