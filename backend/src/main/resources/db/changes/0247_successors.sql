--liquibase formatted sql

--changeset led-hub:0247_successors splitStatements:false
--comment Notes go to who came after, and only while there is a meeting with them.
create function one_to_one.refuse_who_is_no_successor() returns trigger language plpgsql as $$
begin
    if not exists (
        select from one_to_one.appointment a
         where a.trust_id = new.trust_id and a.doctor_id = new.doctor_id and a.tutor_id = new.successor_id and a.state = 'booked'
           and a.starts_at > coalesce((
                select max(f.starts_at) from one_to_one.appointment f
                 where f.trust_id = new.trust_id and f.doctor_id = new.doctor_id and f.tutor_id = new.former_tutor_id and f.state = 'booked'),
                '-infinity')) then
        raise exception 'this doctor has no meeting with that tutor after those with the earlier one'
            using errcode = 'check_violation', constraint = 'a_successor_comes_after';
    end if;
    return new;
end $$;
create trigger a_successor_comes_after before insert on one_to_one.note_consent
    for each row execute function one_to_one.refuse_who_is_no_successor();

drop policy read_with_consent on one_to_one.action_note;
create policy read_with_consent on one_to_one.action_note for select
    using (trust_id = current_trust()
        and exists (select from one_to_one.note_consent c
            where c.trust_id = action_note.trust_id and c.doctor_id = action_note.doctor_id
              and c.former_tutor_id = action_note.tutor_id and c.successor_id = current_person() and c.withdrawn_at is null)
        and exists (select from one_to_one.appointment a
            where a.trust_id = action_note.trust_id and a.doctor_id = action_note.doctor_id
              and a.tutor_id = current_person() and a.state = 'booked'));
--rollback drop policy read_with_consent on one_to_one.action_note; create policy read_with_consent on one_to_one.action_note for select using (trust_id = current_trust() and exists (select from one_to_one.note_consent c where c.trust_id = action_note.trust_id and c.doctor_id = action_note.doctor_id and c.former_tutor_id = action_note.tutor_id and c.successor_id = current_person() and c.withdrawn_at is null)); drop trigger a_successor_comes_after on one_to_one.note_consent; drop function one_to_one.refuse_who_is_no_successor();
