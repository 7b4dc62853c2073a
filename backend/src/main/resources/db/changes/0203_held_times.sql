--liquibase formatted sql

--changeset led-hub:0203_held_times splitStatements:false
--comment A doctor holds a time for five minutes while checking. Others learn that it is not free, never for whom; it ends by the clock alone.
alter table slot add column held_until timestamptz;

create table one_to_one.slot_hold (
    trust_id uuid not null default current_trust(),
    doctor_id uuid not null default current_person(),
    slot_id uuid not null,
    held_at timestamptz not null,
    held_until timestamptz not null,
    constraint one_hold_per_doctor primary key (trust_id, doctor_id),
    constraint slot_hold_slot foreign key (trust_id, slot_id) references slot (trust_id, id),
    constraint slot_hold_doctor foreign key (trust_id, doctor_id) references person (trust_id, id),
    constraint a_hold_is_short check (held_until > held_at and held_until <= held_at + interval '5 minutes'),
    constraint one_hold_at_a_time
        exclude using gist (trust_id with =, slot_id with =, tstzrange(held_at, held_until) with &&)
);
alter table one_to_one.slot_hold enable row level security;
alter table one_to_one.slot_hold force row level security;
create policy only_the_doctor on one_to_one.slot_hold
    using (trust_id = current_trust() and doctor_id = current_person())
    with check (trust_id = current_trust() and doctor_id = current_person());
grant select, insert, delete on one_to_one.slot_hold to "${applicationRole}";

create function mark_slot_held() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update slot set held_until = new.held_until where trust_id = new.trust_id and id = new.slot_id;
    else
        update slot set held_until = null
            where trust_id = old.trust_id and id = old.slot_id and held_until = old.held_until;
    end if;
    return null;
end $$;
create trigger mark_slot_held after insert or delete on one_to_one.slot_hold
    for each row execute function mark_slot_held();

-- Whoever books sees their own hold only, so a time that is held and not by them is held by another.
create function refuse_time_held_by_another() returns trigger language plpgsql as $$
begin
    perform from slot where trust_id = new.trust_id and id = new.slot_id for no key update;
    if exists (select from slot where trust_id = new.trust_id and id = new.slot_id and held_until > new.booked_at)
       and not exists (select from one_to_one.slot_hold h
            where h.trust_id = new.trust_id and h.slot_id = new.slot_id and h.doctor_id = new.doctor_id
              and h.held_until > new.booked_at) then
        raise exception 'another doctor holds this time'
            using errcode = 'check_violation', constraint = 'not_held_by_another';
    end if;
    return new;
end $$;
create trigger not_held_by_another before insert on one_to_one.appointment
    for each row when (new.state = 'booked') execute function refuse_time_held_by_another();
--rollback drop trigger not_held_by_another on one_to_one.appointment; drop function refuse_time_held_by_another; drop table one_to_one.slot_hold; drop function mark_slot_held; alter table slot drop column held_until;
