--liquibase formatted sql

--changeset led-hub:0041_trust_lists splitStatements:false
--comment Themes, specialties and professions are each trust's own; four themes come with a trust. A theme that sessions have is never taken away, only no longer offered.
create table session_theme (
    trust_id uuid not null default current_trust() constraint session_theme_trust references trust,
    code text not null constraint theme_code_is_a_word check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    name text not null constraint theme_name_has_length check (length(name) between 1 and 60),
    is_clinical boolean not null,
    is_offered boolean not null default true,
    place integer not null,
    constraint session_theme_key primary key (trust_id, code)
);
create unique index one_theme_per_name on session_theme (trust_id, lower(name)) where is_offered;

create function themes_of_a_new_trust() returns trigger language plpgsql as $$
begin
    insert into session_theme (trust_id, code, name, is_clinical, place) values
        (new.id, 'clinical-update', 'Clinical update', true, 1),
        (new.id, 'nhs-systems', 'NHS systems', false, 2),
        (new.id, 'leadership', 'Leadership', false, 3),
        (new.id, 'career-development', 'Career development', false, 4);
    return null;
end $$;
create trigger themes_of_a_new_trust after insert on trust for each row execute function themes_of_a_new_trust();

-- The owner is held to row-level security too, and has no trust: for this one statement it is not.
alter table trust no force row level security;
insert into session_theme (trust_id, code, name, is_clinical, place)
    select t.id, given.code, given.name, given.place = 1, given.place
    from trust t cross join (values ('clinical-update', 'Clinical update', 1), ('nhs-systems', 'NHS systems', 2),
        ('leadership', 'Leadership', 3), ('career-development', 'Career development', 4)) as given (code, name, place);
alter table trust force row level security;

alter table session_theme enable row level security;
alter table session_theme force row level security;
create policy own_trust on session_theme using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on session_theme to "${applicationRole}";

alter table teaching_session
    drop constraint theme_is_known,
    add constraint theme_is_known foreign key (trust_id, theme) references session_theme (trust_id, code),
    -- Teaching of the trust is certified by it; what somebody else holds is only listed here.
    add column is_external boolean not null default false;
alter table programme
    drop constraint programme_theme_is_known,
    add constraint programme_theme_is_known foreign key (trust_id, theme) references session_theme (trust_id, code);
create index sessions_of_theme on teaching_session (trust_id, theme);
create index programmes_of_theme on programme (trust_id, theme);

alter table teaching_setting
    add column offer_hours integer not null default 4 constraint offer_hours_are_plausible check (offer_hours between 1 and 24),
    add column specialties text[] not null default '{Medicine,"Emergency Medicine",Surgery}',
    add column professions text[] not null default '{Nursing,Midwifery,Pharmacy,"Allied health professions"}';
--rollback alter table teaching_setting drop column offer_hours, drop column specialties, drop column professions; alter table programme drop constraint programme_theme_is_known; alter table teaching_session drop constraint theme_is_known, drop column is_external; drop trigger themes_of_a_new_trust on trust; drop function themes_of_a_new_trust; drop table session_theme;
