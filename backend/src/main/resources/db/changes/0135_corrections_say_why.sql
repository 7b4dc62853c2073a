--liquibase formatted sql

--changeset led-hub:0135_corrections_say_why splitStatements:false
--comment Once a register has been locked, whoever corrects it says why. Doctors go on checking themselves in with the code.
create function correction_says_why() returns trigger language plpgsql as $$
declare
    mark jsonb := to_jsonb(new);
    is_own boolean := mark ->> 'source' = 'code' or tg_op = 'UPDATE' and mark ->> 'ended_by' = mark ->> 'person_id';
    why text := case when tg_op = 'INSERT' then new.reason else new.end_reason end;
begin
    if why is null and is_own is not true
        and exists (select from teaching_session t
                     where t.trust_id = new.trust_id and t.id = new.session_id and t.register_first_locked_at is not null) then
        raise exception 'a correction says why' using errcode = 'check_violation', constraint = 'correction_says_why';
    end if;
    return new;
end $$;
create trigger correction_says_why before insert or update of ended_at on attendance
    for each row execute function correction_says_why();
create trigger correction_says_why before insert or update of ended_at on session_guest
    for each row execute function correction_says_why();
--rollback drop trigger correction_says_why on session_guest; drop trigger correction_says_why on attendance; drop function correction_says_why();
