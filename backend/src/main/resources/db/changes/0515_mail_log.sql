--liquibase formatted sql

--changeset led-hub:0515_mail_log splitStatements:false
--comment What was mailed to whom can be listed. Whatever tells that somebody has, or wants, one to ones is for its reader alone.
drop policy own_trust on outgoing_mail;
create policy own_trust on outgoing_mail
    using (trust_id = current_trust() and (kind not in ('meeting', 'news', 'day-list') or person_id = current_person()))
    with check (trust_id = current_trust());
--rollback drop policy own_trust on outgoing_mail; create policy own_trust on outgoing_mail using (trust_id = current_trust() and (kind <> 'meeting' or person_id = current_person())) with check (trust_id = current_trust());
