--liquibase formatted sql

--changeset led-hub:0502_feeds splitStatements:false
--comment How each person is told, and the secret of their own calendar feed.
create table notification_preference (
    trust_id uuid not null default current_trust(),
    person_id uuid not null default current_person(),
    calendar text not null constraint calendar_choice_is_known check (calendar in ('invites', 'feed')),
    one_to_ones text not null constraint one_to_one_words_are_known check (one_to_ones in ('busy', 'meeting')),
    version integer not null default 0,
    constraint notification_preference_key primary key (trust_id, person_id),
    constraint notification_preference_person foreign key (trust_id, person_id) references person (trust_id, id)
);
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
create policy own_preferences on notification_preference
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert on notification_preference to "${applicationRole}";
grant update (calendar, one_to_ones, version) on notification_preference to "${applicationRole}";

-- Only the hash: who reads the database cannot read anybody's feed.
create table calendar_feed (
    trust_id uuid not null default current_trust(),
    person_id uuid not null default current_person(),
    secret_hash bytea not null,
    made_at timestamptz not null,
    constraint calendar_feed_key primary key (trust_id, person_id),
    constraint calendar_feed_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint one_feed_per_secret unique (secret_hash)
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy own_feed on calendar_feed
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
create policy by_secret on calendar_feed for select
    using (secret_hash = decode(nullif(current_setting('hub.feed_secret_hash', true), ''), 'hex'));
grant select, insert, delete on calendar_feed to "${applicationRole}";

-- What everybody may read, of every trust, for whoever makes the public feed.
create policy public_programme on teaching_session for select
    using (current_purpose() = 'programme-feed' and status in ('scheduled', 'cancelled'));

-- Whatever somebody had a place in. The sequence rises with each change of the session and each coming and going of the person.
create view teaching_in_diary with (security_invoker = true) as
    select t.trust_id, t.id as session_id, u.person_id, t.title, t.starts_at, t.ends_at, t.location, t.mode,
           t.status = 'scheduled' and bool_or(u.state = 'confirmed') as stands,
           t.version + 2 * count(*) + count(*) filter (where u.state = 'left') as sequence
      from teaching_session t
      join sign_up u on u.trust_id = t.trust_id and u.session_id = t.id
     where u.confirmed_at is not null and t.status in ('scheduled', 'cancelled')
     group by t.trust_id, t.id, u.person_id;
grant select on teaching_in_diary to "${applicationRole}";

-- A person's one to ones, on either side: who asks sees no other, by the policies below it.
create view meeting_in_diary with (security_invoker = true) as
    select a.trust_id, a.id as appointment_id, a.doctor_id, a.tutor_id, a.starts_at, a.ends_at, s.place, s.mode,
           a.state <> 'cancelled' as stands,
           (select count(*) from one_to_one.appointment_event e
             where e.trust_id = a.trust_id and e.appointment_id = a.id) as sequence
      from one_to_one.appointment a
      join slot s on s.trust_id = a.trust_id and s.id = a.slot_id;
grant select on meeting_in_diary to "${applicationRole}";
--rollback drop view meeting_in_diary; drop view teaching_in_diary; drop policy public_programme on teaching_session; drop table calendar_feed; drop table notification_preference;
