--liquibase formatted sql

--changeset led-hub:0005_teaching splitStatements:false
create table programme (
    trust_id uuid not null default current_trust() constraint programme_trust references trust,
    id uuid not null,
    title text not null,
    anchor_date date not null,
    start_time time not null,
    minutes integer not null constraint programme_minutes_are_positive check (minutes > 0),
    zone text not null,
    interval_weeks integer not null constraint programme_interval_is_positive check (interval_weeks > 0),
    constraint programme_key primary key (trust_id, id)
);
alter table programme enable row level security;
alter table programme force row level security;
create policy own_trust on programme using (trust_id = current_trust()) with check (trust_id = current_trust());

-- confirmed and waiting are kept by the trigger below, so that a list needs no counting and the database itself refuses
-- one place too many.
create table teaching_session (
    trust_id uuid not null default current_trust() constraint teaching_session_trust references trust,
    id uuid not null,
    programme_id uuid,
    title text not null constraint session_title_has_length check (length(title) between 1 and 200),
    summary text constraint session_summary_has_length check (length(summary) <= 2000),
    theme text not null
        constraint theme_is_known check (theme in ('clinical-update', 'nhs-systems', 'leadership', 'career-development')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone text not null,
    location text constraint location_has_length check (length(location) <= 200),
    mode text not null constraint teaching_mode_is_known check (mode in ('in-person', 'online', 'hybrid')),
    capacity integer not null constraint capacity_is_positive check (capacity between 1 and 1000),
    confirmed integer not null default 0,
    waiting integer not null default 0,
    status text not null constraint session_status_is_known check (status in ('draft', 'scheduled', 'cancelled')),
    cancelled_reason text,
    speakers jsonb not null default '[]',
    outcomes text[] not null default '{}',
    domains integer[] not null default '{}' constraint session_domains_are_known check (domains <@ array[1, 2, 3, 4]),
    specialties text[] not null default '{}',
    cpd_minutes integer not null default 60 constraint cpd_minutes_are_plausible check (cpd_minutes between 0 and 480),
    version integer not null default 0,
    constraint teaching_session_key primary key (trust_id, id),
    constraint teaching_session_programme foreign key (trust_id, programme_id) references programme (trust_id, id),
    constraint session_ends_after_it_starts check (ends_at > starts_at),
    constraint places_within_capacity check (confirmed between 0 and capacity),
    constraint waiting_is_a_count check (waiting >= 0),
    constraint cancelled_says_why check (status <> 'cancelled' or cancelled_reason is not null)
);
create index teaching_session_by_time on teaching_session (trust_id, starts_at, id);
create index teaching_session_of_programme on teaching_session (trust_id, programme_id);
alter table teaching_session enable row level security;
alter table teaching_session force row level security;
create policy own_trust on teaching_session using (trust_id = current_trust()) with check (trust_id = current_trust());
create policy counted_by_owner on teaching_session for select to current_user using (counting());

-- One row for each time a doctor signs up; leaving ends the row and keeps it. queue_number is drawn while the session's row is
-- locked, so it follows the order in which doctors came.
create table sign_up (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    session_id uuid not null,
    person_id uuid not null,
    state text not null constraint sign_up_state_is_known check (state in ('confirmed', 'waiting', 'left')),
    queue_number bigint generated always as identity,
    signed_up_at timestamptz not null,
    confirmed_at timestamptz,
    left_at timestamptz,
    constraint sign_up_key primary key (trust_id, id),
    constraint sign_up_session foreign key (trust_id, session_id) references teaching_session (trust_id, id),
    constraint sign_up_person foreign key (trust_id, person_id) references person (trust_id, id),
    constraint confirmed_has_a_time check (state <> 'confirmed' or confirmed_at is not null),
    constraint left_has_a_time check ((state = 'left') = (left_at is not null))
);
create unique index one_live_sign_up on sign_up (trust_id, session_id, person_id) where state <> 'left';
create index sign_up_in_order on sign_up (trust_id, session_id, queue_number);
create index sign_up_of_person on sign_up (trust_id, person_id, session_id);
alter table sign_up enable row level security;
alter table sign_up force row level security;
create policy own_trust on sign_up using (trust_id = current_trust()) with check (trust_id = current_trust());
create policy counted_by_owner on sign_up for select to current_user using (counting());

create function count_places() returns trigger language plpgsql as $$
begin
    update teaching_session s
       set confirmed = s.confirmed
               + case when tg_op <> 'DELETE' and new.state = 'confirmed' then 1 else 0 end
               - case when tg_op <> 'INSERT' and old.state = 'confirmed' then 1 else 0 end,
           waiting = s.waiting
               + case when tg_op <> 'DELETE' and new.state = 'waiting' then 1 else 0 end
               - case when tg_op <> 'INSERT' and old.state = 'waiting' then 1 else 0 end
     where s.trust_id = coalesce(new.trust_id, old.trust_id) and s.id = coalesce(new.session_id, old.session_id);
    return null;
end $$;
create trigger count_places after insert or delete or update of state on sign_up for each row execute function count_places();
--rollback drop table sign_up; drop function count_places(); drop table teaching_session; drop table programme;
