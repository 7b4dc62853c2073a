--liquibase formatted sql

--changeset led-hub:0204_changed_teaching splitStatements:false
--comment Which dates of the programmes do not take place as planned, for whoever plans around them.
create view changed_teaching with (security_invoker = true) as
    select e.trust_id, p.title, e.original_date, e.moved_to
      from programme_exception e
      join programme p on p.trust_id = e.trust_id and p.id = e.programme_id
     where e.kind in ('skip', 'move')
    union
    select s.trust_id, s.title, s.original_date, null
      from teaching_session s
     where s.status = 'cancelled' and s.original_date is not null;
grant select on changed_teaching to "${applicationRole}";
--rollback drop view changed_teaching;
