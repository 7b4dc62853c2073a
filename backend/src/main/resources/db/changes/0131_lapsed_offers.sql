--liquibase formatted sql

--changeset led-hub:0131_lapsed_offers splitStatements:false
--comment Whose offered place went to the next, for whoever writes to them.
create view lapsed_offer with (security_invoker = true) as
    select trust_id, id as sign_up_id from sign_up where offer_lapsed;
grant select on lapsed_offer to "${applicationRole}";
--rollback drop view lapsed_offer;
