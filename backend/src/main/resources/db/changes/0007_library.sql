--liquibase formatted sql

--changeset led-hub:0007_library splitStatements:false
create text search configuration hub_english (copy = english);
alter text search configuration hub_english
    alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with unaccent, english_stem;

create table collection (
    trust_id uuid not null default current_trust() constraint collection_trust references trust,
    slug text not null constraint collection_slug_is_kebab_case check (slug ~ '^[a-z0-9-]{1,60}$'),
    title text not null,
    summary text not null,
    shelf_order integer not null,
    constraint collection_key primary key (trust_id, slug)
);
alter table collection enable row level security;
alter table collection force row level security;
create policy own_trust on collection using (trust_id = current_trust()) with check (trust_id = current_trust());

create table resource (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    title text not null constraint resource_title_has_length check (length(title) between 1 and 200),
    summary text not null constraint resource_summary_has_length check (length(summary) <= 1000),
    kind text not null constraint resource_kind_is_known
        check (kind in ('link', 'article', 'document', 'slides', 'recording', 'opportunity')),
    url text not null constraint resource_url_is_https check (url ~ '^https://' and length(url) <= 500),
    collection text not null,
    audience text not null constraint audience_is_known check (audience in ('public', 'staff', 'led')),
    source text not null,
    valid_for text,
    reviewed_on date not null,
    review_by date not null,
    -- Abbreviations and old names that people search for, with a space between.
    keywords text not null default '',
    search tsvector not null generated always as (
        setweight(to_tsvector('hub_english', title), 'A')
        || setweight(to_tsvector('hub_english', keywords), 'A')
        || setweight(to_tsvector('hub_english', source), 'C')
        || setweight(to_tsvector('hub_english', summary), 'B')) stored,
    constraint resource_key primary key (trust_id, id),
    constraint resource_collection foreign key (trust_id, collection) references collection (trust_id, slug),
    constraint review_comes_after_review check (review_by >= reviewed_on)
);
create index resource_by_title on resource (trust_id, title, id);
create index resource_of_collection on resource (trust_id, collection, title, id);
create index resource_by_words on resource using gin (search);
create index resource_by_trigrams on resource using gin ((title || ' ' || keywords) gin_trgm_ops);
alter table resource enable row level security;
alter table resource force row level security;
create policy own_trust on resource using (trust_id = current_trust()) with check (trust_id = current_trust());
--rollback drop table resource; drop table collection; drop text search configuration hub_english;
