--liquibase formatted sql

--changeset led-hub:0008_cpd splitStatements:false
create table cpd_record (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null default current_person(),
    title text not null constraint cpd_title_has_length check (length(title) between 1 and 200),
    done_on date not null,
    minutes integer not null constraint cpd_minutes_are_positive check (minutes between 1 and 1440),
    scope text not null constraint scope_is_known check (scope in ('internal', 'external', 'personal')),
    nature text not null constraint nature_is_known check (nature in ('clinical', 'non-clinical')),
    domains integer[] not null default '{}' constraint cpd_domains_are_known check (domains <@ array[1, 2, 3, 4]),
    source text not null constraint cpd_source_is_known check (source in ('self', 'attendance')),
    -- The attended session, when that is where the record came from.
    source_id uuid,
    -- Deleting hides a record and keeps it: nothing that a person does deletes history.
    deleted_at timestamptz,
    version integer not null default 0,
    constraint cpd_record_key primary key (trust_id, id),
    constraint cpd_record_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint one_cpd_record_per_source unique (trust_id, person_id, source_id),
    constraint local_teaching_is_internal check ((source = 'attendance') = (scope = 'internal')),
    constraint attendance_names_its_session check ((source = 'attendance') = (source_id is not null))
);
create index cpd_record_by_date on cpd_record (trust_id, person_id, done_on desc, id desc) where deleted_at is null;
alter table cpd_record enable row level security;
alter table cpd_record force row level security;
create policy only_the_doctor on cpd_record
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
--rollback drop table cpd_record;
