--liquibase formatted sql

--changeset led-hub:0302_editing splitStatements:false
--comment A resource is drafted, published, superseded or withdrawn; every version of it is kept.
alter table resource
    add column state text not null default 'published'
        constraint resource_state_is_known check (state in ('draft', 'published', 'superseded', 'withdrawn')),
    add column superseded_by uuid,
    add column owner_id uuid,
    add column licence text constraint resource_licence_has_length check (length(licence) <= 200),
    add column body text constraint resource_body_has_length check (length(body) between 1 and 50000),
    add column specialties text[] not null default '{}',
    add column career_stages text[] not null default '{}'
        constraint career_stages_are_known check (career_stages <@ array['new', 'junior', 'registrar', 'senior']),
    add column for_imgs boolean not null default false,
    add column closes_on date,
    add column version integer not null default 0,
    add column changed_at timestamptz not null default now(),
    add column changed_by uuid,
    alter column url drop not null,
    add constraint article_has_a_body_and_others_an_address
        check ((kind = 'article') = (body is not null) and (kind = 'article') = (url is null)),
    add constraint only_opportunities_close check (closes_on is null or kind = 'opportunity'),
    add constraint superseded_names_its_successor check ((state = 'superseded') = (superseded_by is not null)),
    add constraint resource_does_not_supersede_itself check (superseded_by <> id),
    add constraint resource_successor foreign key (trust_id, superseded_by) references resource (trust_id, id),
    add constraint resource_owner foreign key (trust_id, owner_id) references person (trust_id, id),
    add constraint resource_changed_by foreign key (trust_id, changed_by) references person (trust_id, id);
alter table resource alter column state set default 'draft';
create index resource_by_successor on resource (trust_id, superseded_by) where superseded_by is not null;
create index resource_of_owner on resource (trust_id, owner_id);
create index resource_by_changer on resource (trust_id, changed_by);
create index resource_to_review on resource (trust_id, state, review_by, id);

alter table resource drop column search;
alter table resource add column search tsvector not null generated always as (
    setweight(to_tsvector('hub_english', title), 'A')
    || setweight(to_tsvector('hub_english', keywords), 'A')
    || setweight(to_tsvector('hub_english', source), 'C')
    || setweight(to_tsvector('hub_english', summary), 'B')
    || setweight(to_tsvector('hub_english', coalesce(body, '')), 'D')) stored;
create index resource_by_words on resource using gin (trust_id, search) with (fastupdate = off);

-- A superseded one stays readable: it says what took its place.
alter policy read_by_audience on resource using (trust_id = library_trust()
    and audience = any ((select library_audiences())::text[])
    and (state in ('published', 'superseded') or (select edits_library())));

create or replace function resources_by_words(in_title tsquery, anywhere tsquery, in_collection text, of_kind text, for_audience text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp rows 400 as $$
    with found as materialized (
        select r.id, r.search @@ in_title as in_title from resource r
        where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[]) and r.search @@ anywhere
          and r.state = 'published'
          and (in_collection is null or r.collection = in_collection)
          and (of_kind is null or r.kind = of_kind)
          and (for_audience is null or r.audience = for_audience))
    (select f.id from found f where f.in_title order by f.id desc limit 200)
    union
    (select f.id from found f order by f.id desc limit 200)
$$;

create or replace function resources_by_spelling(q text, in_collection text, of_kind text, for_audience text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp
    set pg_trgm.word_similarity_threshold = 0.5 rows 200 as $$
    select r.id from resource r
    where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[])
      and (r.title || ' ' || r.keywords) %> q
      and r.state = 'published'
      and (in_collection is null or r.collection = in_collection)
      and (of_kind is null or r.kind = of_kind)
      and (for_audience is null or r.audience = for_audience)
    order by word_similarity(q, r.title || ' ' || r.keywords) desc, r.id desc limit 200
$$;

create table resource_version (
    trust_id uuid not null default current_trust(),
    resource_id uuid not null,
    version integer not null,
    title text not null,
    summary text not null,
    url text,
    body text,
    audience text not null,
    state text not null,
    reviewed_on date not null,
    review_by date not null,
    changed_at timestamptz not null,
    changed_by uuid,
    constraint resource_version_key primary key (trust_id, resource_id, version),
    constraint version_of_resource foreign key (trust_id, resource_id) references resource (trust_id, id),
    constraint resource_version_person foreign key (trust_id, changed_by) references person (trust_id, id)
);
create index resource_version_of_person on resource_version (trust_id, changed_by);

-- The owner is held to row-level security too, and has no trust: for this one statement it is not.
alter table resource no force row level security;
insert into resource_version (trust_id, resource_id, version, title, summary, url, body, audience, state, reviewed_on, review_by, changed_at)
    select trust_id, id, version, title, summary, url, body, audience, state, reviewed_on, review_by, changed_at from resource;
alter table resource force row level security;

alter table resource_version enable row level security;
alter table resource_version force row level security;
create policy read_by_editors on resource_version for select using (trust_id = current_trust() and (select edits_library()));
create policy add_by_editors on resource_version for insert with check (trust_id = current_trust() and (select edits_library()));
grant select, insert on resource_version to "${applicationRole}";

create function keep_resource_version() returns trigger language plpgsql as $$
begin
    insert into resource_version (trust_id, resource_id, version, title, summary, url, body, audience, state, reviewed_on, review_by,
        changed_at, changed_by)
    values (new.trust_id, new.id, new.version, new.title, new.summary, new.url, new.body, new.audience, new.state, new.reviewed_on,
        new.review_by, new.changed_at, new.changed_by);
    return null;
end $$;
create trigger first_resource_version after insert on resource for each row execute function keep_resource_version();
create trigger next_resource_version after update on resource for each row when (new.version <> old.version)
    execute function keep_resource_version();
--rollback drop trigger next_resource_version on resource; drop trigger first_resource_version on resource; drop function keep_resource_version(); drop table resource_version; alter policy read_by_audience on resource using (trust_id = library_trust() and audience = any ((select library_audiences())::text[])); alter table resource drop column search, drop column state, drop column superseded_by, drop column owner_id, drop column licence, drop column body, drop column specialties, drop column career_stages, drop column for_imgs, drop column closes_on, drop column version, drop column changed_at, drop column changed_by;
