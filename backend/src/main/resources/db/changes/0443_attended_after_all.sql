--liquibase formatted sql

--changeset led-hub:0443_attended_after_all splitStatements:false
--comment Whether a register says by now that a doctor was at the session that they caught up with. An appraiser's link shows a period, and the session may lie outside it; the answer has to be the doctor's own.
create policy attended_for_owner on cpd_record for select to current_user using (source_id is not null and deleted_at is null);
create function attended_after_all(of_trust uuid, of_person uuid, session uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select (share_hash() is not null or of_trust = current_trust() and of_person = current_person())
        and exists (select from cpd_record a where a.trust_id = of_trust and a.person_id = of_person
            and a.source_id = session and a.deleted_at is null)
$$;
revoke all on function attended_after_all(uuid, uuid, uuid) from public;
grant execute on function attended_after_all(uuid, uuid, uuid) to "${applicationRole}";
--rollback drop function attended_after_all(uuid, uuid, uuid); drop policy attended_for_owner on cpd_record;
