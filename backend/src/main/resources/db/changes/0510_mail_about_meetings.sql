--liquibase formatted sql

--changeset led-hub:0510_mail_about_meetings splitStatements:false
--comment A row about a one to one is for its reader and the postman: two rows of one moment would say who meets whom.
drop policy own_trust on outgoing_mail;
create policy own_trust on outgoing_mail
    using (trust_id = current_trust() and (kind <> 'meeting' or person_id = current_person()))
    with check (trust_id = current_trust());
alter table outgoing_mail
    add constraint meeting_mail_has_one_reader check (kind <> 'meeting' or person_id is not null);

-- The new time of a meeting keeps the place of the old one in calendars. It leads to no other row: who reads one of them may not read the other.
alter table one_to_one.appointment add column diary_id uuid;
create unique index one_time_per_meeting on one_to_one.appointment (trust_id, coalesce(diary_id, id)) where state = 'booked';
create index appointment_in_diary on one_to_one.appointment (trust_id, (coalesce(diary_id, id)), booked_at);

-- Each meeting once, at its latest time that the reader may see.
drop view meeting_in_diary;
create view meeting_in_diary with (security_invoker = true) as
    select distinct on (a.trust_id, coalesce(a.diary_id, a.id))
           a.trust_id, a.id as appointment_id, a.doctor_id, a.tutor_id, a.starts_at, a.ends_at, s.place, s.mode, s.zone,
           a.state <> 'cancelled' as stands, a.cancelled_by,
           coalesce(a.diary_id, a.id) as diary_id,
           exists (select from one_to_one.appointment b
                    where b.trust_id = a.trust_id and coalesce(b.diary_id, b.id) = coalesce(a.diary_id, a.id) and b.id <> a.id) as has_moved,
           (select count(*) from one_to_one.appointment_event e
             join one_to_one.appointment b on b.trust_id = e.trust_id and b.id = e.appointment_id
            where b.trust_id = a.trust_id and coalesce(b.diary_id, b.id) = coalesce(a.diary_id, a.id)) as sequence
      from one_to_one.appointment a
      join slot s on s.trust_id = a.trust_id and s.id = a.slot_id
     order by a.trust_id, coalesce(a.diary_id, a.id), a.booked_at desc, a.id desc;
grant select on meeting_in_diary to "${applicationRole}";
--rollback drop view meeting_in_diary; drop index one_to_one.appointment_in_diary; drop index one_to_one.one_time_per_meeting; alter table one_to_one.appointment drop column diary_id; alter table outgoing_mail drop constraint meeting_mail_has_one_reader; drop policy own_trust on outgoing_mail; create policy own_trust on outgoing_mail using (trust_id = current_trust()) with check (trust_id = current_trust());
