--liquibase formatted sql

--changeset led-hub:0415_leavers_read_their_cpd splitStatements:false
--comment For twelve months after the end of a contract a doctor reads their own CPD, and changes nothing.
alter table person add column left_on date;
-- Begun by somebody who had left: such a log-in reads, and one from before does not come to life again.
alter table log_in_session add column for_reading boolean not null default false;

-- True in a transaction of somebody who has left.
create function reads_only() returns boolean language sql stable
    as $$ select coalesce(current_setting('hub.reads_only', true), '') = 'on' $$;

create or replace function act_as(trust uuid, person uuid, session uuid, at timestamptz) returns boolean language plpgsql as $$
declare
    them record;
begin
    perform set_config('hub.trust_id', trust::text, true), set_config('hub.person_id', person::text, true);
    select p.status, s.for_reading, 'led' = any (p.roles)
           and (at at time zone 'Europe/London')::date <= least(p.contract_ends_on, p.left_on) + interval '12 months' as still_reads
      into them
      from log_in_session s join person p on p.trust_id = s.trust_id and p.id = s.person_id
     where s.trust_id = act_as.trust and s.id = session and s.person_id = act_as.person
       and s.ended_at is null and s.expires_at > at;
    if them.status = 'left' and them.for_reading and them.still_reads then
        perform set_config('hub.reads_only', 'on', true);
        return true;
    end if;
    return coalesce(them.status = 'active', false);
end $$;

do $$
declare
    own text;
begin
    foreach own in array array['cpd_record', 'cpd_reflection', 'cpd_evidence'] loop
        execute format('create policy not_added_by_leavers on %I as restrictive for insert with check (not reads_only())', own);
        execute format('create policy not_changed_by_leavers on %I as restrictive for update using (not reads_only()) with check (not reads_only())', own);
        execute format('create policy not_deleted_by_leavers on %I as restrictive for delete using (not reads_only())', own);
    end loop;
end $$;
-- A link can be ended, but no other is made.
create policy not_added_by_leavers on cpd_share as restrictive for insert with check (not reads_only());

-- Of the library a leaver sees what a stranger sees.
create policy leavers_read_what_is_public on resource as restrictive for select
    using (not reads_only() or (audience = 'public' and state = 'published'));
create policy leavers_read_no_earlier_version on resource_version as restrictive for select using (not reads_only());
--rollback drop policy leavers_read_no_earlier_version on resource_version; drop policy leavers_read_what_is_public on resource; drop policy not_added_by_leavers on cpd_share; drop policy not_added_by_leavers on cpd_record; drop policy not_changed_by_leavers on cpd_record; drop policy not_deleted_by_leavers on cpd_record; drop policy not_added_by_leavers on cpd_reflection; drop policy not_changed_by_leavers on cpd_reflection; drop policy not_deleted_by_leavers on cpd_reflection; drop policy not_added_by_leavers on cpd_evidence; drop policy not_changed_by_leavers on cpd_evidence; drop policy not_deleted_by_leavers on cpd_evidence; drop function reads_only(); alter table log_in_session drop column for_reading; alter table person drop column left_on;
