--liquibase formatted sql

--changeset led-hub:0002_trusts_and_people splitStatements:false
create table trust (
    id uuid constraint trust_key primary key,
    code text not null constraint trust_code_is_ods check (code ~ '^[A-Z0-9]{3,6}$'),
    name text not null constraint trust_name_has_length check (length(name) between 1 and 200),
    open_appointments_limit integer not null default 1
        constraint open_appointments_limit_is_positive check (open_appointments_limit between 1 and 20),
    constraint one_trust_per_code unique (code)
);
alter table trust enable row level security;
alter table trust force row level security;
-- Names and codes of NHS trusts are public; only its own people change a trust.
create policy trusts_are_public on trust for select using (true);
create policy own_trust on trust using (id = current_trust()) with check (id = current_trust());

create table person (
    trust_id uuid not null default current_trust() constraint person_trust references trust,
    id uuid not null,
    name text not null constraint person_name_has_length check (length(name) between 1 and 200),
    email text not null constraint email_is_lower_case check (email = lower(email) and length(email) between 3 and 254),
    roles text[] not null
        constraint roles_are_known check (roles <@ array['led', 'tutor', 'admin'] and cardinality(roles) > 0),
    specialty text constraint specialty_has_length check (length(specialty) <= 100),
    grade text constraint grade_has_length check (length(grade) <= 100),
    site text constraint site_has_length check (length(site) <= 100),
    gmc_number text constraint gmc_number_is_seven_digits check (gmc_number ~ '^\d{7}$'),
    appraisal_month integer constraint appraisal_month_is_a_month check (appraisal_month between 1 and 12),
    status text not null default 'active' constraint person_status_is_known check (status in ('active', 'suspended', 'left')),
    version integer not null default 0,
    created_at timestamptz not null,
    constraint person_key primary key (trust_id, id)
);
-- A log-in names one person, so an address belongs to one active person across all trusts.
create unique index one_active_person_per_email on person (email) where status = 'active';

alter table person enable row level security;
alter table person force row level security;
create policy own_trust on person using (trust_id = current_trust()) with check (trust_id = current_trust());
-- Before log-in a transaction sees the one person whose address was typed, and nobody else.
create policy log_in_by_email on person for select
    using (email = nullif(current_setting('hub.log_in_email', true), ''));
--rollback drop table person; drop table trust;
