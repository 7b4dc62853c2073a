--liquibase formatted sql

--changeset led-hub:0535_library_mail splitStatements:false
--comment What those who look after pages of the library are told of, which they may not want.
create view page_to_look_after with (security_invoker = true) as
    select r.trust_id, r.id as resource_id, r.title, r.owner_id, r.review_by,
           coalesce(l.broken, false) as broken,
           (select count(*) from library_report t
             where t.trust_id = r.trust_id and t.resource_id = r.id and t.state = 'open') as reports
      from resource r
      left join link_check l on l.trust_id = r.trust_id and l.resource_id = r.id
     where r.state = 'published';
grant select on page_to_look_after to "${applicationRole}";

alter table notification_preference
    drop constraint muted_kinds_can_be_muted,
    add constraint muted_kinds_can_be_muted check (muted <@ array[
        'place-confirmed', 'waiting-list-joined', 'place-offered', 'offer-lapsed', 'teaching-reminder', 'check-in-open',
        'feedback-open', 'certificate-ready', 'meeting-booked', 'meeting-reminder', 'day-list', 'news',
        'weekly-digest', 'contract-ends', 'library-page', 'library-reviews']);
--rollback drop view page_to_look_after; alter table notification_preference drop constraint muted_kinds_can_be_muted, add constraint muted_kinds_can_be_muted check (muted <@ array['place-confirmed', 'waiting-list-joined', 'place-offered', 'offer-lapsed', 'teaching-reminder', 'check-in-open', 'feedback-open', 'certificate-ready', 'meeting-booked', 'meeting-reminder', 'day-list', 'news', 'weekly-digest', 'contract-ends']) not valid;
