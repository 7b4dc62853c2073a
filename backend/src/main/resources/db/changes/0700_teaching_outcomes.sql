--liquibase formatted sql

--changeset led-hub:0700_teaching_outcomes splitStatements:false
--comment How sessions with a locked register went, in counts: of a term as a whole, and by specialty, site and month. Beside each count stands how many doctors it is of, so that the few can be hidden.
create function term_of(day date) returns date language sql immutable as $$
    select cast(date_trunc('month', day) - make_interval(months => cast(extract(month from day) as integer) % 4) as date)
$$;

-- Asked under the purpose absence-counts, as rates of attendance are.
create function teaching_outcomes(first_day date, end_day date, at timestamptz)
    returns table (term date, part text, name text, present integer, present_doctors integer, missed integer, missed_doctors integer,
        not_released integer, not_released_doctors integer, other_reasons integer, other_reasons_doctors integer)
    language sql stable as $$
    with held as (
        select t.id, cast(t.starts_at at time zone t.zone as date) as day
          from teaching_session t
         where t.trust_id = current_trust() and t.status = 'scheduled' and t.register_locked_at is not null and t.ends_at <= at
           and cast(t.starts_at at time zone t.zone as date) >= first_day and cast(t.starts_at at time zone t.zone as date) < end_day
    ), present as (
        select a.session_id, a.person_id from attendance a
         where a.trust_id = current_trust() and a.ended_at is null and a.session_id in (select id from held)
    ), outcome as (
        select session_id, person_id, 'present' as kind from present
        union all
        select u.session_id, u.person_id, 'missed' from sign_up u
         where u.trust_id = current_trust() and u.state = 'confirmed' and u.session_id in (select id from held)
           and not exists (select from present p where p.session_id = u.session_id and p.person_id = u.person_id)
        union all
        select b.session_id, b.person_id, case b.reason when 'not-released' then 'not-released' else 'other' end from absence b
         where b.trust_id = current_trust() and b.taken_back_at is null and b.session_id in (select id from held)
           and not exists (select from present p where p.session_id = b.session_id and p.person_id = b.person_id)
    ), told as (
        select term_of(h.day) as term, coalesce(d.specialty, '') as specialty, coalesce(d.site, '') as site,
               to_char(h.day, 'YYYY-MM') as month, o.kind, o.person_id
          from outcome o
          join held h on h.id = o.session_id
          join person d on d.trust_id = current_trust() and d.id = o.person_id
    )
    select t.term,
           case grouping(t.specialty, t.site, t.month) when 3 then 'specialty' when 5 then 'site' when 6 then 'month' else 'all' end,
           coalesce(case when grouping(t.specialty) = 0 then t.specialty end, case when grouping(t.site) = 0 then t.site end,
               case when grouping(t.month) = 0 then t.month end, ''),
           cast(count(*) filter (where t.kind = 'present') as integer),
           cast(count(distinct t.person_id) filter (where t.kind = 'present') as integer),
           cast(count(*) filter (where t.kind = 'missed') as integer),
           cast(count(distinct t.person_id) filter (where t.kind = 'missed') as integer),
           cast(count(*) filter (where t.kind = 'not-released') as integer),
           cast(count(distinct t.person_id) filter (where t.kind = 'not-released') as integer),
           cast(count(*) filter (where t.kind = 'other') as integer),
           cast(count(distinct t.person_id) filter (where t.kind = 'other') as integer)
      from told t
     group by grouping sets ((t.term), (t.term, t.specialty), (t.term, t.site), (t.term, t.month))
$$;
--rollback drop function teaching_outcomes(date, date, timestamptz); drop function term_of(date);
