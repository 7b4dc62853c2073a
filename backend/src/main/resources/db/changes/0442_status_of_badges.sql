--liquibase formatted sql

--changeset led-hub:0442_status_of_badges splitStatements:false
--comment Every certificate has a place in a public list of bits, which says that it ended and nothing else.
alter table certificate add column status_index bigint not null generated always as identity;
alter table certificate add constraint certificate_status_index_is_unique unique (trust_id, status_index);

-- The function below runs as the owner and gives places only.
create policy ended_for_status_list on certificate for select to current_user using (ended_at is not null);
create function ended_certificates(of_trust uuid, first_index bigint, last_index bigint) returns setof bigint
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.status_index from certificate c
     where c.trust_id = of_trust and c.ended_at is not null and c.status_index between first_index and last_index
$$;
revoke all on function ended_certificates(uuid, bigint, bigint) from public;
grant execute on function ended_certificates(uuid, bigint, bigint) to "${applicationRole}";
--rollback drop function ended_certificates(uuid, bigint, bigint); drop policy ended_for_status_list on certificate; alter table certificate drop column status_index;
