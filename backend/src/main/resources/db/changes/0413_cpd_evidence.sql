--liquibase formatted sql

--changeset led-hub:0413_cpd_evidence splitStatements:false
--comment Files that prove an activity. In reach of the doctor only; the hub's own work sees what it has to check or to remove.
create table cpd_evidence (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    record_id uuid not null,
    person_id uuid not null default current_person(),
    name text not null constraint evidence_name_has_length check (length(name) between 1 and 200),
    media_type text not null constraint evidence_type_is_known check (media_type in (
        'application/pdf', 'image/png', 'image/jpeg', 'video/mp4',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    bytes bigint not null constraint evidence_has_bytes check (bytes > 0),
    sha256 bytea not null constraint evidence_hash_has_length check (length(sha256) = 32),
    state text not null constraint evidence_state_is_known check (state in ('arriving', 'waiting', 'checked', 'infected')),
    place integer not null constraint ten_files_per_record check (place between 1 and 10),
    added_at timestamptz not null,
    deleted_at timestamptz,
    constraint cpd_evidence_key primary key (trust_id, id),
    constraint evidence_is_on_own_record foreign key (trust_id, record_id, person_id) references cpd_record (trust_id, id, person_id)
);
create unique index one_file_per_place on cpd_evidence (trust_id, record_id, place) where deleted_at is null;
create unique index one_file_of_a_name on cpd_evidence (trust_id, record_id, name) where deleted_at is null;
create index cpd_evidence_of_record on cpd_evidence (trust_id, record_id, person_id);
create index cpd_evidence_of_person on cpd_evidence (trust_id, person_id);
create index cpd_evidence_to_keep on cpd_evidence (state, added_at) where state in ('arriving', 'waiting');
create index cpd_evidence_deleted on cpd_evidence (deleted_at) where deleted_at is not null;
create index cpd_record_deleted on cpd_record (deleted_at) where deleted_at is not null;

alter table cpd_evidence enable row level security;
alter table cpd_evidence force row level security;
create policy only_the_doctor on cpd_evidence
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
create policy not_for_clients on cpd_evidence as restrictive
    using (nullif(current_setting('hub.client_id', true), '') is null)
    with check (nullif(current_setting('hub.client_id', true), '') is null);
create policy counted_by_owner on cpd_evidence for select to current_user using (counting());
create policy counted_by_owner on resource_file for select to current_user using (counting());

-- The keeper sees that a record is deleted, the files which are to be checked or to go, and the one that it is at; it has no person.
create policy keeper_sees_deleted on cpd_record for select using (current_purpose() = 'evidence' and deleted_at is not null);
create policy found_by_keeper on cpd_evidence for select using (current_purpose() = 'evidence' and current_person() is null
    and (state in ('arriving', 'waiting') or deleted_at is not null or id = nullif(current_setting('hub.evidence_id', true), '')::uuid or exists (
        select from cpd_record r where r.trust_id = cpd_evidence.trust_id and r.id = cpd_evidence.record_id)));
create policy checked_by_keeper on cpd_evidence for update
    using (trust_id = current_trust() and current_purpose() = 'evidence' and current_person() is null)
    with check (trust_id = current_trust() and current_purpose() = 'evidence' and current_person() is null);
create policy removed_by_keeper on cpd_evidence for delete
    using (trust_id = current_trust() and current_purpose() = 'evidence' and current_person() is null);
grant select, insert, delete on cpd_evidence to "${applicationRole}";
grant update (state, place, deleted_at) on cpd_evidence to "${applicationRole}";

-- What is deleted counts until its bytes are gone: else a doctor could fill the disk by deleting.
create function evidence_within_share() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('cpd-evidence:' || new.person_id, 0));
    if (select coalesce(sum(bytes), 0) from cpd_evidence where trust_id = new.trust_id and person_id = new.person_id) + new.bytes
        > 200 * 1024 * 1024 then
        raise exception 'a doctor keeps up to 200 MB of evidence' using errcode = 'check_violation', constraint = 'evidence_within_share';
    end if;
    return new;
end $$;
create trigger evidence_within_share before insert on cpd_evidence for each row execute function evidence_within_share();

-- Of everybody of the trust, hence the owner's; a number only.
create function files_kept() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    kept bigint;
begin
    perform set_config('hub.counting', 'on', true);
    select (select coalesce(sum(bytes), 0) from resource_file where trust_id = current_trust() and state <> 'infected')
         + (select coalesce(sum(bytes), 0) from cpd_evidence where trust_id = current_trust()) into kept;
    perform set_config('hub.counting', '', true);
    return kept;
end $$;
revoke all on function files_kept() from public;
grant execute on function files_kept() to "${applicationRole}";
--rollback drop function files_kept(); drop policy counted_by_owner on resource_file; drop policy keeper_sees_deleted on cpd_record; drop index cpd_record_deleted; drop table cpd_evidence; drop function evidence_within_share();
