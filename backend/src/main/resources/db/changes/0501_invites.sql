--liquibase formatted sql

--changeset led-hub:0501_invites splitStatements:false
--comment What each person's own calendar was told by invite. Only the person's, and the postman's while it writes to that person.
create table diary_entry (
    trust_id uuid not null default current_trust(),
    person_id uuid not null,
    -- A session's id, or an appointment's.
    occasion_id uuid not null,
    sequence integer not null default 0 constraint sequence_only_rises check (sequence >= 0),
    stands boolean not null,
    constraint diary_entry_key primary key (trust_id, person_id, occasion_id),
    constraint diary_entry_person foreign key (trust_id, person_id) references person (trust_id, id)
);
alter table diary_entry enable row level security;
alter table diary_entry force row level security;
create policy own_entries on diary_entry
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert on diary_entry to "${applicationRole}";
grant update (sequence, stands) on diary_entry to "${applicationRole}";

alter table outgoing_mail
    add column person_id uuid,
    add constraint mail_to_a_person foreign key (trust_id, person_id) references person (trust_id, id);
create index mail_of_person on outgoing_mail (trust_id, person_id, created_at);

-- The owner is held to row-level security too, and has no trust: for this one statement it is not.
alter table outgoing_mail no force row level security;
alter table sign_up no force row level security;
update outgoing_mail m set person_id = u.person_id
  from sign_up u where u.trust_id = m.trust_id and u.id = m.sign_up_id;
alter table sign_up force row level security;
alter table outgoing_mail force row level security;

-- A session that is cancelled, and then takes place after all, is news although nothing else of it changed.
create or replace view place_in_session with (security_invoker = true) as
    select u.trust_id, u.id as sign_up_id, u.session_id, u.person_id, u.state, u.offered_until,
           t.title, t.starts_at, t.ends_at, t.zone, t.location, t.mode, t.status, t.cancelled_reason, t.version,
           concat_ws('|', t.title, t.mode, coalesce(t.location, ''),
               extract(epoch from t.starts_at)::bigint, extract(epoch from t.ends_at)::bigint,
               case when t.status = 'cancelled' then 'cancelled' end) as facts,
           p.email, p.name as person_name
      from sign_up u
      join teaching_session t on t.trust_id = u.trust_id and t.id = u.session_id
      join person p on p.trust_id = u.trust_id and p.id = u.person_id
     where p.status = 'active';
--rollback alter table outgoing_mail drop column person_id; drop table diary_entry;
