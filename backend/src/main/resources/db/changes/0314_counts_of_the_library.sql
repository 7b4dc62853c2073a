--liquibase formatted sql

--changeset led-hub:0314_counts_of_the_library splitStatements:false
--comment How many published resources there are of each kind in each collection, kept as they change: counting them costs the same in a library of any size.
create table resource_count (
    trust_id uuid not null constraint resource_count_trust references trust,
    audience text not null,
    kind text not null,
    collection text not null,
    resources bigint not null,
    constraint resource_count_key primary key (trust_id, audience, kind, collection),
    constraint resource_count_collection foreign key (trust_id, collection) references collection (trust_id, slug)
);
create index resource_count_of_collection on resource_count (trust_id, collection);
insert into resource_count (trust_id, audience, kind, collection, resources)
    select trust_id, audience, kind, collection, count(*) from resource where state = 'published'
    group by trust_id, audience, kind, collection;

alter table resource_count enable row level security;
alter table resource_count force row level security;
create policy read_by_audience on resource_count for select
    using (trust_id = library_trust() and audience = any ((select library_audiences())::text[]));
create policy kept_by_triggers on resource_count to current_user using (true) with check (true);
grant select on resource_count to "${applicationRole}";

-- As the owner, for nobody else may write here; in the order of the key, so that two statements wait and never deadlock.
create function keep_resource_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    more constant text := 'select trust_id, audience, kind, collection, 1 as change from added where state = ''published''';
    fewer constant text := 'select trust_id, audience, kind, collection, -1 as change from removed where state = ''published''';
begin
    execute format('insert into resource_count as c (trust_id, audience, kind, collection, resources)
        select trust_id, audience, kind, collection, sum(change) from (%s) one
        group by trust_id, audience, kind, collection having sum(change) <> 0
        order by trust_id, audience, kind, collection
        on conflict (trust_id, audience, kind, collection) do update set resources = c.resources + excluded.resources',
        case tg_op when 'INSERT' then more when 'DELETE' then fewer else more || ' union all ' || fewer end);
    return null;
end $$;
create trigger count_new_resources after insert on resource referencing new table as added
    for each statement execute function keep_resource_counts();
create trigger count_changed_resources after update on resource referencing new table as added old table as removed
    for each statement execute function keep_resource_counts();
create trigger count_removed_resources after delete on resource referencing old table as removed
    for each statement execute function keep_resource_counts();
--rollback drop trigger count_removed_resources on resource; drop trigger count_changed_resources on resource; drop trigger count_new_resources on resource; drop function keep_resource_counts(); drop table resource_count;
