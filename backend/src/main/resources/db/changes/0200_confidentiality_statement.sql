--liquibase formatted sql

--changeset led-hub:0200_confidentiality_statement splitStatements:false
--comment An appointment names the statement it was booked under, and its doctor must have accepted that one. 0 is from before there was a statement.
create table one_to_one.statement_acceptance (
    trust_id uuid not null default current_trust(),
    person_id uuid not null default current_person(),
    version integer not null,
    accepted_at timestamptz not null,
    constraint statement_acceptance_key primary key (trust_id, person_id, version),
    constraint statement_acceptance_person foreign key (trust_id, person_id) references person (trust_id, id)
);
-- That somebody accepted says that they mean to book: nobody else is told, and there is no audit event that admins could read.
alter table one_to_one.statement_acceptance enable row level security;
alter table one_to_one.statement_acceptance force row level security;
create policy only_the_person on one_to_one.statement_acceptance
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert on one_to_one.statement_acceptance to "${applicationRole}";

alter table one_to_one.appointment add column statement_version integer not null default 0;
alter table one_to_one.appointment alter column statement_version drop default;
alter table one_to_one.appointment add constraint statement_was_accepted
    foreign key (trust_id, doctor_id, statement_version)
    references one_to_one.statement_acceptance (trust_id, person_id, version) not valid;
--rollback alter table one_to_one.appointment drop column statement_version; drop table one_to_one.statement_acceptance;
