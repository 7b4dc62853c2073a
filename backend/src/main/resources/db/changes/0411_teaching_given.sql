--liquibase formatted sql

--changeset led-hub:0411_teaching_given splitStatements:false
--comment Who taught has a record of it when the register is locked, of the same kind as those who were present.
alter table cpd_record
    drop constraint cpd_source_is_known,
    drop constraint local_teaching_is_internal,
    drop constraint attendance_names_its_session,
    add constraint cpd_source_is_known check (source in ('self', 'attendance', 'teaching')),
    add constraint local_teaching_is_internal check ((source <> 'self') = (scope = 'internal')),
    add constraint attendance_names_its_session check ((source <> 'self') = (source_id is not null));
drop policy attendance_makes_records on cpd_record;
create policy attendance_makes_records on cpd_record
    using (trust_id = current_trust() and source in ('attendance', 'teaching') and current_purpose() = 'attendance')
    with check (trust_id = current_trust() and source in ('attendance', 'teaching') and current_purpose() = 'attendance');
--rollback empty
