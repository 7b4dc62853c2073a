--liquibase formatted sql

--changeset led-hub:0031_meeting_reports splitStatements:false
-- Presence can come from the report of an online meeting, or from the paper sheet; whoever carried it over stands for it.
alter table attendance
    drop constraint attendance_source_is_known,
    add constraint attendance_source_is_known check (source in ('code', 'manual', 'sheet', 'meeting-report')),
    drop constraint a_manual_mark_names_its_maker,
    add constraint only_a_code_needs_no_maker check ((source <> 'code') = (marked_by is not null)),
    add column reason text constraint mark_reason_has_length check (length(reason) <= 200);
--rollback empty
