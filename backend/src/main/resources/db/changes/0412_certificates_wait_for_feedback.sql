--liquibase formatted sql

--changeset led-hub:0412_certificates_wait_for_feedback splitStatements:false
--comment A trust may ask for feedback before it certifies. Issuing then looks whether a doctor has answered, not what.
alter table teaching_setting add column certificates_need_feedback boolean not null default false;
create policy attendance_asks_whether_given on feedback_copy for select
    using (trust_id = current_trust() and current_purpose() = 'attendance');
--rollback drop policy attendance_asks_whether_given on feedback_copy; alter table teaching_setting drop column certificates_need_feedback;
