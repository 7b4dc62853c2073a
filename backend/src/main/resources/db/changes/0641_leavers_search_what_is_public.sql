--liquibase formatted sql

--changeset led-hub:0641_leavers_search_what_is_public splitStatements:false
--comment Leavers are kept to what is public where the audience is decided. A policy that bound the owner too had every search read the whole table.
create or replace function library_audiences() returns text[] language sql stable as $$
    select case
        when current_trust() is null or reads_only() then '{public}'
        when current_client() is not null then '{public,staff}'
        when current_person() is null then '{public,staff,led}'
        else (select case when p.roles && '{led,admin}' then '{public,staff,led}' else '{public,staff}' end
            from person p where p.trust_id = current_trust() and p.id = current_person())
    end::text[]
$$;
drop policy leavers_read_what_is_public on resource;
create policy leavers_read_what_is_public on resource as restrictive for select to "${applicationRole}"
    using (not reads_only() or (audience = 'public' and state = 'published'));
--rollback drop policy leavers_read_what_is_public on resource; create policy leavers_read_what_is_public on resource as restrictive for select using (not reads_only() or (audience = 'public' and state = 'published'));
