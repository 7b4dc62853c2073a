--liquibase formatted sql

--changeset led-hub:0010_grants splitStatements:false runOnChange:true
--comment What the application role may do. It owns nothing. Audit and history rows are added and read, never changed.
grant usage on schema public, one_to_one to "${applicationRole}";
grant select, insert, update on trust, person, log_in_code, log_in_session, outgoing_mail, programme, teaching_session, sign_up,
    slot, one_to_one.appointment, collection, resource, cpd_record to "${applicationRole}";
grant select, insert, update, delete on idempotent_answer to "${applicationRole}";
grant select, insert on audit_event, one_to_one.appointment_event to "${applicationRole}";
revoke all on broken_places, broken_slots from public;
revoke all on function broken_promises() from public;
grant execute on function broken_promises() to "${applicationRole}";
--rollback empty
