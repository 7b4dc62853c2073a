--liquibase formatted sql

--changeset led-hub:0640_intranet splitStatements:false
--comment How many times are free within twelve weeks, for anybody: in a count that tells of nobody.
create function one_to_one.free_times_of(trust uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    client text := one_to_one.count_as_nobody();
    free integer;
begin
    select count(*) into free from slot s
     where s.trust_id = trust and s.withdrawn_at is null and not s.taken and s.starts_at > at and s.starts_at < at + interval '84 days';
    perform one_to_one.count_no_more(client);
    return (one_to_one.told(array[free]))[1];
end $$;
revoke all on function one_to_one.free_times_of(uuid, timestamptz) from public;
grant execute on function one_to_one.free_times_of(uuid, timestamptz) to "${applicationRole}";
--rollback drop function one_to_one.free_times_of(uuid, timestamptz);
