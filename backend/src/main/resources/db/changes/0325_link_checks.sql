--liquibase formatted sql

--changeset led-hub:0325_link_checks splitStatements:false
--comment Whether the links of what is published still lead somewhere. A link that fails three times is broken, for its readers too.
create table link_check (
    trust_id uuid not null default current_trust(),
    resource_id uuid not null,
    due_at timestamptz,
    faults jsonb not null default '[]' constraint faults_are_a_list check (jsonb_typeof(faults) = 'array'),
    broken boolean not null generated always as (jsonb_path_exists(faults, '$[*] ? (@.strikes >= 3)')) stored,
    constraint link_check_key primary key (trust_id, resource_id),
    constraint link_check_of_resource foreign key (trust_id, resource_id) references resource (trust_id, id)
);
create index link_check_that_is_due on link_check (trust_id, due_at);
create index link_check_that_is_broken on link_check (trust_id, resource_id) where broken;
alter table link_check enable row level security;
alter table link_check force row level security;
create policy read_with_resource on link_check for select using (trust_id = library_trust()
    and exists (select from resource r where r.trust_id = link_check.trust_id and r.id = link_check.resource_id));
create policy add_by_editors on link_check for insert with check (trust_id = current_trust() and (select edits_library()));
create policy change_by_editors on link_check for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));
grant select, insert on link_check to "${applicationRole}";
grant update (due_at, faults) on link_check to "${applicationRole}";

-- What is written anew is checked anew; what nobody can read is not checked.
create function links_are_due() returns trigger language plpgsql as $$
begin
    insert into link_check (trust_id, resource_id, due_at)
        values (new.trust_id, new.id, case when new.state = 'published' then timestamptz 'epoch' end)
        on conflict (trust_id, resource_id) do update set due_at = excluded.due_at,
            faults = case when excluded.due_at is null then '[]' else link_check.faults end;
    return null;
end $$;
create trigger links_of_new_resource after insert on resource for each row execute function links_are_due();
create trigger links_of_changed_resource after update on resource for each row
    when ((new.url, new.body, new.state) is distinct from (old.url, old.body, old.state)) execute function links_are_due();

-- The owner is held to row-level security too, and has no trust: for this one statement it is not.
alter table resource no force row level security;
alter table link_check no force row level security;
insert into link_check (trust_id, resource_id, due_at) select trust_id, id, timestamptz 'epoch' from resource where state = 'published';
alter table link_check force row level security;
alter table resource force row level security;
--rollback drop trigger links_of_changed_resource on resource; drop trigger links_of_new_resource on resource; drop function links_are_due(); drop table link_check;
