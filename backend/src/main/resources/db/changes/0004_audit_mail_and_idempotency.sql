--liquibase formatted sql

--changeset led-hub:0004_audit_mail_and_idempotency splitStatements:false
-- Subject ids, not names. The application may add rows and read them, never change or delete one (0010).
create table audit_event (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    at timestamptz not null,
    actor_id uuid,
    action text not null constraint audit_action_has_length check (length(action) between 1 and 100),
    subject_id uuid not null,
    constraint audit_event_key primary key (trust_id, id)
);
create index audit_event_of_subject on audit_event (trust_id, subject_id, id);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy own_trust on audit_event using (trust_id = current_trust()) with check (trust_id = current_trust());

-- Written in the business transaction, sent afterwards. The content is sealed: it can hold a log-in code.
create table outgoing_mail (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    to_address text not null,
    kind text not null,
    business_key text not null,
    sealed_content bytea,
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    constraint outgoing_mail_key primary key (trust_id, id),
    constraint one_mail_per_occasion unique (trust_id, business_key)
);
create index mail_to_send on outgoing_mail (next_attempt_at) where sent_at is null;
create index mail_by_address on outgoing_mail (to_address, created_at);
alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy own_trust on outgoing_mail using (trust_id = current_trust()) with check (trust_id = current_trust());
create policy postman on outgoing_mail using (current_purpose() = 'postman') with check (current_purpose() = 'postman');

-- First answers of POSTs, given again when the same key comes again. The body is sealed: it can be confidential.
create table idempotent_answer (
    trust_id uuid not null default current_trust(),
    person_id uuid not null default current_person(),
    key text not null,
    request_hash bytea not null,
    status integer,
    location text,
    version bigint,
    sealed_body bytea,
    created_at timestamptz not null,
    constraint one_answer_per_key primary key (trust_id, person_id, key)
);
create index idempotent_answer_by_age on idempotent_answer (created_at);
alter table idempotent_answer enable row level security;
alter table idempotent_answer force row level security;
create policy own_answers on idempotent_answer
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
create policy housekeeping on idempotent_answer for delete using (current_purpose() = 'housekeeping');
create policy housekeeping_reads on idempotent_answer for select using (current_purpose() = 'housekeeping');
--rollback drop table idempotent_answer; drop table outgoing_mail; drop table audit_event;
