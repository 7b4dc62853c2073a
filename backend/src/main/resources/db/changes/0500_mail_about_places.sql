--liquibase formatted sql

--changeset led-hub:0500_mail_about_places splitStatements:false
--comment Mail about a place is written when it is sent, from what is true then; what is no longer true is dropped, what fails for good is parked.
alter table outgoing_mail
    add column sign_up_id uuid,
    -- The facts that the person is told, to see later whether they changed.
    add column told text,
    add column dropped_at timestamptz,
    add column parked_at timestamptz,
    add column trouble text constraint trouble_has_length check (length(trouble) <= 200),
    add constraint mail_about_a_place foreign key (trust_id, sign_up_id) references sign_up (trust_id, id),
    add constraint mail_ends_once check (num_nonnulls(sent_at, dropped_at, parked_at) <= 1);
drop index mail_to_send;
create index mail_to_send on outgoing_mail (next_attempt_at)
    where sent_at is null and dropped_at is null and parked_at is null;
-- Nobody who logs in waits behind ten thousand reminders.
create index codes_to_send on outgoing_mail (next_attempt_at)
    where kind = 'log-in-code' and sent_at is null and dropped_at is null and parked_at is null;
create index mail_of_place on outgoing_mail (trust_id, sign_up_id, created_at);

create view place_in_session with (security_invoker = true) as
    select u.trust_id, u.id as sign_up_id, u.session_id, u.person_id, u.state, u.offered_until,
           t.title, t.starts_at, t.ends_at, t.zone, t.location, t.mode, t.status, t.cancelled_reason, t.version,
           concat_ws('|', t.title, t.mode, coalesce(t.location, ''),
               extract(epoch from t.starts_at)::bigint, extract(epoch from t.ends_at)::bigint) as facts,
           p.email
      from sign_up u
      join teaching_session t on t.trust_id = u.trust_id and t.id = u.session_id
      join person p on p.trust_id = u.trust_id and p.id = u.person_id
     where p.status = 'active';
grant select on place_in_session to "${applicationRole}";
--rollback empty
