--liquibase formatted sql

--changeset led-hub:0690_news_is_its_readers splitStatements:false
--comment That there is news for somebody says that they wait for a one to one: the row is for its reader and the postman, as that of a meeting is.
drop policy own_trust on outgoing_mail;
create policy own_trust on outgoing_mail
    using (trust_id = current_trust() and (kind not in ('meeting', 'news') or person_id = current_person()))
    with check (trust_id = current_trust());
alter table outgoing_mail
    add constraint news_has_one_reader check (kind <> 'news' or person_id is not null) not valid;
--rollback alter table outgoing_mail drop constraint news_has_one_reader; drop policy own_trust on outgoing_mail; create policy own_trust on outgoing_mail using (trust_id = current_trust() and (kind <> 'meeting' or person_id = current_person())) with check (trust_id = current_trust());
