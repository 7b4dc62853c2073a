--liquibase formatted sql

--changeset led-hub:0603_passkeys splitStatements:false
--comment Public keys of devices that log people in, and what every log-in began with.
create table passkey (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null,
    credential_id bytea not null constraint credential_id_has_length check (length(credential_id) between 1 and 1023),
    public_key bytea not null constraint public_key_has_length check (length(public_key) between 1 and 2000),
    signature_count bigint not null constraint signature_count_is_a_count check (signature_count between 0 and 4294967295),
    transports text[] not null default '{}' constraint transports_are_few check (cardinality(transports) <= 10),
    name text not null constraint passkey_name_has_length check (length(name) between 1 and 100),
    added_at timestamptz not null,
    last_used_at timestamptz,
    stopped_at timestamptz,
    version integer not null default 0,
    constraint passkey_key primary key (trust_id, id),
    constraint passkey_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint one_person_per_passkey unique (credential_id)
);
create index passkey_of_person on passkey (trust_id, person_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy own_trust on passkey using (trust_id = current_trust()) with check (trust_id = current_trust());
-- A log-in names its passkey before anyone knows the trust.
create policy by_credential on passkey for select
    using (credential_id = decode(nullif(current_setting('hub.passkey', true), ''), 'hex'));
create policy not_for_clients on passkey as restrictive using (current_client() is null) with check (current_client() is null);
grant select, insert, delete on passkey to "${applicationRole}";
grant update (name, signature_count, last_used_at, stopped_at, version) on passkey to "${applicationRole}";

-- The person's row is locked, so that two that are added at once are judged one after the other.
create function ten_passkeys_at_most() returns trigger language plpgsql as $$
begin
    perform from person where trust_id = new.trust_id and id = new.person_id for no key update;
    if (select count(*) from passkey where trust_id = new.trust_id and person_id = new.person_id) > 10 then
        raise exception 'a person would have more than ten passkeys'
            using errcode = 'check_violation', constraint = 'ten_passkeys_at_most';
    end if;
    return null;
end $$;
create trigger ten_passkeys_at_most after insert on passkey for each row execute function ten_passkeys_at_most();

-- A copy of a device may be in use: its passkey never works again.
create function passkey_stays_stopped() returns trigger language plpgsql as $$
begin
    raise exception 'a stopped passkey stays stopped' using errcode = 'check_violation', constraint = 'passkey_stays_stopped';
end $$;
create trigger passkey_stays_stopped before update of stopped_at on passkey
    for each row when (old.stopped_at is not null and new.stopped_at is distinct from old.stopped_at)
    execute function passkey_stays_stopped();

-- A challenge works once. It lives in a sealed cookie; here stand those that were used, until they would be too old anyway.
create table spent_challenge (
    trust_id uuid not null default current_trust(),
    challenge_hash bytea not null,
    spent_at timestamptz not null,
    constraint challenge_works_once primary key (trust_id, challenge_hash)
);
create index spent_challenge_by_age on spent_challenge (trust_id, spent_at);
alter table spent_challenge enable row level security;
alter table spent_challenge force row level security;
create policy own_trust on spent_challenge using (trust_id = current_trust()) with check (trust_id = current_trust());
create policy not_for_clients on spent_challenge as restrictive using (current_client() is null) with check (current_client() is null);
grant select, insert, delete on spent_challenge to "${applicationRole}";

alter table log_in_session
    add column way text not null default 'code' constraint way_of_logging_in_is_known check (way in ('code', 'passkey', 'single-sign-on')),
    add column device text constraint device_has_length check (length(device) between 1 and 100);
--rollback alter table log_in_session drop column device, drop column way; drop table spent_challenge; drop table passkey; drop function passkey_stays_stopped(); drop function ten_passkeys_at_most();
