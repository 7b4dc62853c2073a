--liquibase formatted sql

--changeset led-hub:0133_cpd_within_length splitStatements:false
--comment Nobody learns for longer than a session lasts. A minute that has begun counts.
alter table teaching_session no force row level security;
alter table programme no force row level security;
update teaching_session set cpd_minutes = ceil(extract(epoch from ends_at - starts_at) / 60)
    where cpd_minutes > ceil(extract(epoch from ends_at - starts_at) / 60);
update programme set cpd_minutes = minutes where cpd_minutes > minutes;
alter table programme force row level security;
alter table teaching_session force row level security;
alter table teaching_session add constraint session_cpd_within_length
    check (cpd_minutes <= ceil(extract(epoch from ends_at - starts_at) / 60));
alter table programme add constraint programme_cpd_within_length check (cpd_minutes <= minutes);
--rollback alter table teaching_session drop constraint session_cpd_within_length; alter table programme drop constraint programme_cpd_within_length;
