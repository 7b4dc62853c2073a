--liquibase formatted sql

--changeset led-hub:0246_details_without_contract_end splitStatements:false
--comment A contract without an end keeps details no longer for ever: its doctor's last log-in counts as the end, or the meeting if that is later.
create or replace function one_to_one.remove_details(months integer, kept_from text, at timestamptz, is_rehearsal boolean)
    returns table (run uuid, meetings integer, notes integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    due uuid[];
    found_notes integer;
begin
    if not is_rehearsal then
        select s.details_kept_months, s.details_kept_from into months, kept_from from appointment_setting s where s.trust_id = current_trust();
    end if;
    perform set_config('hub.ending', 'on', true);
    due := array(
        select a.id
          from one_to_one.appointment a
          join person d on d.trust_id = a.trust_id and d.id = a.doctor_id
         where a.trust_id = current_trust() and a.ends_at < at
           and (a.sealed_topic is not null or a.sealed_message is not null
             or exists (select from one_to_one.action_note n where n.trust_id = a.trust_id and n.appointment_id = a.id))
           and case when kept_from = 'meeting' then a.ends_at < at - make_interval(months => months)
                    else coalesce(d.contract_ends_on, cast(greatest(a.ends_at,
                             (select max(l.renewed_at) from log_in_session l where l.trust_id = d.trust_id and l.person_id = d.id)) as date))
                         < cast(at - make_interval(months => months) as date) end);
    select count(*) into found_notes from one_to_one.action_note n
        where n.trust_id = current_trust() and n.appointment_id = any (due);
    meetings := case when cardinality(due) not between 1 and 4 then cardinality(due) end;
    notes := case when found_notes not between 1 and 4 then found_notes end;
    if not is_rehearsal and cardinality(due) > 0 then
        delete from one_to_one.action_note n where n.trust_id = current_trust() and n.appointment_id = any (due);
        update one_to_one.appointment a set sealed_topic = null, sealed_message = null, details_removed_at = at
            where a.trust_id = current_trust() and a.id = any (due);
        run := gen_random_uuid();
        insert into one_to_one.details_removal (id, at, meetings, notes) values (run, at, remove_details.meetings, remove_details.notes);
    end if;
    perform set_config('hub.ending', '', true);
    return next;
end $$;
--rollback empty
