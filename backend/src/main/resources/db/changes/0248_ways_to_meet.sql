--liquibase formatted sql

--changeset led-hub:0248_ways_to_meet splitStatements:false
--comment A tutor offers more than one way to meet at a time, and the doctor chooses. What can be chosen is the trust's to see, what was chosen the pair's.
create table slot_other_way (
    trust_id uuid not null default current_trust(),
    slot_id uuid not null,
    mode text not null constraint other_mode_is_known check (mode in ('in-person', 'online', 'phone')),
    place text constraint other_place_has_length check (length(place) <= 200),
    constraint slot_other_way_key primary key (trust_id, slot_id, mode),
    constraint slot_other_way_slot foreign key (trust_id, slot_id) references slot (trust_id, id)
);
alter table slot_other_way enable row level security;
alter table slot_other_way force row level security;
create policy own_trust on slot_other_way using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update (place), delete on slot_other_way to "${applicationRole}";

-- Null for the time's own way, which it is again when the other is not offered any more.
alter table one_to_one.appointment
    add column other_way text,
    add constraint chosen_mode_is_offered foreign key (trust_id, slot_id, other_way)
        references slot_other_way (trust_id, slot_id, mode) on delete set null (other_way);
create index appointment_of_other_way on one_to_one.appointment (trust_id, slot_id, other_way) where other_way is not null;

create view one_to_one.chosen_way with (security_invoker = true) as
    select a.trust_id, a.id as appointment_id, coalesce(o.mode, s.mode) as chosen_mode,
           case when o.mode is null then s.place else o.place end as chosen_place
      from one_to_one.appointment a
      join slot s on s.trust_id = a.trust_id and s.id = a.slot_id
      left join slot_other_way o on o.trust_id = a.trust_id and o.slot_id = a.slot_id and o.mode = a.other_way;
grant select on one_to_one.chosen_way to "${applicationRole}";
--rollback drop view one_to_one.chosen_way; alter table one_to_one.appointment drop column other_way; drop table slot_other_way;
