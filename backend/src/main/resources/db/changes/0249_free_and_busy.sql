--liquibase formatted sql

--changeset led-hub:0249_free_and_busy splitStatements:false
--comment Which dates are free and which are full, for who plans and for systems: in counts that tell of nobody, and never from the rows themselves.

-- Where a time can be met is as far from systems as the time.
create policy not_for_clients on slot_other_way as restrictive
    using (nullif(current_setting('hub.client_id', true), '') is null)
    with check (nullif(current_setting('hub.client_id', true), '') is null);

-- Counts are the same for whoever may have them. A system sees no row of what is counted, so the owner counts as nobody in particular.
create function one_to_one.count_as_nobody() returns text language plpgsql as $$
declare
    client text := coalesce(current_setting('hub.client_id', true), '');
begin
    perform set_config('hub.client_id', '', true);
    perform set_config('hub.counting', 'on', true);
    return client;
end $$;
create function one_to_one.count_no_more(client text) returns void language plpgsql as $$
begin
    perform set_config('hub.counting', '', true);
    perform set_config('hub.client_id', client, true);
end $$;
revoke all on function one_to_one.count_as_nobody() from public;
revoke all on function one_to_one.count_no_more(text) from public;

create or replace function one_to_one.use_by_month(at timestamptz)
    returns table (month date, offered integer, free integer, met integer, absent integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    client text := one_to_one.count_as_nobody();
begin
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
    perform one_to_one.count_no_more(client);
end $$;

-- Twelve weeks from today. How many are offered is known, so what is free and what is taken give each other away: both are told or neither.
create function one_to_one.free_and_busy(at timestamptz)
    returns table (day date, offered integer, has_free boolean, free integer, taken integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    client text := one_to_one.count_as_nobody();
begin
    return query
        select d.day, d.offered, d.free > 0, d.told[1], d.told[2]
          from (
            select t.day, cast(count(*) as integer) as offered, count(*) filter (where not t.taken) as free, one_to_one.told(array[
                       cast(count(*) filter (where not t.taken) as integer),
                       cast(count(*) filter (where t.taken) as integer)]) as told
              from (
                select cast(s.starts_at at time zone s.zone as date) as day, s.taken
                  from slot s
                 where s.trust_id = current_trust() and s.withdrawn_at is null
                   and cast(s.starts_at at time zone s.zone as date) between cast(at at time zone s.zone as date)
                           and cast(at at time zone s.zone as date) + 83) t
             group by t.day) d
         order by d.day;
    perform one_to_one.count_no_more(client);
end $$;
revoke all on function one_to_one.free_and_busy(timestamptz) from public;
grant execute on function one_to_one.free_and_busy(timestamptz) to "${applicationRole}";
--rollback drop function one_to_one.free_and_busy(timestamptz); drop policy not_for_clients on slot_other_way;
