--liquibase formatted sql

--changeset led-hub:0011_absences splitStatements:false
-- Why a doctor could not come. A reason can say something about health, so it is the doctor's own; others get counts.
create table absence (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    session_id uuid not null,
    person_id uuid not null default current_person(),
    reason text not null constraint absence_reason_is_known
        check (reason in ('on-call', 'nights', 'zero-day', 'annual-leave', 'study-leave', 'sick', 'not-released', 'other')),
    told_at timestamptz not null,
    taken_back_at timestamptz,
    constraint absence_key primary key (trust_id, id),
    constraint absence_session foreign key (trust_id, session_id) references teaching_session (trust_id, id),
    constraint absence_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create unique index one_live_absence on absence (trust_id, session_id, person_id) where taken_back_at is null;
create index absence_of_person on absence (trust_id, person_id, session_id);
alter table absence enable row level security;
alter table absence force row level security;
create policy only_the_doctor on absence
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert, update on absence to "${applicationRole}";
--rollback drop table absence;
