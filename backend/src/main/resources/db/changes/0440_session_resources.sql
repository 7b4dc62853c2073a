--liquibase formatted sql

--changeset led-hub:0440_session_resources splitStatements:false
--comment Slides, papers and the recording of a session, from the library. Who may not read a resource is not told that it belongs to one.
create table session_resource (
    trust_id uuid not null default current_trust(),
    session_id uuid not null,
    resource_id uuid not null,
    constraint session_resource_key primary key (trust_id, session_id, resource_id),
    constraint session_that_has_a_resource foreign key (trust_id, session_id) references teaching_session (trust_id, id),
    constraint resource_of_a_session foreign key (trust_id, resource_id) references resource (trust_id, id)
);
create index session_of_resource on session_resource (trust_id, resource_id);
alter table session_resource enable row level security;
alter table session_resource force row level security;
create policy read_with_resource on session_resource for select using (trust_id = current_trust()
    and exists (select from resource r where r.trust_id = session_resource.trust_id and r.id = session_resource.resource_id));
create policy add_by_editors on session_resource for insert with check (trust_id = current_trust() and (select edits_library()));
create policy take_off_by_editors on session_resource for delete using (trust_id = current_trust() and (select edits_library()));
grant select, insert, delete on session_resource to "${applicationRole}";

create view session_shown with (security_invoker = true) as
    select trust_id, id, status = 'draft' as is_draft from teaching_session where status <> 'withdrawn';
grant select on session_shown to "${applicationRole}";
--rollback drop view session_shown; drop table session_resource;
