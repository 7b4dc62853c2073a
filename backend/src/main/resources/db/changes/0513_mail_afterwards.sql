--liquibase formatted sql

--changeset led-hub:0513_mail_afterwards splitStatements:false
--comment What mail about a session that was is written from, and three more kinds that a person may not want.
create view session_attended with (security_invoker = true) as
    select a.trust_id, a.session_id, a.person_id, t.title, t.starts_at, t.ends_at, t.zone,
           t.ends_at + make_interval(days => coalesce(s.feedback_days, 7)) as feedback_until, p.email
      from attendance a
      join teaching_session t on t.trust_id = a.trust_id and t.id = a.session_id
      join person p on p.trust_id = a.trust_id and p.id = a.person_id
      left join teaching_setting s on s.trust_id = a.trust_id
     where a.ended_at is null and t.status = 'scheduled' and p.status = 'active';
grant select on session_attended to "${applicationRole}";

create view certificate_in_force with (security_invoker = true) as
    select c.trust_id, c.id, c.person_id, c.number, f.facts ->> 'title' as title, f.facts ->> 'date' as done_on
      from certificate c
     cross join lateral (select convert_from(c.content, 'UTF8')::jsonb as facts) f
     where c.ended_at is null;
grant select on certificate_in_force to "${applicationRole}";

alter table notification_preference
    drop constraint muted_kinds_can_be_muted,
    add constraint muted_kinds_can_be_muted check (muted <@ array[
        'place-confirmed', 'waiting-list-joined', 'place-offered', 'offer-lapsed', 'teaching-reminder',
        'feedback-open', 'certificate-ready', 'meeting-booked', 'meeting-reminder', 'day-list', 'news']);
--rollback drop view certificate_in_force; drop view session_attended;
