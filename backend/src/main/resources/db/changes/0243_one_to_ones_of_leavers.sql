--liquibase formatted sql

--changeset led-hub:0243_one_to_ones_of_leavers splitStatements:false
--comment Who left, is suspended or lost a role keeps no one to one ahead. Only the owner's function ends them: no admin sees whether there are any.

-- True only inside the owner's own function that ends what somebody may keep no longer.
create function ending() returns boolean language sql stable
    as $$ select coalesce(current_setting('hub.ending', true), '') = 'on' $$;

create policy ended_by_owner on one_to_one.appointment to current_user
    using (ending() and trust_id = current_trust()) with check (ending() and trust_id = current_trust());
create policy ended_by_owner on one_to_one.appointment_event for insert to current_user
    with check (ending() and trust_id = current_trust());
create policy ended_by_owner on one_to_one.waiting to current_user
    using (ending() and trust_id = current_trust()) with check (ending() and trust_id = current_trust());
create policy ended_by_owner on one_to_one.time_offer to current_user
    using (ending() and trust_id = current_trust()) with check (ending() and trust_id = current_trust());

-- A row for each meeting that ended, and one without a meeting for each time that was kept for them and is to be passed on.
-- The times first, as everybody locks them. Again it finds nothing.
create function one_to_one.end_for(who uuid, at timestamptz)
    returns table (appointment_id uuid, doctor_id uuid, tutor_id uuid, slot_id uuid)
    language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    them person;
    is_doctor boolean;
    is_tutor boolean;
begin
    select * into them from person p where p.trust_id = current_trust() and p.id = who;
    is_doctor := coalesce(them.status = 'active' and 'led' = any (them.roles), false);
    is_tutor := coalesce(them.status = 'active' and 'tutor' = any (them.roles), false);
    if is_doctor and is_tutor then
        return;
    end if;
    perform set_config('hub.ending', 'on', true);
    perform from slot s
     where s.trust_id = current_trust() and s.starts_at > at
       and ((not is_tutor and s.tutor_id = who and s.withdrawn_at is null)
         or (not is_doctor and s.id in (
                select a.slot_id from one_to_one.appointment a
                 where a.trust_id = current_trust() and a.doctor_id = who and a.state = 'booked'
                union all
                select o.slot_id from one_to_one.time_offer o
                 where o.trust_id = current_trust() and o.doctor_id = who and o.state = 'open')))
     order by s.id for update;

    if not is_doctor then
        update one_to_one.waiting set state = 'left', ended_at = at
            where trust_id = current_trust() and doctor_id = who and state = 'waiting';
        return query
            update one_to_one.time_offer set state = 'withdrawn', ended_at = at
                where trust_id = current_trust() and doctor_id = who and state = 'open'
                returning cast(null as uuid), cast(null as uuid), cast(null as uuid), slot_id;
    end if;
    if not is_tutor then
        -- Who waited for them keeps their turn, with anybody.
        update one_to_one.waiting w set state = 'left', ended_at = at
            where w.trust_id = current_trust() and w.tutor_id = who and w.state = 'waiting'
              and exists (select from one_to_one.waiting o
                    where o.trust_id = w.trust_id and o.doctor_id = w.doctor_id and o.tutor_id is null and o.state = 'waiting');
        update one_to_one.waiting set tutor_id = null
            where trust_id = current_trust() and tutor_id = who and state = 'waiting';
        update one_to_one.time_offer o set state = 'withdrawn', ended_at = at
            where o.trust_id = current_trust() and o.state = 'open'
              and o.slot_id in (select s.id from slot s where s.trust_id = o.trust_id and s.tutor_id = who and s.starts_at > at);
    end if;

    return query
        with ended as (
            update one_to_one.appointment a set state = 'cancelled', cancelled_at = at, cancelled_by = who
                where a.trust_id = current_trust() and a.state = 'booked' and a.starts_at > at
                  and ((not is_doctor and a.doctor_id = who) or (not is_tutor and a.tutor_id = who))
                returning a.id, a.doctor_id, a.tutor_id, a.slot_id),
        kept as (
            insert into one_to_one.appointment_event (id, appointment_id, doctor_id, tutor_id, at, actor_id, action)
                select gen_random_uuid(), e.id, e.doctor_id, e.tutor_id, at, who, 'cancelled' from ended e)
        select e.id, e.doctor_id, e.tutor_id, e.slot_id from ended e;

    if not is_tutor then
        update slot set withdrawn_at = at, offered_until = null
            where trust_id = current_trust() and tutor_id = who and starts_at > at and withdrawn_at is null;
    end if;
    perform set_config('hub.ending', '', true);
end $$;
revoke all on function one_to_one.end_for(uuid, timestamptz) from public;
grant execute on function one_to_one.end_for(uuid, timestamptz) to "${applicationRole}";
--rollback drop function one_to_one.end_for(uuid, timestamptz); drop policy ended_by_owner on one_to_one.time_offer; drop policy ended_by_owner on one_to_one.waiting; drop policy ended_by_owner on one_to_one.appointment_event; drop policy ended_by_owner on one_to_one.appointment; drop function ending();
