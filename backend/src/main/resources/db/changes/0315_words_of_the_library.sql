--liquibase formatted sql

--changeset led-hub:0315_words_of_the_library splitStatements:false
--comment Where each word is, the newest resource first: a search reads as much of it as it ranks, however many resources have the word.
-- An index in all but name, which refers to no resource: nothing but its triggers writes here.
create table resource_word (
    trust_id uuid not null constraint resource_word_trust references trust,
    -- By its bytes, wherever the database sorts otherwise: words that begin alike must lie together.
    word text collate "C" not null,
    in_title boolean not null,
    resource_id uuid not null,
    audience text not null,
    collection text not null,
    kind text not null,
    constraint resource_word_key primary key (trust_id, word, in_title, resource_id) include (audience, collection, kind)
);

create function words_of(r resource) returns setof resource_word language sql stable as $$
    select r.trust_id, word.lexeme, 'A' = any (word.weights), r.id, r.audience, r.collection, r.kind
    from unnest(r.search) word where r.state = 'published'
$$;
insert into resource_word select word.* from resource r, words_of(r) word;

alter table resource_word enable row level security;
alter table resource_word force row level security;
create policy read_by_audience on resource_word for select
    using (trust_id = library_trust() and audience = any ((select library_audiences())::text[]));
create policy kept_by_triggers on resource_word to current_user using (true) with check (true);
grant select on resource_word to "${applicationRole}";

create function keep_resource_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op <> 'INSERT' and old.state = 'published' then
        delete from resource_word w where w.trust_id = old.trust_id and w.word = any (tsvector_to_array(old.search))
            and w.in_title = any (array[false, true]) and w.resource_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into resource_word select * from words_of(new);
    end if;
    return null;
end $$;
create trigger words_of_new_resource after insert or delete on resource for each row execute function keep_resource_words();
create trigger words_of_changed_resource after update on resource for each row
    when ((old.search, old.state, old.audience, old.collection, old.kind) is distinct from (new.search, new.state, new.audience, new.collection, new.kind))
    execute function keep_resource_words();

-- What must all be there for a query to match, each part as words of which one will do. Nothing of a query that says what must not be there.
create function parts_of(query tsquery) returns table (part integer, word text, is_start boolean, in_title boolean) language sql immutable as $$
    with token as (
        select t.token[1] as said, t.at,
            sum(case t.token[1] when '(' then 1 when ')' then -1 else 0 end) over (order by t.at) as depth
        from regexp_matches(query::text, '''(?:[^'']|'''')*''(?::[*A-D]+)?|[()|&!]|<[^>]+>', 'g') with ordinality t (token, at)),
    parted as (
        select said, (case when exists (select from token where said = '|' and depth = 0) then 0
            else count(*) filter (where (said = '&' or said like '<%') and depth = 0) over (order by at) end)::integer as part
        from token)
    select part, replace(substring(said from '^''(.*)''(?::[*A-D]+)?$'), '''''', ''''), said ~ ':[A-D]*[*]', said ~ ':[*A-D]*A'
    from parted where said like '''%' and not exists (select from token where said = '!')
$$;

-- The newest 2,000 with a word; of a word's beginning, with each of the first hundred words that begin so.
create function newest_with(wanted text, is_start boolean, only_in_title boolean, in_collection text, of_kind text, for_audience text)
    returns setof uuid language plpgsql stable rows 2000 as $$
declare
    trust constant uuid := library_trust();
    audiences constant text[] := array(select a from unnest(library_audiences()) a where for_audience is null or a = for_audience);
    last constant text := case when is_start then wanted || chr(1114111) else wanted end;
    known text;
    place boolean;
begin
    select w.word into known from resource_word w where w.trust_id = trust and w.word >= wanted and w.word <= last order by w.word limit 1;
    for i in 1..100 loop
        exit when known is null;
        foreach place in array case when only_in_title then array[true] else array[true, false] end loop
            return query select w.resource_id from resource_word w
                where w.trust_id = trust and w.word = known and w.in_title = place and w.audience = any (audiences)
                  and (in_collection is null or w.collection = in_collection) and (of_kind is null or w.kind = of_kind)
                order by w.resource_id desc limit 2000;
        end loop;
        select w.word into known from resource_word w where w.trust_id = trust and w.word > known and w.word <= last order by w.word limit 1;
    end loop;
end $$;

-- The newest 200 that match, of those that have all the words in fewer than 2,000; where there is no such word, of the newest 2,000 with each.
create function newest_that_match(query tsquery, in_collection text, of_kind text, for_audience text)
    returns setof uuid language plpgsql stable rows 200 as $$
declare
    trust constant uuid := library_trust();
begin
    if query is null or numnode(query) = 0 then
        return;
    end if;
    if not exists (select from parts_of(query)) then
        -- It says what must not be there, and only the texts tell.
        return query with found as materialized (select r.id from resource r
            where r.trust_id = trust and r.audience = any (library_audiences()) and r.search @@ query and r.state = 'published'
              and (in_collection is null or r.collection = in_collection) and (of_kind is null or r.kind = of_kind)
              and (for_audience is null or r.audience = for_audience))
            select f.id from found f order by f.id desc limit 200;
    end if;
    return query
    with word as materialized (select * from parts_of(query)),
    part as materialized (
        select array(select distinct n.id from word w,
                newest_with(w.word, w.is_start, w.in_title, in_collection, of_kind, for_audience) n (id)
            where w.part = p.part order by n.id desc limit 2000) as ids
        from (select distinct w.part from word w) p),
    telling as materialized (
        select ids from part where cardinality(ids) < 2000 or not exists (select from part where cardinality(ids) < 2000)),
    candidate as materialized (
        select each.id from telling, unnest(telling.ids) each (id)
        group by each.id having count(*) = (select count(*) from telling))
    select c.id from (select k.id from candidate k order by k.id desc offset 0) c
        cross join lateral (select r.search from resource r where r.trust_id = trust and r.id = c.id offset 0) r
    where r.search @@ query order by c.id desc limit 200;
end $$;

create or replace function resources_by_words(in_title tsquery, anywhere tsquery, in_collection text, of_kind text, for_audience text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp rows 400 as $$
    select newest_that_match(in_title, in_collection, of_kind, for_audience)
    union
    select newest_that_match(anywhere, in_collection, of_kind, for_audience)
$$;
--rollback create or replace function resources_by_words(in_title tsquery, anywhere tsquery, in_collection text, of_kind text, for_audience text) returns table (id uuid) language sql stable security definer set search_path = public, pg_temp rows 400 as $x$ with found as materialized (select r.id, r.search @@ in_title as in_title from resource r where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[]) and r.search @@ anywhere and r.state = 'published' and (in_collection is null or r.collection = in_collection) and (of_kind is null or r.kind = of_kind) and (for_audience is null or r.audience = for_audience)) (select f.id from found f where f.in_title order by f.id desc limit 200) union (select f.id from found f order by f.id desc limit 200) $x$; drop function newest_that_match(tsquery, text, text, text); drop function newest_with(text, boolean, boolean, text, text, text); drop function parts_of(tsquery); drop trigger words_of_changed_resource on resource; drop trigger words_of_new_resource on resource; drop function keep_resource_words(); drop function words_of(resource); drop table resource_word;
