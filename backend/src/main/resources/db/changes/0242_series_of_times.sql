--liquibase formatted sql

--changeset led-hub:0242_series_of_times splitStatements:false
--comment Times that were released together are changed together. A doctor is told when where or how they meet has changed.
alter table slot add column series_id uuid;
comment on column slot.series_id is 'Of one release. Null for a time from before releases were kept, which is changed alone.';
create index slot_by_series on slot (trust_id, series_id, starts_at) where series_id is not null;
alter table one_to_one.appointment_event
    drop constraint appointment_action_is_known,
    add constraint appointment_action_is_known check (action in
        ('booked', 'cancelled', 'moved', 'withdrawn', 'changed', 'said-met', 'said-doctor-absent', 'said-tutor-absent', 'note-read',
         'note-written', 'passed-on'));
--rollback alter table slot drop column series_id;
