--liquibase formatted sql

--changeset led-hub:0232_withdrawn_dates splitStatements:false
--comment A tutor gives up a whole date, with whoever has booked it.
alter table one_to_one.appointment_event
    drop constraint appointment_action_is_known,
    add constraint appointment_action_is_known check (action in
        ('booked', 'cancelled', 'moved', 'withdrawn', 'said-met', 'said-doctor-absent', 'said-tutor-absent', 'note-read', 'note-written', 'passed-on'));
--rollback empty
