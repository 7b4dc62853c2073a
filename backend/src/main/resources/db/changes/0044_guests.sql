--liquibase formatted sql

--changeset led-hub:0044_guests splitStatements:false
--comment Other professions at a session: in the register by name, without an account or a GMC number.
create table session_guest (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    session_id uuid not null,
    name text not null constraint guest_name_has_length check (length(name) between 1 and 200),
    profession text not null constraint guest_profession_has_length check (length(profession) between 1 and 100),
    presence text not null constraint guest_presence_is_known check (presence in ('in-person', 'remote')),
    reason text constraint guest_reason_has_length check (length(reason) between 1 and 200),
    at timestamptz not null,
    added_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    end_reason text constraint guest_end_reason_has_length check (length(end_reason) between 1 and 200),
    constraint session_guest_key primary key (trust_id, id),
    constraint session_guest_session foreign key (trust_id, session_id) references teaching_session (trust_id, id),
    constraint session_guest_adder foreign key (trust_id, added_by) references person (trust_id, id),
    constraint session_guest_ender foreign key (trust_id, ended_by) references person (trust_id, id),
    constraint a_guest_taken_off_names_who_did_it check ((ended_at is null) = (ended_by is null)),
    constraint only_a_guest_taken_off_says_why check (end_reason is null or ended_at is not null)
);
create unique index one_guest_per_name on session_guest (trust_id, session_id, lower(name), profession) where ended_at is null;
create index session_guest_added_by on session_guest (trust_id, added_by);
create index session_guest_ended_by on session_guest (trust_id, ended_by) where ended_by is not null;
alter table session_guest enable row level security;
alter table session_guest force row level security;
create policy own_trust on session_guest using (trust_id = current_trust()) with check (trust_id = current_trust());
create policy a_guest_taken_off_stays on session_guest as restrictive for update using (ended_at is null) with check (true);
grant select, insert, update (ended_at, ended_by, end_reason) on session_guest to "${applicationRole}";
--rollback drop table session_guest;
