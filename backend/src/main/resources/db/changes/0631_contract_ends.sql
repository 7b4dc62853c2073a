--liquibase formatted sql

--changeset led-hub:0631_contract_ends splitStatements:false
--comment Whom to tell that their contract ends.
create view contract_that_ends with (security_invoker = true) as
    select trust_id, id as person_id, email, contract_ends_on from person
     where status = 'active' and 'led' = any (roles) and contract_ends_on is not null;
grant select on contract_that_ends to "${applicationRole}";
--rollback drop view contract_that_ends;
