--liquibase formatted sql

--changeset led-hub:0400_reflections splitStatements:false
--comment What a doctor thought about an activity: sealed, and in reach of that doctor only. No purpose opens it.
alter table cpd_record add constraint cpd_record_of_person unique (trust_id, id, person_id);

create table cpd_reflection (
    trust_id uuid not null default current_trust(),
    record_id uuid not null,
    person_id uuid not null default current_person(),
    sealed_text bytea not null,
    version integer not null default 0,
    constraint one_reflection_per_record primary key (trust_id, record_id),
    constraint reflection_is_on_own_record foreign key (trust_id, record_id, person_id) references cpd_record (trust_id, id, person_id)
);
alter table cpd_reflection enable row level security;
alter table cpd_reflection force row level security;
create policy only_the_doctor on cpd_reflection
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert, update on cpd_reflection to "${applicationRole}";
--rollback drop table cpd_reflection; alter table cpd_record drop constraint cpd_record_of_person;
