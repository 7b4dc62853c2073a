--liquibase formatted sql

--changeset led-hub:0042_absence_counts splitStatements:false
--comment How many told that they cannot come may be counted, so that who works nights does not lower a rate. Why stays each doctor's own: the hub reads no reason for this purpose.
create policy counted on absence for select using (trust_id = current_trust() and current_purpose() = 'absence-counts');
--rollback drop policy counted on absence;
