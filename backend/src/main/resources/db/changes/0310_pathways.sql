--liquibase formatted sql

--changeset led-hub:0310_pathways splitStatements:false
--comment Ordered steps that a doctor ticks. What is ticked is the doctor's alone, but for one tutor whom they let see it.
create table pathway (
    trust_id uuid not null default current_trust() constraint pathway_trust references trust,
    id uuid not null,
    title text not null constraint pathway_title_has_length check (length(title) between 1 and 100),
    summary text not null constraint pathway_summary_has_length check (length(summary) <= 1000),
    correct_as_at date not null,
    review_by date not null,
    is_published boolean not null,
    version integer not null default 0,
    changed_at timestamptz not null,
    changed_by uuid,
    constraint pathway_key primary key (trust_id, id),
    constraint pathway_is_reviewed_after_it_was_right check (review_by >= correct_as_at),
    constraint pathway_changed_by foreign key (trust_id, changed_by) references person (trust_id, id)
);
create unique index one_pathway_per_title on pathway (trust_id, lower(title));
create index pathway_by_changer on pathway (trust_id, changed_by);
alter table pathway enable row level security;
alter table pathway force row level security;
create policy read_published on pathway for select
    using (trust_id = current_trust() and (is_published or (select edits_library())));
create policy add_by_editors on pathway for insert with check (trust_id = current_trust() and (select edits_library()));
create policy change_by_editors on pathway for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));
grant select, insert, update (title, summary, correct_as_at, review_by, is_published, version, changed_at, changed_by)
    on pathway to "${applicationRole}";

-- A step that was taken out has no place; who ticked it keeps the tick.
create table pathway_step (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    pathway_id uuid not null,
    place integer,
    part text constraint step_part_has_length check (length(part) between 1 and 100),
    kind text not null constraint step_kind_is_known check (kind in ('resource', 'session', 'task')),
    title text not null constraint step_title_has_length check (length(title) between 1 and 200),
    detail text not null constraint step_detail_has_length check (length(detail) <= 1000),
    resource_id uuid,
    theme text,
    constraint pathway_step_key primary key (trust_id, pathway_id, id),
    constraint step_of_pathway foreign key (trust_id, pathway_id) references pathway (trust_id, id),
    constraint step_resource foreign key (trust_id, resource_id) references resource (trust_id, id),
    constraint step_theme foreign key (trust_id, theme) references session_theme (trust_id, code),
    constraint step_leads_where_its_kind_says
        check ((kind = 'resource') = (resource_id is not null) and (kind = 'session') = (theme is not null)),
    constraint one_step_per_place unique (trust_id, pathway_id, place) deferrable initially deferred
);
create index step_of_resource on pathway_step (trust_id, resource_id);
create index step_of_theme on pathway_step (trust_id, theme);
alter table pathway_step enable row level security;
alter table pathway_step force row level security;
create policy read_with_pathway on pathway_step for select using (trust_id = current_trust()
    and exists (select from pathway p where p.trust_id = pathway_step.trust_id and p.id = pathway_step.pathway_id));
create policy add_by_editors on pathway_step for insert with check (trust_id = current_trust() and (select edits_library()));
create policy change_by_editors on pathway_step for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));
grant select, insert, update (place, part, kind, title, detail, resource_id, theme) on pathway_step to "${applicationRole}";

create table pathway_share (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    person_id uuid not null default current_person(),
    pathway_id uuid not null,
    tutor_id uuid not null,
    shared_at timestamptz not null,
    constraint pathway_share_key primary key (trust_id, id),
    constraint one_share_per_pathway unique (trust_id, person_id, pathway_id),
    constraint share_of_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint share_of_pathway foreign key (trust_id, pathway_id) references pathway (trust_id, id),
    constraint share_with_tutor foreign key (trust_id, tutor_id) references person (trust_id, id),
    constraint nobody_shares_with_themselves check (tutor_id <> person_id)
);
create index share_by_pathway on pathway_share (trust_id, pathway_id);
create index share_by_tutor on pathway_share (trust_id, tutor_id, pathway_id, person_id);
alter table pathway_share enable row level security;
alter table pathway_share force row level security;

create function is_tutor(wanted uuid) returns boolean language sql stable as $$
    select exists (select from person p where p.trust_id = current_trust() and p.id = wanted and p.status = 'active' and 'tutor' = any (p.roles))
$$;

create policy only_the_doctor on pathway_share
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person() and is_tutor(tutor_id));
create policy read_by_their_tutor on pathway_share for select
    using (trust_id = current_trust() and tutor_id = current_person() and (select is_tutor(current_person())));
grant select, insert, update (tutor_id, shared_at), delete on pathway_share to "${applicationRole}";

create table pathway_tick (
    trust_id uuid not null default current_trust(),
    person_id uuid not null default current_person(),
    pathway_id uuid not null,
    step_id uuid not null,
    done_at timestamptz not null,
    constraint pathway_tick_key primary key (trust_id, person_id, pathway_id, step_id),
    constraint tick_of_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint tick_of_step foreign key (trust_id, pathway_id, step_id) references pathway_step (trust_id, pathway_id, id)
);
create index tick_of_step on pathway_tick (trust_id, pathway_id, step_id);
alter table pathway_tick enable row level security;
alter table pathway_tick force row level security;
create policy only_the_doctor on pathway_tick
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
create policy read_by_their_tutor on pathway_tick for select using (trust_id = current_trust() and exists (
    select from pathway_share s where s.trust_id = pathway_tick.trust_id and s.tutor_id = current_person()
        and s.pathway_id = pathway_tick.pathway_id and s.person_id = pathway_tick.person_id));
grant select, insert, delete on pathway_tick to "${applicationRole}";
--rollback drop table pathway_tick; drop table pathway_share; drop function is_tutor(uuid); drop table pathway_step; drop table pathway;
