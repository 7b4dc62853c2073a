--liquibase formatted sql

--changeset led-hub:0900_resealing splitStatements:false
--comment Sealing again with another key is the operator's work, as the owner and in a transaction that says so. The application gains nothing: the policies are the owner's.
create function resealing() returns boolean language sql stable
    as $$ select coalesce(current_setting('hub.resealing', true), '') = 'on' $$;
create policy resealed_by_owner on log_in_code to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on outgoing_mail to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on idempotent_answer to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on feedback_box to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on feedback_copy to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on cpd_reflection to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on one_to_one.appointment to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on one_to_one.action_note to current_user using (resealing()) with check (resealing());
create policy resealed_by_owner on one_to_one.passed_on to current_user using (resealing()) with check (resealing());
--rollback drop policy resealed_by_owner on one_to_one.passed_on; drop policy resealed_by_owner on one_to_one.action_note; drop policy resealed_by_owner on one_to_one.appointment; drop policy resealed_by_owner on cpd_reflection; drop policy resealed_by_owner on feedback_copy; drop policy resealed_by_owner on feedback_box; drop policy resealed_by_owner on idempotent_answer; drop policy resealed_by_owner on outgoing_mail; drop policy resealed_by_owner on log_in_code; drop function resealing();
