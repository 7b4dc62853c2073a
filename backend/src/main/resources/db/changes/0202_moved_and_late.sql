--liquibase formatted sql

--changeset led-hub:0202_moved_and_late splitStatements:false
--comment Late is what the trust's rule said when the time was given up. A move leaves no link: neither tutor learns of the other.
alter table one_to_one.appointment
    add column late boolean not null default false,
    add constraint only_given_up_is_late check (not late or state = 'cancelled');
alter table one_to_one.appointment_event
    drop constraint appointment_action_is_known,
    add constraint appointment_action_is_known check (action in ('booked', 'cancelled', 'moved'));
--rollback alter table one_to_one.appointment drop column late;
