--liquibase formatted sql

--changeset led-hub:0303_saved_and_read splitStatements:false
--comment What somebody saved and what they read last: theirs alone.
create table bookmark (
    trust_id uuid not null default current_trust(),
    person_id uuid not null default current_person(),
    resource_id uuid not null,
    saved_at timestamptz not null,
    constraint bookmark_key primary key (trust_id, person_id, resource_id),
    constraint bookmark_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint bookmark_resource foreign key (trust_id, resource_id) references resource (trust_id, id)
);
create index bookmark_of_resource on bookmark (trust_id, resource_id);
alter table bookmark enable row level security;
alter table bookmark force row level security;
create policy only_the_reader on bookmark
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert, delete on bookmark to "${applicationRole}";

create table resource_reading (
    trust_id uuid not null default current_trust(),
    person_id uuid not null default current_person(),
    resource_id uuid not null,
    read_at timestamptz not null,
    constraint resource_reading_key primary key (trust_id, person_id, resource_id),
    constraint resource_reading_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint resource_reading_resource foreign key (trust_id, resource_id) references resource (trust_id, id)
);
create index resource_reading_of_resource on resource_reading (trust_id, resource_id);
create index resource_reading_by_time on resource_reading (trust_id, person_id, read_at);
alter table resource_reading enable row level security;
alter table resource_reading force row level security;
create policy only_the_reader on resource_reading
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert, update (read_at), delete on resource_reading to "${applicationRole}";

-- What is spelled a little like a search that found nothing.
create function resources_like(q text)
    returns table (id uuid) language sql stable security definer set search_path = public, pg_temp
    set pg_trgm.word_similarity_threshold = 0.3 rows 3 as $$
    select r.id from resource r
    where r.trust_id = library_trust() and r.audience = any ((select library_audiences())::text[]) and r.state = 'published'
      and (r.title || ' ' || r.keywords) %> q
    order by word_similarity(q, r.title || ' ' || r.keywords) desc, r.id desc limit 3
$$;
revoke all on function resources_like(text) from public;
grant execute on function resources_like(text) to "${applicationRole}";
--rollback drop function resources_like(text); drop table resource_reading; drop table bookmark;
