--liquibase formatted sql

--changeset led-hub:0241_demand splitStatements:false
--comment How one to ones are used, in counts that leave the database only when they tell of nobody. A time that cannot be had is kept for nobody.

-- Counts that add up to a sum that is known: none from 1 to 4 is told, and none that the others would give away.
create function one_to_one.told(counts integer[]) returns integer[] language plpgsql immutable as $$
declare
    hidden boolean[] := array(select c.many between 1 and 4 from unnest(counts) with ordinality c (many, place) order by c.place);
    least integer;
begin
    while true in (select unnest(hidden)) loop
        exit when (select count(*) filter (where h.is_hidden) > 1 and sum(c.many) filter (where h.is_hidden) > 4
                     from unnest(counts) with ordinality c (many, place)
                     join unnest(hidden) with ordinality h (is_hidden, place) using (place));
        select c.place into least
          from unnest(counts) with ordinality c (many, place)
          join unnest(hidden) with ordinality h (is_hidden, place) using (place)
         where not h.is_hidden order by c.many, c.place limit 1;
        exit when least is null;
        hidden[least] := true;
    end loop;
    return array(select case when not h.is_hidden then c.many end
        from unnest(counts) with ordinality c (many, place)
        join unnest(hidden) with ordinality h (is_hidden, place) using (place) order by place);
end $$;

-- Whole months only, so that no two answers differ by one afternoon. Each time is free, met, not attended or none of these, and each once.
create function one_to_one.use_by_month(at timestamptz)
    returns table (month date, offered integer, free integer, met integer, absent integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('hub.counting', 'on', true);
    return query
        select m.month, m.offered, m.told[1], m.told[2], m.told[3]
          from (
            select t.month, cast(count(*) as integer) as offered, one_to_one.told(array[
                       cast(count(*) filter (where t.id is null) as integer),
                       cast(count(*) filter (where t.outcome = 'met') as integer),
                       cast(count(*) filter (where t.outcome in ('doctor-absent', 'tutor-absent')) as integer),
                       cast(count(*) filter (where t.id is not null and t.outcome is null) as integer)]) as told
              from (
                select cast(date_trunc('month', s.starts_at at time zone s.zone) as date) as month, a.id, a.outcome
                  from slot s
                  left join one_to_one.appointment a
                    on a.trust_id = s.trust_id and a.slot_id = s.id and a.state = 'booked'
                 where s.trust_id = current_trust() and s.withdrawn_at is null) t
             where t.month between date_trunc('month', at) - interval '12 months' and date_trunc('month', at) + interval '6 months'
             group by t.month) m
         order by m.month desc;
    perform set_config('hub.counting', '', true);
end $$;
revoke all on function one_to_one.use_by_month(timestamptz) from public;
grant execute on function one_to_one.use_by_month(timestamptz) to "${applicationRole}";

-- How many doctors wait for a time with this tutor, or with anybody when there is none; null for fewer than five. Half of those who
-- waited had a time within so many days, in the twelve whole months before; null unless five doctors did.
create function one_to_one.demand(tutor uuid, at timestamptz) returns table (waiting integer, median_wait_days integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('hub.counting', 'on', true);
    return query
        select (select case when count(distinct w.doctor_id) >= 5 then cast(count(distinct w.doctor_id) as integer) end
                  from one_to_one.waiting w
                 where w.trust_id = current_trust() and w.state = 'waiting'
                   and (tutor is null or ((w.tutor_id is null or w.tutor_id = tutor) and w.doctor_id <> tutor))),
               (select case when count(distinct a.doctor_id) >= 5 then cast(ceil(extract(epoch from
                           percentile_cont(0.5) within group (order by a.booked_at - a.asked_at)) / 86400) as integer) end
                  from one_to_one.appointment a
                 where a.trust_id = current_trust() and a.asked_at is not null
                   and a.booked_at >= date_trunc('month', at) - interval '12 months' and a.booked_at < date_trunc('month', at));
    perform set_config('hub.counting', '', true);
end $$;
revoke all on function one_to_one.demand(uuid, timestamptz) from public;
grant execute on function one_to_one.demand(uuid, timestamptz) to "${applicationRole}";

-- Asked by the owner only, which sees more than the caller does.
create function one_to_one.could_book(doctor uuid, wanted slot, at timestamptz) returns boolean language sql stable as $$
    select wanted.starts_at >= at + make_interval(hours => r.notice_hours)
       and wanted.starts_at <= at + make_interval(days => r.horizon_days)
       and doctor <> wanted.tutor_id
       and exists (select from person p
            where p.trust_id = r.trust_id and p.id = doctor and p.status = 'active' and 'led' = any (p.roles))
       and not exists (select from one_to_one.appointment a
            where a.trust_id = r.trust_id and a.doctor_id = doctor and a.state = 'booked'
              and a.starts_at < wanted.ends_at and a.ends_at > wanted.starts_at)
       and (select count(*) from one_to_one.appointment a
             where a.trust_id = r.trust_id and a.doctor_id = doctor and a.state = 'booked' and a.ends_at > at) < r.open_limit
      from appointment_setting r where r.trust_id = current_trust()
$$;
revoke all on function one_to_one.could_book(uuid, slot, timestamptz) from public;

-- As before, and an offer to who cannot book the time is over too. They did nothing wrong and go on waiting, unless they are gone.
create or replace function one_to_one.pass_on(wanted uuid, at timestamptz, until timestamptz)
    returns table (lapsed_for uuid, offer_id uuid, offered_to uuid)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    it slot;
    rules appointment_setting;
    old one_to_one.time_offer;
    next one_to_one.waiting;
    is_gone boolean;
    is_lapsed boolean;
begin
    perform set_config('hub.passing_on', 'on', true);
    perform pg_advisory_xact_lock(hashtextextended('waiting ' || current_trust(), 0));
    select * into it from slot where trust_id = current_trust() and id = wanted;
    select * into rules from appointment_setting where trust_id = current_trust();
    is_gone := it.taken or it.withdrawn_at is not null or it.starts_at <= at;
    select * into old from one_to_one.time_offer o where o.trust_id = current_trust() and o.slot_id = wanted and o.state = 'open';
    if old.id is not null then
        is_lapsed := old.offered_until <= at and (it.held_until is null or it.held_until <= at) and it.withdrawn_at is null;
        if not is_gone and not is_lapsed and one_to_one.could_book(old.doctor_id, it, at) then
            perform set_config('hub.passing_on', '', true);
            return;
        end if;
        update one_to_one.time_offer set state = case when is_lapsed then 'lapsed' else 'withdrawn' end, ended_at = at
            where trust_id = old.trust_id and id = old.id;
        if is_lapsed then
            update one_to_one.waiting set state = 'lapsed', ended_at = at
                where trust_id = old.trust_id and id = old.waiting_id and state = 'waiting';
            lapsed_for := old.doctor_id;
        end if;
    end if;
    if not is_gone and until > at and (it.held_until is null or it.held_until <= at) then
        select w.* into next
          from one_to_one.waiting w
         where w.trust_id = current_trust() and w.state = 'waiting'
           and (w.tutor_id is null or w.tutor_id = it.tutor_id)
           and not exists (select from one_to_one.time_offer o
                where o.trust_id = w.trust_id and o.doctor_id = w.doctor_id and (o.state = 'open' or o.slot_id = wanted))
           and one_to_one.could_book(w.doctor_id, it, at)
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
--rollback drop function one_to_one.demand(uuid, timestamptz); drop function one_to_one.use_by_month(timestamptz); drop function one_to_one.told(integer[]);
