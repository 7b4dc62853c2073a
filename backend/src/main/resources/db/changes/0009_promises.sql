--liquibase formatted sql

--changeset led-hub:0009_promises splitStatements:false runOnChange:true
-- How often each promise is broken: always 0. The application role sees no rows outside its identity, so the owner counts for it,
-- and hands out numbers only.
create or replace view broken_places as
    select s.trust_id, s.id from teaching_session s
    left join lateral (
        select count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting
        from sign_up u where u.trust_id = s.trust_id and u.session_id = s.id) u on true
    where u.confirmed <> s.confirmed or u.waiting <> s.waiting or u.confirmed > s.capacity
       or (s.status = 'scheduled' and u.waiting > 0 and u.confirmed < s.capacity and s.starts_at > now());

create or replace view broken_slots as
    select s.trust_id, s.id from slot s
    left join one_to_one.appointment a on a.trust_id = s.trust_id and a.slot_id = s.id and a.state = 'booked'
    where s.taken <> (a.id is not null);

create or replace function broken_promises() returns table (promise text, broken bigint)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('hub.counting', 'on', true);
    return query
        select 'places'::text, count(*) from broken_places
        union all select 'slots'::text, count(*) from broken_slots;
    perform set_config('hub.counting', '', true);
end $$;
--rollback drop function broken_promises(); drop view broken_slots; drop view broken_places;
