--liquibase formatted sql

--changeset led-hub:0020_programmes splitStatements:false
--comment A programme is one object; its occurrences are sessions that keep the date they were first meant for.
-- What every occurrence starts with.
alter table programme
    add column theme text not null default 'clinical-update'
        constraint programme_theme_is_known check (theme in ('clinical-update', 'nhs-systems', 'leadership', 'career-development')),
    add column location text constraint programme_location_has_length check (length(location) <= 200),
    add column mode text not null default 'in-person'
        constraint programme_mode_is_known check (mode in ('in-person', 'online', 'hybrid')),
    add column capacity integer not null default 20 constraint programme_capacity_is_positive check (capacity between 1 and 1000),
    add column cpd_minutes integer not null default 60
        constraint programme_cpd_minutes_are_plausible check (cpd_minutes between 0 and 480),
    add column planned_until date not null default '2000-01-01',
    add column version integer not null default 0,
    add constraint programme_title_has_length check (length(title) between 1 and 200);
alter table programme alter column planned_until drop default, alter column theme drop default;

create table programme_exception (
    trust_id uuid not null default current_trust(),
    programme_id uuid not null,
    original_date date not null,
    kind text not null constraint exception_kind_is_known check (kind in ('skip', 'move', 'extra')),
    moved_to date,
    start_time time,
    reason text constraint exception_reason_has_length check (length(reason) <= 500),
    constraint programme_exception_key primary key (trust_id, programme_id, original_date),
    constraint programme_exception_programme foreign key (trust_id, programme_id) references programme (trust_id, id),
    constraint only_a_move_names_another_date check ((kind = 'move') = (moved_to is not null))
);
alter table programme_exception enable row level security;
alter table programme_exception force row level security;
create policy own_trust on programme_exception using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update, delete on programme_exception to "${applicationRole}";

alter table teaching_session add column original_date date;
alter table teaching_session no force row level security;
update teaching_session set original_date = (starts_at at time zone zone)::date where programme_id is not null;
alter table teaching_session force row level security;
alter table teaching_session
    add constraint an_occurrence_keeps_its_date check ((programme_id is null) = (original_date is null)),
    -- A draft that was given up before anybody saw it.
    drop constraint session_status_is_known,
    add constraint session_status_is_known check (status in ('draft', 'withdrawn', 'scheduled', 'cancelled'));
create unique index one_session_per_occurrence on teaching_session (trust_id, programme_id, original_date);
--rollback drop index one_session_per_occurrence; alter table teaching_session drop constraint session_status_is_known, add constraint session_status_is_known check (status in ('draft', 'scheduled', 'cancelled')), drop column original_date; drop table programme_exception; alter table programme drop column theme, drop column location, drop column mode, drop column capacity, drop column cpd_minutes, drop column planned_until, drop column version, drop constraint programme_title_has_length;
