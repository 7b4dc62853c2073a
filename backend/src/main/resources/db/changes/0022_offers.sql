--liquibase formatted sql

--changeset led-hub:0022_offers splitStatements:false
--comment Close to the start a freed place is offered for a while instead of given; an offered place is nobody else's meanwhile.
alter table sign_up
    add column offered_until timestamptz,
    add column offer_lapsed boolean not null default false,
    add column left_late boolean not null default false,
    drop constraint sign_up_state_is_known,
    add constraint sign_up_state_is_known check (state in ('confirmed', 'offered', 'waiting', 'left')),
    add constraint an_offer_has_an_end check ((state = 'offered') = (offered_until is not null)),
    add constraint only_who_left_left_late check (state = 'left' or not (left_late or offer_lapsed));
create index offers_by_end on sign_up (offered_until) where state = 'offered';
create policy offers on sign_up for select using (current_purpose() = 'offers');

create or replace function count_places() returns trigger language plpgsql as $$
begin
    update teaching_session s
       set confirmed = s.confirmed
               + case when tg_op <> 'DELETE' and new.state in ('confirmed', 'offered') then 1 else 0 end
               - case when tg_op <> 'INSERT' and old.state in ('confirmed', 'offered') then 1 else 0 end,
           waiting = s.waiting
               + case when tg_op <> 'DELETE' and new.state = 'waiting' then 1 else 0 end
               - case when tg_op <> 'INSERT' and old.state = 'waiting' then 1 else 0 end
     where s.trust_id = coalesce(new.trust_id, old.trust_id) and s.id = coalesce(new.session_id, old.session_id);
    return null;
end $$;
comment on column teaching_session.confirmed is 'Places that are taken: held, or offered to somebody.';

create or replace view broken_places as
    select s.trust_id, s.id from teaching_session s
    left join lateral (
        select count(*) filter (where state in ('confirmed', 'offered')) as confirmed, count(*) filter (where state = 'waiting') as waiting
        from sign_up u where u.trust_id = s.trust_id and u.session_id = s.id) u on true
    where u.confirmed <> s.confirmed or u.waiting <> s.waiting or u.confirmed > s.capacity
       or (s.status = 'scheduled' and u.waiting > 0 and u.confirmed < s.capacity and s.starts_at > now());
--rollback empty
