--liquibase formatted sql

--changeset led-hub:0130_earlier_times splitStatements:false
--comment A change of a programme from a date on leaves the dates before it as they were: what they had is kept, so that an exception among them can be undone.
alter table programme
    add column when_twice text constraint programme_when_twice_is_known check (when_twice in ('earlier', 'later'));

create table programme_earlier_time (
    trust_id uuid not null default current_trust(),
    programme_id uuid not null,
    before_date date not null,
    start_time time not null,
    minutes integer not null constraint earlier_minutes_are_positive check (minutes > 0),
    when_twice text constraint earlier_when_twice_is_known check (when_twice in ('earlier', 'later')),
    constraint programme_earlier_time_key primary key (trust_id, programme_id, before_date),
    constraint programme_earlier_time_programme foreign key (trust_id, programme_id) references programme (trust_id, id)
);
comment on table programme_earlier_time is 'What the dates of a programme before this one have, back to the next earlier row.';
alter table programme_earlier_time enable row level security;
alter table programme_earlier_time force row level security;
create policy own_trust on programme_earlier_time using (trust_id = current_trust()) with check (trust_id = current_trust());
grant select, insert, update on programme_earlier_time to "${applicationRole}";
--rollback drop table programme_earlier_time; alter table programme drop column when_twice;
