--liquibase formatted sql

--changeset led-hub:0032_questions splitStatements:false
create table question (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    session_id uuid not null,
    author_id uuid not null,
    text text not null constraint question_has_length check (length(text) between 1 and 500),
    anonymous boolean not null,
    state text not null default 'open' constraint question_state_is_known check (state in ('open', 'answered', 'hidden', 'taken-back')),
    votes integer not null default 0 constraint votes_are_a_count check (votes >= 0),
    asked_at timestamptz not null,
    constraint question_key primary key (trust_id, id),
    constraint question_session foreign key (trust_id, session_id) references teaching_session (trust_id, id),
    constraint question_author foreign key (trust_id, author_id) references person (trust_id, id)
);
create index question_of_session on question (trust_id, session_id, votes desc, id);
create index question_by_author on question (trust_id, author_id);
alter table question enable row level security;
alter table question force row level security;
create policy own_trust on question using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on question to "${applicationRole}";

create table question_vote (
    trust_id uuid not null default current_trust(),
    question_id uuid not null,
    person_id uuid not null default current_person(),
    constraint one_vote_per_person primary key (trust_id, question_id, person_id),
    constraint vote_question foreign key (trust_id, question_id) references question (trust_id, id),
    constraint vote_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create index vote_of_person on question_vote (trust_id, person_id);
alter table question_vote enable row level security;
alter table question_vote force row level security;
-- Who voted for what is the voter's own; others see the count.
create policy only_the_voter on question_vote
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert, delete on question_vote to "${applicationRole}";

create function count_votes() returns trigger language plpgsql as $$
begin
    update question q set votes = q.votes + case tg_op when 'INSERT' then 1 else -1 end
     where q.trust_id = coalesce(new.trust_id, old.trust_id) and q.id = coalesce(new.question_id, old.question_id);
    return null;
end $$;
create trigger count_votes after insert or delete on question_vote for each row execute function count_votes();
--rollback drop table question_vote; drop function count_votes(); drop table question;
