--liquibase formatted sql

--changeset led-hub:0003_log_in splitStatements:false
create table log_in_code (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null,
    sealed_code bytea not null,
    asked_from bytea not null,
    tries_from_there integer not null default 0 constraint five_tries_from_there check (tries_from_there <= 5),
    tries_from_elsewhere integer not null default 0 constraint five_tries_from_elsewhere check (tries_from_elsewhere <= 5),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint log_in_code_key primary key (trust_id, id),
    constraint log_in_code_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create index log_in_code_of_person on log_in_code (trust_id, person_id, expires_at);

create table log_in_session (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null,
    renewal_hash bytea not null,
    previous_renewal_hash bytea,
    started_at timestamptz not null,
    renewed_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint log_in_session_key primary key (trust_id, id),
    constraint log_in_session_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create index log_in_session_of_person on log_in_session (trust_id, person_id);
create index log_in_session_by_id on log_in_session (id);

alter table log_in_code enable row level security;
alter table log_in_code force row level security;
create policy own_trust on log_in_code using (trust_id = current_trust()) with check (trust_id = current_trust());

alter table log_in_session enable row level security;
alter table log_in_session force row level security;
create policy own_trust on log_in_session using (trust_id = current_trust()) with check (trust_id = current_trust());
-- A renewal names its session before anyone knows the trust.
create policy renewal_by_id on log_in_session for select
    using (id = nullif(current_setting('hub.renewal_of', true), '')::uuid);

-- Sets who the transaction acts for, and says whether that log-in is still live: both in one round trip.
create function act_as(trust uuid, person uuid, session uuid, at timestamptz) returns boolean language plpgsql as $$
begin
    perform set_config('hub.trust_id', trust::text, true), set_config('hub.person_id', person::text, true);
    return exists (
        select from log_in_session s join person p on p.trust_id = s.trust_id and p.id = s.person_id
        where s.trust_id = trust and s.id = session and s.person_id = person
          and s.ended_at is null and s.expires_at > at and p.status = 'active');
end $$;
--rollback drop function act_as(uuid, uuid, uuid, timestamptz); drop table log_in_session; drop table log_in_code;
