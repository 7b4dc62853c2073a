--liquibase formatted sql

--changeset led-hub:0414_cpd_shares splitStatements:false
--comment A doctor shows a part of their CPD to whoever has a link. Only its hash is here, and who has it sees that part and nothing else.
create table cpd_share (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null default current_person(),
    secret_hash bytea not null constraint share_hash_has_length check (length(secret_hash) = 32),
    recipient text constraint share_recipient_has_length check (length(recipient) between 1 and 100),
    from_on date not null,
    to_on date not null,
    certificates boolean not null,
    evidence boolean not null,
    reflections boolean not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint cpd_share_key primary key (trust_id, id),
    constraint cpd_share_of_person unique (trust_id, id, person_id),
    constraint cpd_share_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint one_share_per_secret unique (secret_hash),
    constraint share_period_is_in_order check (to_on >= from_on),
    constraint share_ends_within_90_days check (expires_at > made_at and expires_at <= made_at + interval '2160 hours')
);
create index cpd_share_by_person on cpd_share (trust_id, person_id, made_at desc, id desc);

-- The link of a transaction that acts for nobody else: for no person, trust or system.
create function share_hash() returns bytea language sql stable as $$
    select case when current_trust() is null and current_person() is null and nullif(current_setting('hub.client_id', true), '') is null
        then decode(nullif(current_setting('hub.share_hash', true), ''), 'hex') end
$$;

alter table cpd_share enable row level security;
alter table cpd_share force row level security;
create policy only_the_doctor on cpd_share
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
create policy not_for_clients on cpd_share as restrictive
    using (nullif(current_setting('hub.client_id', true), '') is null)
    with check (nullif(current_setting('hub.client_id', true), '') is null);
create policy by_link on cpd_share for select using (secret_hash = share_hash() and ended_at is null
    and expires_at > nullif(current_setting('hub.share_at', true), '')::timestamptz);
grant select, insert on cpd_share to "${applicationRole}";
grant update (ended_at) on cpd_share to "${applicationRole}";

create table cpd_share_opening (
    trust_id uuid not null,
    id uuid not null,
    share_id uuid not null,
    person_id uuid not null,
    opened_at timestamptz not null,
    part text not null constraint share_part_is_known check (part in ('pack', 'pdf', 'evidence')),
    constraint cpd_share_opening_key primary key (trust_id, id),
    constraint opening_of_share foreign key (trust_id, share_id, person_id) references cpd_share (trust_id, id, person_id)
);
create index cpd_share_opening_of_share on cpd_share_opening (trust_id, share_id, person_id, opened_at desc);
alter table cpd_share_opening enable row level security;
alter table cpd_share_opening force row level security;
create policy only_the_doctor on cpd_share_opening for select using (trust_id = current_trust() and person_id = current_person());
create policy not_for_clients on cpd_share_opening as restrictive
    using (nullif(current_setting('hub.client_id', true), '') is null)
    with check (nullif(current_setting('hub.client_id', true), '') is null);
create policy by_link on cpd_share_opening for insert with check (exists (
    select from cpd_share s where s.secret_hash = share_hash() and s.trust_id = cpd_share_opening.trust_id
        and s.id = cpd_share_opening.share_id and s.person_id = cpd_share_opening.person_id));
grant select, insert on cpd_share_opening to "${applicationRole}";

-- What a link shows, as it is now. Each asks for the share of this one link, which is there only while it holds.
create policy by_link on person for select using (share_hash() is not null and exists (
    select from cpd_share s where s.secret_hash = share_hash() and s.trust_id = person.trust_id and s.person_id = person.id));
create policy by_link on cpd_record for select using (share_hash() is not null and deleted_at is null and exists (
    select from cpd_share s where s.secret_hash = share_hash() and s.trust_id = cpd_record.trust_id and s.person_id = cpd_record.person_id
        and cpd_record.done_on between s.from_on and s.to_on));
create policy by_link on cpd_reflection for select using (share_hash() is not null and exists (
    select from cpd_share s join cpd_record r on r.trust_id = s.trust_id and r.person_id = s.person_id
    where s.secret_hash = share_hash() and s.reflections
        and r.trust_id = cpd_reflection.trust_id and r.id = cpd_reflection.record_id));
create policy by_link on cpd_evidence for select using (share_hash() is not null and deleted_at is null and state = 'checked' and exists (
    select from cpd_share s join cpd_record r on r.trust_id = s.trust_id and r.person_id = s.person_id
    where s.secret_hash = share_hash() and s.evidence
        and r.trust_id = cpd_evidence.trust_id and r.id = cpd_evidence.record_id));
create policy by_link on certificate for select using (share_hash() is not null and ended_at is null and exists (
    select from cpd_share s join cpd_record r on r.trust_id = s.trust_id and r.person_id = s.person_id
    where s.secret_hash = share_hash() and s.certificates and s.person_id = certificate.person_id
        and r.trust_id = certificate.trust_id and r.source_id = certificate.session_id));
create policy by_link on certificate_holder for select using (share_hash() is not null and exists (
    select from cpd_share s join certificate c on c.trust_id = s.trust_id and c.person_id = s.person_id
    where s.secret_hash = share_hash() and s.certificates and c.ended_at is null
        and c.trust_id = certificate_holder.trust_id and c.id = certificate_holder.certificate_id));
--rollback drop policy by_link on certificate_holder; drop policy by_link on certificate; drop policy by_link on cpd_evidence; drop policy by_link on cpd_reflection; drop policy by_link on cpd_record; drop policy by_link on person; drop table cpd_share_opening; drop table cpd_share; drop function share_hash();
