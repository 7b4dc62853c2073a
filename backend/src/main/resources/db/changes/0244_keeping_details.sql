--liquibase formatted sql

--changeset led-hub:0244_keeping_details splitStatements:false
--comment What was said in a one to one is kept as long as the trust's rule says. The owner's function removes it unread, and tells how many.
alter table appointment_setting
    add column details_kept_months integer not null default 36 constraint details_kept_months_are_plausible check (details_kept_months between 1 and 120),
    add column details_kept_from text not null default 'meeting'
        constraint details_kept_from_is_known check (details_kept_from in ('meeting', 'contract-end'));
create policy details_kept on appointment_setting for select using (current_purpose() = 'details');

alter table one_to_one.appointment add column details_removed_at timestamptz;
create policy ended_by_owner on one_to_one.action_note to current_user
    using (ending() and trust_id = current_trust()) with check (ending() and trust_id = current_trust());

create table one_to_one.details_removal (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    at timestamptz not null,
    meetings integer,
    notes integer,
    constraint details_removal_key primary key (trust_id, id)
);
comment on table one_to_one.details_removal is 'What a run removed, in counts; null for fewer than five.';
alter table one_to_one.details_removal enable row level security;
alter table one_to_one.details_removal force row level security;
create policy own_trust on one_to_one.details_removal for select using (trust_id = current_trust());
create policy ended_by_owner on one_to_one.details_removal for insert to current_user
    with check (ending() and trust_id = current_trust());
grant select on one_to_one.details_removal to "${applicationRole}";

-- Topic, message and note of each meeting that is over for so long; what others had to be told stays, as a fact about the meeting.
-- A rehearsal tries any rule and removes nothing; only the trust's own rule removes. Null for fewer than five; no run when there is nothing to remove.
create function one_to_one.remove_details(months integer, kept_from text, at timestamptz, is_rehearsal boolean)
    returns table (run uuid, meetings integer, notes integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    due uuid[];
    found_notes integer;
begin
    if not is_rehearsal then
        select s.details_kept_months, s.details_kept_from into months, kept_from from appointment_setting s where s.trust_id = current_trust();
    end if;
    perform set_config('hub.ending', 'on', true);
    due := array(
        select a.id
          from one_to_one.appointment a
          join person d on d.trust_id = a.trust_id and d.id = a.doctor_id
         where a.trust_id = current_trust() and a.ends_at < at
           and (a.sealed_topic is not null or a.sealed_message is not null
             or exists (select from one_to_one.action_note n where n.trust_id = a.trust_id and n.appointment_id = a.id))
           and case when kept_from = 'meeting' then a.ends_at < at - make_interval(months => months)
                    else d.contract_ends_on < cast(at - make_interval(months => months) as date) end);
    select count(*) into found_notes from one_to_one.action_note n
        where n.trust_id = current_trust() and n.appointment_id = any (due);
    meetings := case when cardinality(due) not between 1 and 4 then cardinality(due) end;
    notes := case when found_notes not between 1 and 4 then found_notes end;
    if not is_rehearsal and cardinality(due) > 0 then
        delete from one_to_one.action_note n where n.trust_id = current_trust() and n.appointment_id = any (due);
        update one_to_one.appointment a set sealed_topic = null, sealed_message = null, details_removed_at = at
            where a.trust_id = current_trust() and a.id = any (due);
        run := gen_random_uuid();
        insert into one_to_one.details_removal (id, at, meetings, notes) values (run, at, remove_details.meetings, remove_details.notes);
    end if;
    perform set_config('hub.ending', '', true);
    return next;
end $$;
revoke all on function one_to_one.remove_details(integer, text, timestamptz, boolean) from public;
grant execute on function one_to_one.remove_details(integer, text, timestamptz, boolean) to "${applicationRole}";
--rollback drop function one_to_one.remove_details(integer, text, timestamptz, boolean); drop table one_to_one.details_removal; drop policy ended_by_owner on one_to_one.action_note; alter table one_to_one.appointment drop column details_removed_at; drop policy details_kept on appointment_setting; alter table appointment_setting drop column details_kept_months, drop column details_kept_from;
