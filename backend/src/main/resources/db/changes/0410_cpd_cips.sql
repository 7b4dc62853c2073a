--liquibase formatted sql

--changeset led-hub:0410_cpd_cips splitStatements:false
--comment Portfolio Pathway sorts evidence by the generic Capabilities in Practice, 1 to 6.
alter table cpd_record add column cips integer[] not null default '{}'
    constraint cpd_cips_are_known check (cips <@ array[1, 2, 3, 4, 5, 6]);

-- The owner is held to row-level security too, and has no trust: for this one statement it is not.
alter table cpd_record no force row level security;
alter table teaching_session no force row level security;
update cpd_record r set cips = s.cips
    from teaching_session s
    where r.source = 'attendance' and s.trust_id = r.trust_id and s.id = r.source_id;
alter table teaching_session force row level security;
alter table cpd_record force row level security;
--rollback alter table cpd_record drop column cips;
