--liquibase formatted sql

--changeset led-hub:0517_check_in_mail splitStatements:false
--comment Mail that check in is open, which a person may not want.
alter table notification_preference
    drop constraint muted_kinds_can_be_muted,
    add constraint muted_kinds_can_be_muted check (muted <@ array[
        'place-confirmed', 'waiting-list-joined', 'place-offered', 'offer-lapsed', 'teaching-reminder', 'check-in-open',
        'feedback-open', 'certificate-ready', 'meeting-booked', 'meeting-reminder', 'day-list', 'news',
        'weekly-digest', 'contract-ends']);
--rollback alter table notification_preference drop constraint muted_kinds_can_be_muted, add constraint muted_kinds_can_be_muted check (muted <@ array['place-confirmed', 'waiting-list-joined', 'place-offered', 'offer-lapsed', 'teaching-reminder', 'feedback-open', 'certificate-ready', 'meeting-booked', 'meeting-reminder', 'day-list', 'news', 'weekly-digest', 'contract-ends']) not valid;
