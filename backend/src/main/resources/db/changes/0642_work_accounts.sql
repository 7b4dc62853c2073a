--liquibase formatted sql

--changeset led-hub:0642_work_accounts splitStatements:false
--comment With which account of the trust's identity provider somebody logs in. It is theirs by issuer and subject: an email changes hands.
create table work_account (
    trust_id uuid not null default current_trust(),
    person_id uuid not null,
    issuer text not null constraint issuer_has_length check (length(issuer) between 1 and 500),
    subject text not null constraint subject_has_length check (length(subject) between 1 and 255),
    email text not null constraint work_account_email_has_length check (length(email) between 3 and 254),
    linked_at timestamptz not null,
    constraint work_account_key primary key (trust_id, person_id, issuer),
    constraint work_account_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint one_person_per_work_account unique (issuer, subject)
);
alter table work_account enable row level security;
alter table work_account force row level security;
create policy own_trust on work_account using (trust_id = current_trust()) with check (trust_id = current_trust());
create policy not_for_clients on work_account as restrictive using (current_client() is null) with check (current_client() is null);
-- A log-in names its account before anyone knows the trust.
create policy by_account on work_account for select
    using (issuer = nullif(current_setting('hub.account_issuer', true), '')
        and subject = nullif(current_setting('hub.account_subject', true), ''));
grant select, insert, delete on work_account to "${applicationRole}";
grant update (email) on work_account to "${applicationRole}";
--rollback drop table work_account;
