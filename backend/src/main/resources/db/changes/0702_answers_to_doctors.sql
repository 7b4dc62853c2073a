--liquibase formatted sql

--changeset led-hub:0702_answers_to_doctors splitStatements:false
--comment "You said, we did": what doctors asked for and what the trust did, as its admins write it for the board.
create table answer_to_doctors (
    trust_id uuid not null default current_trust() constraint answer_to_doctors_trust references trust,
    id uuid not null,
    you_said text not null constraint you_said_has_length check (length(you_said) between 1 and 300),
    we_did text not null constraint we_did_has_length check (length(we_did) between 1 and 300),
    done_on date not null,
    version integer not null default 0,
    constraint answer_to_doctors_key primary key (trust_id, id)
);
create index answer_to_doctors_by_day on answer_to_doctors (trust_id, done_on, id);
alter table answer_to_doctors enable row level security;
alter table answer_to_doctors force row level security;

create function writes_for_the_board() returns boolean language sql stable as $$
    select current_trust() is not null and current_client() is null and exists (
        select from person p where p.trust_id = current_trust() and p.id = current_person() and 'admin' = any (p.roles))
$$;

create policy own_trust on answer_to_doctors for select using (trust_id = current_trust());
create policy add_by_admins on answer_to_doctors for insert with check (trust_id = current_trust() and (select writes_for_the_board()));
create policy change_by_admins on answer_to_doctors for update
    using (trust_id = current_trust() and (select writes_for_the_board()))
    with check (trust_id = current_trust() and (select writes_for_the_board()));
create policy remove_by_admins on answer_to_doctors for delete
    using (trust_id = current_trust() and (select writes_for_the_board()));
grant select, insert, update (you_said, we_did, done_on, version), delete on answer_to_doctors to "${applicationRole}";
--rollback drop table answer_to_doctors; drop function writes_for_the_board();
