--liquibase formatted sql

--changeset led-hub:0690_news_is_its_readers splitStatements:false
--comment News is for one reader, or the row of it would be for nobody.
alter table outgoing_mail
    add constraint news_has_one_reader check (kind <> 'news' or person_id is not null) not valid;
--rollback alter table outgoing_mail drop constraint news_has_one_reader;
