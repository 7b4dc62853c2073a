--liquibase formatted sql

--changeset led-hub:0006_one_to_ones splitStatements:false
-- Times are the trust's to see; who has one is in the schema one_to_one, which only its pair can read.
create table slot (
    trust_id uuid not null default current_trust() constraint slot_trust references trust,
    id uuid not null,
    tutor_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone text not null,
    mode text not null constraint meeting_mode_is_known check (mode in ('in-person', 'online', 'phone')),
    place text constraint place_has_length check (length(place) <= 200),
    taken boolean not null default false,
    withdrawn_at timestamptz,
    constraint slot_key primary key (trust_id, id),
    constraint slot_as_booked unique (trust_id, id, tutor_id, starts_at, ends_at),
    constraint slot_tutor foreign key (trust_id, tutor_id) references person (trust_id, id),
    constraint slot_ends_after_it_starts check (ends_at > starts_at),
    constraint withdrawn_is_not_taken check (withdrawn_at is null or not taken),
    constraint slots_of_one_tutor_never_overlap
        exclude using gist (trust_id with =, tutor_id with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);
create index slot_by_time on slot (trust_id, starts_at, id);
alter table slot enable row level security;
alter table slot force row level security;
create policy own_trust on slot using (trust_id = current_trust()) with check (trust_id = current_trust());
create policy counted_by_owner on slot for select to current_user using (counting());

create schema one_to_one;

create table one_to_one.appointment (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    slot_id uuid not null,
    doctor_id uuid not null,
    tutor_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null constraint appointment_state_is_known check (state in ('booked', 'cancelled')),
    sealed_topic bytea,
    sealed_message bytea,
    booked_at timestamptz not null,
    cancelled_at timestamptz,
    cancelled_by uuid,
    constraint appointment_key primary key (trust_id, id),
    constraint appointment_slot foreign key (trust_id, slot_id, tutor_id, starts_at, ends_at)
        references slot (trust_id, id, tutor_id, starts_at, ends_at) on update cascade,
    constraint appointment_doctor foreign key (trust_id, doctor_id) references person (trust_id, id),
    constraint a_pair_is_two_people check (doctor_id <> tutor_id),
    constraint cancelled_has_a_time check ((state = 'cancelled') = (cancelled_at is not null)),
    constraint doctor_is_in_one_place
        exclude using gist (trust_id with =, doctor_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'booked')
);
create unique index one_live_appointment_per_slot on one_to_one.appointment (trust_id, slot_id) where state = 'booked';
create index appointment_of_doctor on one_to_one.appointment (trust_id, doctor_id, starts_at);
create index appointment_of_tutor on one_to_one.appointment (trust_id, tutor_id, starts_at);

-- What happened to an appointment, kept beside it and as private as it.
create table one_to_one.appointment_event (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    appointment_id uuid not null,
    doctor_id uuid not null,
    tutor_id uuid not null,
    at timestamptz not null,
    actor_id uuid not null default current_person(),
    action text not null constraint appointment_action_is_known check (action in ('booked', 'cancelled')),
    constraint appointment_event_key primary key (trust_id, id),
    constraint appointment_event_appointment foreign key (trust_id, appointment_id) references one_to_one.appointment (trust_id, id)
);
create index appointment_event_of_appointment on one_to_one.appointment_event (trust_id, appointment_id);

alter table one_to_one.appointment enable row level security;
alter table one_to_one.appointment force row level security;
create policy only_the_pair on one_to_one.appointment
    using (trust_id = current_trust() and current_person() in (doctor_id, tutor_id))
    with check (trust_id = current_trust() and current_person() in (doctor_id, tutor_id));
create policy counted_by_owner on one_to_one.appointment for select to current_user using (counting());

alter table one_to_one.appointment_event enable row level security;
alter table one_to_one.appointment_event force row level security;
create policy only_the_pair on one_to_one.appointment_event
    using (trust_id = current_trust() and current_person() in (doctor_id, tutor_id))
    with check (trust_id = current_trust() and current_person() in (doctor_id, tutor_id));

-- Others learn that a time is taken, never by whom.
create function mark_slot_taken() returns trigger language plpgsql as $$
begin
    update slot set taken = (new.state = 'booked') where trust_id = new.trust_id and id = new.slot_id;
    return null;
end $$;
create trigger mark_slot_taken after insert or update of state on one_to_one.appointment
    for each row execute function mark_slot_taken();

-- A limit over time cannot be an index: "open" means not yet over. The advisory lock makes two bookings of one doctor take turns.
create function refuse_more_open_appointments() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.doctor_id::text, 0));
    if (select count(*) from one_to_one.appointment a
         where a.trust_id = new.trust_id and a.doctor_id = new.doctor_id and a.state = 'booked' and a.ends_at > new.booked_at)
       >= (select open_appointments_limit from trust where id = new.trust_id) then
        raise exception 'this doctor has as many open appointments as the trust allows'
            using errcode = 'check_violation', constraint = 'open_appointments_within_limit';
    end if;
    return new;
end $$;
create trigger open_appointments_within_limit before insert on one_to_one.appointment
    for each row when (new.state = 'booked') execute function refuse_more_open_appointments();
--rollback drop schema one_to_one cascade; drop function refuse_more_open_appointments(); drop function mark_slot_taken(); drop table slot;
