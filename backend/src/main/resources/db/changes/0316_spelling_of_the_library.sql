--liquibase formatted sql

--changeset led-hub:0316_spelling_of_the_library splitStatements:false
--comment The words of titles and keywords as they are written, each once: what is mistyped is looked for among them and not in all texts.
create text search configuration hub_words (copy = simple);
alter text search configuration hub_words
    alter mapping for hword, hword_part, word, asciihword, hword_asciipart, asciiword with unaccent, simple;

create table spelling (
    trust_id uuid not null constraint spelling_trust references trust,
    audience text not null,
    word text not null,
    constraint spelling_key primary key (trust_id, audience, word)
);
create function words_written(written text) returns setof text language sql stable as $$
    select word from unnest(tsvector_to_array(to_tsvector('hub_words', written))) word where word ~ '^[[:alnum:]]{3,}$'
$$;
insert into spelling select distinct r.trust_id, r.audience, word
    from resource r, words_written(r.title || ' ' || r.keywords) word where r.state = 'published';
create index spelling_by_trigrams on spelling using gin (trust_id, word gin_trgm_ops) with (fastupdate = off);

alter table spelling enable row level security;
alter table spelling force row level security;
create policy read_by_audience on spelling for select
    using (trust_id = library_trust() and audience = any ((select library_audiences())::text[]));
create policy kept_by_triggers on spelling to current_user using (true) with check (true);
grant select on spelling to "${applicationRole}";

-- A word stays when the last resource that had it goes: then it leads to nothing.
create function keep_spelling() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into spelling select new.trust_id, new.audience, word from words_written(new.title || ' ' || new.keywords) word order by word
        on conflict do nothing;
    return null;
end $$;
create trigger spelling_of_new_resource after insert on resource for each row when (new.state = 'published') execute function keep_spelling();
create trigger spelling_of_changed_resource after update on resource for each row
    when (new.state = 'published' and (old.title, old.keywords, old.audience, old.state)
        is distinct from (new.title, new.keywords, new.audience, new.state))
    execute function keep_spelling();

-- Two letters that changed places leave a word of eight 0.44 alike.
-- What was typed, in the words of the library that are spelled most like each of its words; what is spelled like none is left out.
create function mended(q text, least_alike real, most integer, joined text) returns tsquery language plpgsql stable
    set pg_trgm.word_similarity_threshold = 0.3 as $$
declare
    trust constant uuid := library_trust();
    audiences constant text[] := library_audiences();
begin
    return (select string_agg('(' || known.words || ')', joined)::tsquery from words_written(q) typed, lateral (
        select string_agg('''' || lexeme || ''':A', ' | ') as words
        from (select s.word from spelling s
                where s.trust_id = trust and s.audience = any (audiences) and s.word %> typed and word_similarity(typed, s.word) >= least_alike
                group by s.word order by word_similarity(typed, s.word) desc, similarity(typed, s.word) desc, s.word limit most) alike,
            unnest(tsvector_to_array(to_tsvector('hub_english', alike.word))) lexeme
        where to_tsvector('hub_english', typed) <> '') known);
end $$;

create or replace function resources_by_spelling(q text, in_collection text, of_kind text, for_audience text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp rows 200 as $$
    select newest_that_match(mended(q, 0.44, 10, ' & '), in_collection, of_kind, for_audience)
$$;

create or replace function resources_like(q text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp rows 3 as $$
    select r.id from newest_that_match(mended(q, 0.3, 3, ' | '), null, null, null) n (id)
        cross join lateral (select * from resource i where i.trust_id = library_trust() and i.id = n.id offset 0) r
    order by word_similarity(q, r.title || ' ' || r.keywords) desc, r.id desc limit 3
$$;
drop index resource_by_trigrams;
--rollback create index resource_by_trigrams on resource using gin (trust_id, (title || ' ' || keywords) gin_trgm_ops) with (fastupdate = off); create or replace function resources_by_spelling(q text, in_collection text, of_kind text, for_audience text) returns table (id uuid) language sql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 rows 200 as $x$ select r.id from resource r where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[]) and (r.title || ' ' || r.keywords) %> q and r.state = 'published' and (in_collection is null or r.collection = in_collection) and (of_kind is null or r.kind = of_kind) and (for_audience is null or r.audience = for_audience) order by word_similarity(q, r.title || ' ' || r.keywords) desc, r.id desc limit 200 $x$; create or replace function resources_like(q text) returns table (id uuid) language sql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.3 rows 3 as $x$ select r.id from resource r where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[]) and (r.title || ' ' || r.keywords) %> q and r.state = 'published' order by word_similarity(q, r.title || ' ' || r.keywords) desc, r.id desc limit 3 $x$; drop function mended(text, real, integer, text); drop trigger spelling_of_changed_resource on resource; drop trigger spelling_of_new_resource on resource; drop function keep_spelling(); drop table spelling; drop function words_written(text); drop text search configuration hub_words;
