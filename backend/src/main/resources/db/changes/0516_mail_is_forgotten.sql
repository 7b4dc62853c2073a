--liquibase formatted sql

--changeset led-hub:0516_mail_is_forgotten splitStatements:false
--comment What was mailed to whom is not kept for ever.
grant delete on outgoing_mail to "${applicationRole}";
--rollback revoke delete on outgoing_mail from "${applicationRole}";
