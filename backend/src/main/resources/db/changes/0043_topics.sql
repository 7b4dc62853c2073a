--liquibase formatted sql

--changeset led-hub:0043_topics splitStatements:false
create table topic (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    author_id uuid not null,
    title text not null constraint topic_title_has_length check (length(title) between 1 and 200),
    why text constraint topic_reason_has_length check (length(why) <= 500),
    state text not null default 'open' constraint topic_state_is_known check (state in ('open', 'planned', 'declined', 'taken-back')),
    votes integer not null default 0 constraint topic_votes_are_a_count check (votes >= 0),
    suggested_at timestamptz not null,
    constraint topic_key primary key (trust_id, id),
    constraint topic_author foreign key (trust_id, author_id) references person (trust_id, id)
);
create unique index one_open_topic_per_title on topic (trust_id, lower(title)) where state in ('open', 'planned');
create index topic_by_author on topic (trust_id, author_id);
alter table topic enable row level security;
alter table topic force row level security;
create policy own_trust on topic using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on topic to "${applicationRole}";

create table topic_vote (
    trust_id uuid not null default current_trust(),
    topic_id uuid not null,
    person_id uuid not null default current_person(),
    constraint one_topic_vote_per_person primary key (trust_id, topic_id, person_id),
    constraint topic_vote_topic foreign key (trust_id, topic_id) references topic (trust_id, id),
    constraint topic_vote_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create index topic_vote_of_person on topic_vote (trust_id, person_id);
alter table topic_vote enable row level security;
alter table topic_vote force row level security;
-- Who wants what is the voter's own; others see the count.
create policy only_the_voter on topic_vote
    using (trust_id = current_trust() and person_id = current_person())
    with check (trust_id = current_trust() and person_id = current_person());
grant select, insert, delete on topic_vote to "${applicationRole}";

create function count_topic_votes() returns trigger language plpgsql as $$
begin
    update topic t set votes = t.votes + case tg_op when 'INSERT' then 1 else -1 end
     where t.trust_id = coalesce(new.trust_id, old.trust_id) and t.id = coalesce(new.topic_id, old.topic_id);
    return null;
end $$;
create trigger count_topic_votes after insert or delete on topic_vote for each row execute function count_topic_votes();

-- Who would teach it; for the education team to ask.
create table topic_offer (
    trust_id uuid not null default current_trust(),
    topic_id uuid not null,
    person_id uuid not null default current_person(),
    constraint one_offer_per_person primary key (trust_id, topic_id, person_id),
    constraint topic_offer_topic foreign key (trust_id, topic_id) references topic (trust_id, id),
    constraint topic_offer_person foreign key (trust_id, person_id) references person (trust_id, id)
);
create index topic_offer_of_person on topic_offer (trust_id, person_id);
alter table topic_offer enable row level security;
alter table topic_offer force row level security;
create policy read_in_trust on topic_offer for select using (trust_id = current_trust());
create policy write_ones_own on topic_offer for insert with check (trust_id = current_trust() and person_id = current_person());
create policy delete_ones_own on topic_offer for delete using (trust_id = current_trust() and person_id = current_person());
grant select, insert, delete on topic_offer to "${applicationRole}";
--rollback drop table topic_offer; drop table topic_vote; drop function count_topic_votes(); drop table topic;
