--liquibase formatted sql

--changeset led-hub:0250_private_mail splitStatements:false
--comment Mail about one to ones waits apart from all other mail, for its reader and the postman alone. Whoever queues it for the other side does not see it again.
create table one_to_one.outgoing_mail (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null,
    to_address text not null,
    kind text not null constraint mail_is_about_one_to_ones check (kind in ('meeting', 'news', 'day-list')),
    business_key text not null,
    sealed_content bytea,
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    dropped_at timestamptz,
    parked_at timestamptz,
    trouble text constraint private_trouble_has_length check (length(trouble) <= 200),
    constraint private_mail_key primary key (trust_id, id),
    constraint one_private_mail_per_occasion unique (trust_id, business_key),
    constraint private_mail_reader foreign key (trust_id, person_id) references person (trust_id, id)
);
create index private_mail_to_send on one_to_one.outgoing_mail (next_attempt_at)
    where sent_at is null and dropped_at is null and parked_at is null;
create index private_mail_of_person on one_to_one.outgoing_mail (trust_id, person_id, created_at);
alter table one_to_one.outgoing_mail enable row level security;
alter table one_to_one.outgoing_mail force row level security;
create policy seen_by_its_reader on one_to_one.outgoing_mail for select
    using (trust_id = current_trust() and person_id = current_person());
create policy queued_in_its_trust on one_to_one.outgoing_mail for insert with check (trust_id = current_trust());
create policy postman on one_to_one.outgoing_mail using (current_purpose() = 'postman') with check (current_purpose() = 'postman');
create policy not_for_clients on one_to_one.outgoing_mail as restrictive
    using (nullif(current_setting('hub.client_id', true), '') is null)
    with check (nullif(current_setting('hub.client_id', true), '') is null);
create policy resealed_by_owner on one_to_one.outgoing_mail to current_user
    using (coalesce(current_setting('hub.resealing', true), '') = 'on')
    with check (coalesce(current_setting('hub.resealing', true), '') = 'on');
grant select, insert, update, delete on one_to_one.outgoing_mail to "${applicationRole}";

create function one_to_one.practice_sends_nothing() returns trigger language plpgsql as $$
begin
    if (select is_practice from trust where id = new.trust_id) then
        new.dropped_at := new.created_at;
    end if;
    return new;
end $$;
create trigger practice_sends_nothing before insert on one_to_one.outgoing_mail
    for each row execute function one_to_one.practice_sends_nothing();
--rollback drop table one_to_one.outgoing_mail; drop function one_to_one.practice_sends_nothing();

--changeset led-hub:0250_private_mail_moves splitStatements:false
--comment What waits, or was sent, moves with it. A new database has none, and not yet the columns.
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select count(*) from information_schema.columns where table_schema = 'public' and table_name = 'outgoing_mail' and column_name = 'person_id'
alter table outgoing_mail no force row level security;
alter table one_to_one.outgoing_mail no force row level security;
alter table trust no force row level security;
insert into one_to_one.outgoing_mail
    (trust_id, id, person_id, to_address, kind, business_key, sealed_content, created_at, attempts, next_attempt_at,
     sent_at, dropped_at, parked_at, trouble)
select trust_id, id, person_id, to_address, kind, business_key, sealed_content, created_at, attempts, next_attempt_at,
       sent_at, dropped_at, parked_at, trouble
  from outgoing_mail where kind in ('meeting', 'news', 'day-list') and person_id is not null;
delete from outgoing_mail where kind in ('meeting', 'news', 'day-list');
alter table trust force row level security;
alter table one_to_one.outgoing_mail force row level security;
alter table outgoing_mail force row level security;
--rollback empty

--changeset led-hub:0250_private_mail_stays_apart splitStatements:false
alter table outgoing_mail
    add constraint mail_about_one_to_ones_is_kept_apart check (kind not in ('meeting', 'news', 'day-list'));
--rollback alter table outgoing_mail drop constraint mail_about_one_to_ones_is_kept_apart;
