--liquibase formatted sql

--changeset led-hub:0514_digest splitStatements:false
--comment What the education team is told each week, and two more kinds of mail that a person may not want.
create function week_of_education_team(at timestamptz)
    returns table (sessions bigint, places bigint, taken bigint, waiting bigint, without_speaker bigint, registers_open bigint,
                   resources_to_review bigint, reports_open bigint)
    language sql stable as $$
    select s.sessions, s.places, s.taken, s.waiting, s.without_speaker,
           (select count(*) from teaching_session t
             where t.trust_id = current_trust() and t.status = 'scheduled' and t.register_locked_at is null
               and t.ends_at < at and t.ends_at > at - interval '60 days'),
           (select count(*) from resource r
             where r.trust_id = current_trust() and r.state = 'published' and r.review_by < cast(at at time zone 'Europe/London' as date)),
           (select count(*) from library_report l where l.trust_id = current_trust() and l.state = 'open')
      from (
        select count(*) as sessions, coalesce(sum(t.capacity), 0)::bigint as places, coalesce(sum(u.taken), 0)::bigint as taken,
               coalesce(sum(u.waiting), 0)::bigint as waiting, count(*) filter (where t.speakers = '[]') as without_speaker
          from teaching_session t
         cross join lateral (
            select count(*) filter (where p.state = 'confirmed') as taken, count(*) filter (where p.state = 'waiting') as waiting
              from sign_up p where p.trust_id = t.trust_id and p.session_id = t.id) u
         where t.trust_id = current_trust() and t.status = 'scheduled' and t.starts_at > at and t.starts_at < at + interval '14 days') s
    $$;
grant execute on function week_of_education_team(timestamptz) to "${applicationRole}";

alter table notification_preference
    drop constraint muted_kinds_can_be_muted,
    add constraint muted_kinds_can_be_muted check (muted <@ array[
        'place-confirmed', 'waiting-list-joined', 'place-offered', 'offer-lapsed', 'teaching-reminder',
        'feedback-open', 'certificate-ready', 'meeting-booked', 'meeting-reminder', 'day-list', 'news',
        'weekly-digest', 'contract-ends']);
--rollback drop function week_of_education_team(timestamptz);
