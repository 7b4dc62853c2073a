--liquibase formatted sql

--changeset led-hub:0132_earlier_facts splitStatements:false
--comment A date that is made, or made again, among those before a change has what the programme gave them then: not its time alone.
alter table programme_earlier_time
    add column title text constraint earlier_title_has_length check (length(title) between 1 and 200),
    add column theme text,
    add column location text constraint earlier_location_has_length check (length(location) <= 200),
    add column mode text constraint earlier_mode_is_known check (mode in ('in-person', 'online', 'hybrid')),
    add column capacity integer constraint earlier_capacity_is_positive check (capacity between 1 and 1000),
    add column cpd_minutes integer constraint earlier_cpd_minutes_are_plausible check (cpd_minutes between 0 and 480);
alter table programme no force row level security;
alter table programme_earlier_time no force row level security;
-- Nobody kept what these dates had: what the programme has now is the nearest.
update programme_earlier_time e
    set (title, theme, location, mode, capacity, cpd_minutes) =
        (select p.title, p.theme, p.location, p.mode, p.capacity, p.cpd_minutes from programme p
         where p.trust_id = e.trust_id and p.id = e.programme_id);
alter table programme_earlier_time force row level security;
alter table programme force row level security;
alter table programme_earlier_time
    alter column title set not null,
    alter column theme set not null,
    alter column mode set not null,
    alter column capacity set not null,
    alter column cpd_minutes set not null,
    add constraint earlier_theme_is_known foreign key (trust_id, theme) references session_theme (trust_id, code);
create index earlier_times_of_theme on programme_earlier_time (trust_id, theme);
--rollback alter table programme_earlier_time drop column title, drop column theme, drop column location, drop column mode, drop column capacity, drop column cpd_minutes;
