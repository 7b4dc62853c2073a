--liquibase formatted sql

--changeset led-hub:0030_feedback splitStatements:false
--comment Answers of a session lie together in one sealed box, in no order and without any person. Who has answered is known to nobody else.
create table feedback_box (
    trust_id uuid not null default current_trust(),
    session_id uuid not null,
    sealed_answers bytea not null,
    constraint feedback_box_key primary key (trust_id, session_id),
    constraint feedback_box_session foreign key (trust_id, session_id) references teaching_session (trust_id, id)
);
alter table feedback_box enable row level security;
alter table feedback_box force row level security;
create policy own_trust on feedback_box using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on feedback_box to "${applicationRole}";

-- The doctor's own copy, and the reason why nobody answers twice. No time: it would tell which answer came when.
create table feedback_copy (
    trust_id uuid not null default current_trust(),
    session_id uuid not null,
    person_id uuid not null default current_person(),
    sealed_copy bytea not null,
    constraint one_feedback_per_doctor primary key (trust_id, session_id, person_id),
    constraint feedback_copy_session foreign key (trust_id, session_id) references teaching_session (trust_id, id),
    constraint feedback_copy_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create index feedback_copy_of_person on feedback_copy (trust_id, person_id, session_id);
alter table feedback_copy enable row level security;
alter table feedback_copy force row level security;
create policy only_the_doctor on feedback_copy
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert on feedback_copy to "${applicationRole}";

create table teaching_setting (
    trust_id uuid not null default current_trust() constraint teaching_setting_trust references trust,
    feedback_days integer not null default 7 constraint feedback_days_are_plausible check (feedback_days between 1 and 60),
    version integer not null default 0,
    constraint teaching_setting_key primary key (trust_id)
);
alter table teaching_setting enable row level security;
alter table teaching_setting force row level security;
create policy own_trust on teaching_setting using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on teaching_setting to "${applicationRole}";
--rollback drop table teaching_setting; drop table feedback_copy; drop table feedback_box;
