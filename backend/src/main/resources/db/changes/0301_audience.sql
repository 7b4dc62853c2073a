--liquibase formatted sql

--changeset led-hub:0301_audience splitStatements:false
--comment Who may read what of a library, and who may write it. Somebody without a log-in has no trust: the hub names the one whose public items they read.
create extension if not exists btree_gin;

create function library_trust() returns uuid language sql stable
    as $$ select coalesce(current_trust(), nullif(current_setting('hub.public_library_of', true), '')::uuid) $$;

-- Work of the hub itself has a trust and no person.
create function library_audiences() returns text[] language sql stable as $$
    select case
        when current_trust() is null then '{public}'
        when current_person() is null then '{public,staff,led}'
        else (select case when p.roles && '{led,admin}' then '{public,staff,led}' else '{public,staff}' end
            from person p where p.trust_id = current_trust() and p.id = current_person())
    end::text[]
$$;

create function edits_library() returns boolean language sql stable as $$
    select current_trust() is not null and (current_person() is null or exists (
        select from person p where p.trust_id = current_trust() and p.id = current_person() and 'admin' = any (p.roles)))
$$;

drop policy own_trust on resource;
create policy read_by_audience on resource for select
    using (trust_id = library_trust() and audience = any ((select library_audiences())::text[]));
create policy add_by_editors on resource for insert with check (trust_id = current_trust() and (select edits_library()));
create policy change_by_editors on resource for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));

drop policy own_trust on collection;
create policy read_by_all on collection for select using (trust_id = library_trust());
create policy add_by_editors on collection for insert with check (trust_id = current_trust() and (select edits_library()));
create policy change_by_editors on collection for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));

-- Text operators are not leakproof, so under a policy PostgreSQL looks at every row before it matches any words. The two functions
-- below say the policy themselves, run as the owner, and give ids only: whoever asked loads the rows under the policy.
create policy candidates_for_search on resource for select to current_user using (true);

drop index resource_by_words, resource_by_trigrams;
create index resource_by_words on resource using gin (trust_id, search) with (fastupdate = off);
create index resource_by_trigrams on resource using gin (trust_id, (title || ' ' || keywords) gin_trgm_ops) with (fastupdate = off);

-- Materialized, or the planner walks the key backwards for a word that it believes to be common.
create function resources_by_words(in_title tsquery, anywhere tsquery, in_collection text, of_kind text, for_audience text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp rows 400 as $$
    with found as materialized (
        select r.id, r.search @@ in_title as in_title from resource r
        where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[]) and r.search @@ anywhere
          and (in_collection is null or r.collection = in_collection)
          and (of_kind is null or r.kind = of_kind)
          and (for_audience is null or r.audience = for_audience))
    (select f.id from found f where f.in_title order by f.id desc limit 200)
    union
    (select f.id from found f order by f.id desc limit 200)
$$;

-- PostgreSQL's own threshold of 0.6 misses a word of nine letters that lacks one.
create function resources_by_spelling(q text, in_collection text, of_kind text, for_audience text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp
    set pg_trgm.word_similarity_threshold = 0.5 rows 200 as $$
    select r.id from resource r
    where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[])
      and (r.title || ' ' || r.keywords) %> q
      and (in_collection is null or r.collection = in_collection)
      and (of_kind is null or r.kind = of_kind)
      and (for_audience is null or r.audience = for_audience)
    order by word_similarity(q, r.title || ' ' || r.keywords) desc, r.id desc limit 200
$$;
revoke all on function resources_by_words(tsquery, tsquery, text, text, text), resources_by_spelling(text, text, text, text) from public;
grant execute on function resources_by_words(tsquery, tsquery, text, text, text), resources_by_spelling(text, text, text, text)
    to "${applicationRole}";
--rollback drop function resources_by_words(tsquery, tsquery, text, text, text); drop function resources_by_spelling(text, text, text, text); drop policy candidates_for_search on resource; drop policy read_by_audience on resource; drop policy add_by_editors on resource; drop policy change_by_editors on resource; drop policy read_by_all on collection; drop policy add_by_editors on collection; drop policy change_by_editors on collection; create policy own_trust on resource using (trust_id = current_trust()) with check (trust_id = current_trust()); create policy own_trust on collection using (trust_id = current_trust()) with check (trust_id = current_trust()); drop function edits_library(); drop function library_audiences(); drop function library_trust();
