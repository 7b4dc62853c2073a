--liquibase formatted sql

--changeset led-hub:0512_muted_kinds splitStatements:false
--comment Kinds of mail that a person does not want. What keeps a log-in safe and what changes something booked cannot be muted.
alter table notification_preference
    add column muted text[] not null default '{}' constraint muted_kinds_can_be_muted check (muted <@ array[
        'place-confirmed', 'waiting-list-joined', 'place-offered', 'offer-lapsed', 'teaching-reminder',
        'meeting-booked', 'meeting-reminder', 'news']);
grant update (muted) on notification_preference to "${applicationRole}";
--rollback alter table notification_preference drop column muted;
