--liquibase formatted sql

--changeset led-hub:0701_one_to_ones_by_term splitStatements:false
--comment How one to ones are used over terms, and how far doctors are on pathways: counts that leave the database only when they tell of nobody.

-- Every time of all tutors, by month, in its four fates. Nobody but the owner asks, who tells less.
create function one_to_one.fates(first_day date, end_day date)
    returns table (month date, offered integer, free integer, met integer, absent integer, unsaid integer)
    language sql stable as $$
    select t.month, cast(count(*) as integer),
           cast(count(*) filter (where t.id is null) as integer),
           cast(count(*) filter (where t.outcome = 'met') as integer),
           cast(count(*) filter (where t.outcome in ('doctor-absent', 'tutor-absent')) as integer),
           cast(count(*) filter (where t.id is not null and t.outcome is null) as integer)
      from (
        select cast(date_trunc('month', s.starts_at at time zone s.zone) as date) as month, a.id, a.outcome
          from slot s
          left join one_to_one.appointment a
            on a.trust_id = s.trust_id and a.slot_id = s.id and a.state = 'booked'
         where s.trust_id = current_trust() and s.withdrawn_at is null) t
     where t.month >= first_day and t.month < end_day
     group by t.month
$$;
revoke all on function one_to_one.fates(date, date) from public;

-- As before.
create or replace function one_to_one.use_by_month(at timestamptz)
    returns table (month date, offered integer, free integer, met integer, absent integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    client text := one_to_one.count_as_nobody();
begin
    return query
        select m.month, m.offered, m.told[1], m.told[2], m.told[3]
          from (
            select f.month, f.offered, one_to_one.told(array[f.free, f.met, f.absent, f.unsaid]) as told
              from one_to_one.fates(cast(date_trunc('month', at) - interval '12 months' as date),
                       cast(date_trunc('month', at) + interval '7 months' as date)) f) m
         order by m.month desc;
    perform one_to_one.count_no_more(client);
end $$;

-- Months are told as well, and whoever subtracts them from their term is left with those that hide what was free: these counts, and what
-- else is hidden of the same months. It tells of nobody if five or more remain on both sides, whichever of the months is left out.
create function one_to_one.term_hides(free integer[], others integer[]) returns boolean language sql immutable as $$
    select count(*) = 0 or (sum(h.free) - max(h.free) >= 5 and sum(h.other) - max(h.other) >= 5) from unnest(free, others) h (free, other)
$$;

-- Whole terms that are over. What was used is told where it was by five doctors or nobody; what was free goes with it.
create function one_to_one.use_by_term(first_day date, end_day date, at timestamptz)
    returns table (term date, offered integer, used integer, median_wait_days integer, doctors integer, first_timers integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    client text := one_to_one.count_as_nobody();
    first_term date := term_of(first_day);
    end_term date := least(term_of(end_day), term_of(cast(at at time zone 'Europe/London' as date)));
begin
    return query
        with months as (
            select term_of(f.month) as term, f.*, one_to_one.told(array[f.free, f.met, f.absent, f.unsaid]) as told
              from one_to_one.fates(first_term, end_term) f
        ), sums as (
            select m.term, cast(sum(m.offered) as integer) as offered, cast(sum(m.offered - m.free) as integer) as used,
                   one_to_one.term_hides(
                       coalesce(array_agg(m.free) filter (where m.told[1] is null), '{}'),
                       coalesce(array_agg(m.offered - m.free - coalesce(m.told[2], 0) - coalesce(m.told[3], 0) - coalesce(m.told[4], 0))
                           filter (where m.told[1] is null), '{}')) as is_told
              from months m
             group by m.term
        ), came as (
            select distinct term_of(cast(s.starts_at at time zone s.zone as date)) as term, a.doctor_id,
                   not exists (select from one_to_one.appointment e
                        where e.trust_id = a.trust_id and e.doctor_id = a.doctor_id and e.state = 'booked'
                          and cast(e.starts_at at time zone s.zone as date) < term_of(cast(s.starts_at at time zone s.zone as date))) as is_new
              from slot s
              join one_to_one.appointment a on a.trust_id = s.trust_id and a.slot_id = s.id and a.state = 'booked'
             where s.trust_id = current_trust() and s.withdrawn_at is null
               and cast(s.starts_at at time zone s.zone as date) >= first_term and cast(s.starts_at at time zone s.zone as date) < end_term
        ), people as (
            select c.term, cast(count(*) as integer) as doctors, cast(count(*) filter (where c.is_new) as integer) as newcomers,
                   cast(count(*) filter (where not c.is_new) as integer) as known
              from came c
             group by c.term
        ), waits as (
            select term_of(cast(a.booked_at at time zone 'Europe/London' as date)) as term,
                   cast(ceil(extract(epoch from
                       percentile_cont(0.5) within group (order by a.booked_at - a.asked_at)) / 86400) as integer) as days
              from one_to_one.appointment a
             where a.trust_id = current_trust() and a.asked_at is not null
               and cast(a.booked_at at time zone 'Europe/London' as date) >= first_term
               and cast(a.booked_at at time zone 'Europe/London' as date) < end_term
             group by 1
            having count(distinct a.doctor_id) >= 5
        )
        select t.term, coalesce(s.offered, 0),
               case when coalesce(s.is_told, true) and coalesce(p.doctors, 0) not between 1 and 4 then coalesce(s.used, 0) end,
               w.days,
               case when coalesce(p.doctors, 0) not between 1 and 4 then coalesce(p.doctors, 0) end,
               case when coalesce(p.doctors, 0) not between 1 and 4
                   then (one_to_one.told(array[coalesce(p.newcomers, 0), coalesce(p.known, 0)]))[1] end
          from (select cast(g as date) as term from generate_series(first_term, end_term - 1, interval '4 months') g) t
          left join sums s using (term)
          left join people p using (term)
          left join waits w using (term)
         order by t.term;
    perform one_to_one.count_no_more(client);
end $$;
revoke all on function one_to_one.use_by_term(date, date, timestamptz) from public;
grant execute on function one_to_one.use_by_term(date, date, timestamptz) to "${applicationRole}";

create policy counted_by_owner on pathway_tick for select to current_user using (counting());

-- Of today's doctors, by what they had ticked before this term began: the same whenever it is asked, so that no two answers tell who
-- ticked between them. Done is every step that the pathway has now.
create function pathway_progress(at timestamptz) returns table (id uuid, title text, doctors integer, done integer, begun integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    client text := one_to_one.count_as_nobody();
    until timestamptz := cast(term_of(cast(at at time zone 'Europe/London' as date)) as timestamp) at time zone 'Europe/London';
begin
    return query
        with progress as (
            select w.id, w.title, d.id as doctor, count(k.step_id) as ticked,
                   (select count(*) from pathway_step s where s.trust_id = w.trust_id and s.pathway_id = w.id and s.place is not null) as steps
              from pathway w
              join person d on d.trust_id = w.trust_id and d.status = 'active' and 'led' = any (d.roles)
              left join (pathway_tick k join pathway_step s
                       on s.trust_id = k.trust_id and s.pathway_id = k.pathway_id and s.id = k.step_id and s.place is not null)
                on k.trust_id = w.trust_id and k.pathway_id = w.id and k.person_id = d.id and k.done_at < until
             where w.trust_id = current_trust() and w.is_published
             group by w.trust_id, w.id, w.title, d.id
        ), counted as (
            select p.id, p.title, cast(count(*) as integer) as doctors, one_to_one.told(array[
                       cast(count(*) filter (where p.ticked > 0 and p.ticked = p.steps) as integer),
                       cast(count(*) filter (where p.ticked > 0 and p.ticked < p.steps) as integer),
                       cast(count(*) filter (where p.ticked = 0) as integer)]) as told
              from progress p
             group by p.id, p.title
        )
        select c.id, c.title, c.doctors, c.told[1], c.told[2] from counted c order by lower(c.title), c.id;
    perform one_to_one.count_no_more(client);
end $$;
revoke all on function pathway_progress(timestamptz) from public;
grant execute on function pathway_progress(timestamptz) to "${applicationRole}";
--rollback drop function pathway_progress(timestamptz); drop policy counted_by_owner on pathway_tick; drop function one_to_one.use_by_term(date, date, timestamptz); drop function one_to_one.term_hides(integer[], integer[]);
