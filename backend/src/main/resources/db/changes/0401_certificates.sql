--liquibase formatted sql

--changeset led-hub:0401_certificates splitStatements:false
--comment Issued once for an attendance, and frozen: whoever holds the paper can compare it with this row for ever.
create table certificate (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null,
    session_id uuid not null,
    number text not null constraint certificate_number_has_form check (number ~ '^CPD-\d{4}-[0-9A-Z]{8}$'),
    code text not null constraint certificate_code_has_form check (code ~ '^[0-9A-Z]{20}$'),
    -- Canonical JSON in UTF-8: the facts, without the name.
    content bytea not null,
    hash bytea not null,
    issued_at timestamptz not null,
    ended_at timestamptz,
    end_kind text constraint certificate_end_is_known check (end_kind in ('superseded', 'revoked')),
    end_reason text constraint certificate_end_reason_has_length check (length(end_reason) between 1 and 200),
    superseded_by uuid,
    constraint certificate_key primary key (trust_id, id),
    constraint certificate_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint certificate_superseded_by foreign key (trust_id, superseded_by) references certificate (trust_id, id) deferrable initially deferred,
    constraint certificate_number_is_unique unique (trust_id, number),
    constraint certificate_code_is_unique unique (code),
    constraint certificate_hash_fits_its_content check (hash = sha256(content)),
    constraint an_ended_certificate_says_how check ((ended_at is null) = (end_kind is null) and (ended_at is null) = (end_reason is null)),
    constraint a_superseded_certificate_names_the_next check ((superseded_by is not null) = (end_kind is not distinct from 'superseded'))
);
create unique index one_certificate_in_force on certificate (trust_id, session_id, person_id) where ended_at is null;
create index certificate_of_person on certificate (trust_id, person_id, issued_at desc, id desc);
create index certificate_superseded_by on certificate (trust_id, superseded_by) where superseded_by is not null;
alter table certificate enable row level security;
alter table certificate force row level security;
create policy only_the_doctor on certificate for select using (trust_id = current_trust() and person_id = current_person());
create policy attendance_issues on certificate
    using (trust_id = current_trust() and current_purpose() = 'attendance')
    with check (trust_id = current_trust() and current_purpose() = 'attendance');
-- Anybody who has the code from the paper, and only that row.
create policy verified_by_code on certificate for select using (code = nullif(current_setting('hub.certificate_code', true), ''));

create function certificate_stays_ended() returns trigger language plpgsql as $$
begin
    raise exception 'A certificate that ended stays ended' using errcode = 'check_violation', constraint = 'certificate_stays_ended';
end $$;
create trigger certificate_stays_ended before update on certificate for each row when (old.ended_at is not null)
    execute function certificate_stays_ended();
grant select, insert, update (ended_at, end_kind, end_reason, superseded_by) on certificate to "${applicationRole}";

-- The name lies apart, so that it can be erased and the certificate still be verified. Its digest is in the content.
create table certificate_holder (
    trust_id uuid not null default current_trust(),
    certificate_id uuid not null,
    person_id uuid not null,
    name text not null,
    gmc_number text,
    salt text not null,
    constraint certificate_holder_key primary key (trust_id, certificate_id),
    constraint holder_of_certificate foreign key (trust_id, certificate_id) references certificate (trust_id, id),
    constraint certificate_holder_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create index certificate_holder_of_person on certificate_holder (trust_id, person_id);
alter table certificate_holder enable row level security;
alter table certificate_holder force row level security;
create policy only_the_doctor on certificate_holder for select using (trust_id = current_trust() and person_id = current_person());
create policy attendance_issues on certificate_holder
    using (trust_id = current_trust() and current_purpose() = 'attendance')
    with check (trust_id = current_trust() and current_purpose() = 'attendance');
grant select, insert on certificate_holder to "${applicationRole}";
--rollback drop table certificate_holder; drop table certificate; drop function certificate_stays_ended();
