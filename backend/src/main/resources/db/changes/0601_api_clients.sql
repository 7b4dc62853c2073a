--liquibase formatted sql

--changeset led-hub:0601_api_clients splitStatements:false
--comment Systems that use the hub with secrets of their own. Only the hash of a secret is kept: who reads the database cannot use it.
create table api_client (
    trust_id uuid not null default current_trust() constraint api_client_trust references trust,
    id uuid not null,
    name text not null constraint client_name_has_length check (length(name) between 1 and 100),
    kind text not null constraint client_kind_is_known check (kind in ('live', 'test')),
    scopes text[] not null constraint scopes_are_known check (cardinality(scopes) > 0
        and scopes <@ array['programme:read', 'library:read', 'people:write', 'reports:read', 'attendance:write']),
    allowed_from text[] not null default '{}'
        constraint allowed_from_are_networks check (cardinality(allowed_from) <= 20 and allowed_from::inet[] is not null),
    created_by uuid not null,
    created_at timestamptz not null,
    disabled_at timestamptz,
    version integer not null default 0,
    constraint api_client_key primary key (trust_id, id),
    constraint api_client_creator foreign key (trust_id, created_by) references person (trust_id, id)
);
create unique index one_client_per_name on api_client (trust_id, lower(name));
alter table api_client enable row level security;
alter table api_client force row level security;
create policy own_trust on api_client using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert on api_client to "${applicationRole}";
grant update (name, scopes, allowed_from, disabled_at, version) on api_client to "${applicationRole}";

create table api_client_secret (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    client_id uuid not null,
    secret_hash bytea not null,
    prefix text not null constraint prefix_has_length check (length(prefix) between 1 and 20),
    made_by uuid not null,
    made_at timestamptz not null,
    expires_at timestamptz not null constraint secret_ends_after_it_starts check (expires_at > made_at),
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint api_client_secret_key primary key (trust_id, id),
    constraint api_client_secret_client foreign key (trust_id, client_id) references api_client (trust_id, id),
    constraint api_client_secret_maker foreign key (trust_id, made_by) references person (trust_id, id),
    constraint one_client_per_secret unique (secret_hash)
);
create index secrets_of_client on api_client_secret (trust_id, client_id);
alter table api_client_secret enable row level security;
alter table api_client_secret force row level security;
create policy own_trust on api_client_secret using (trust_id = current_trust()) with check (trust_id = current_trust());
-- A system that asks for a token names its secret before anyone knows the trust.
create policy by_secret on api_client_secret for select
    using (secret_hash = decode(nullif(current_setting('hub.client_secret_hash', true), ''), 'hex'));
grant select, insert on api_client_secret to "${applicationRole}";
grant update (last_used_at, revoked_at) on api_client_secret to "${applicationRole}";

-- The client's row is locked, so that two who add a secret at once are judged one after the other.
create function two_live_secrets_at_most() returns trigger language plpgsql as $$
begin
    perform from api_client where trust_id = new.trust_id and id = new.client_id for no key update;
    if (select count(*) from api_client_secret
         where trust_id = new.trust_id and client_id = new.client_id
           and revoked_at is null and expires_at > new.made_at) > 2 then
        raise exception 'more than two secrets would work'
            using errcode = 'check_violation', constraint = 'two_live_secrets_at_most';
    end if;
    return null;
end $$;
create trigger two_live_secrets_at_most after insert on api_client_secret
    for each row execute function two_live_secrets_at_most();

create function secret_stays_revoked() returns trigger language plpgsql as $$
begin
    raise exception 'a revoked secret stays revoked' using errcode = 'check_violation', constraint = 'secret_stays_revoked';
end $$;
create trigger secret_stays_revoked before update of revoked_at on api_client_secret
    for each row when (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
    execute function secret_stays_revoked();

-- No network named is every network.
create function is_allowed_from(networks text[], address text) returns boolean language sql stable
    as $$ select cardinality(networks) = 0 or address::inet <<= any (networks::inet[]) $$;
--rollback drop function is_allowed_from(text[], text); drop table api_client_secret; drop function secret_stays_revoked(); drop function two_live_secrets_at_most(); drop table api_client;
