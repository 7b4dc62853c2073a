--liquibase formatted sql

--changeset led-hub:0311_library_reports splitStatements:false
--comment What readers tell the editors: that something is broken or wrong, or that something is missing; and what became of it.
create table library_report (
    trust_id uuid not null default current_trust(),
    id uuid not null,
    reporter_id uuid not null default current_person(),
    kind text not null constraint report_kind_is_known check (kind in ('broken', 'outdated', 'wrong', 'other', 'missing')),
    resource_id uuid,
    words text constraint report_has_length check (length(words) between 1 and 500),
    reported_at timestamptz not null,
    state text not null default 'open' constraint report_state_is_known check (state in ('open', 'done', 'declined')),
    answer text constraint report_answer_has_length check (length(answer) between 1 and 500),
    answered_by uuid,
    answered_at timestamptz,
    constraint library_report_key primary key (trust_id, id),
    constraint library_report_reporter foreign key (trust_id, reporter_id) references person (trust_id, id),
    constraint library_report_resource foreign key (trust_id, resource_id) references resource (trust_id, id),
    constraint library_report_answered_by foreign key (trust_id, answered_by) references person (trust_id, id),
    constraint only_what_is_missing_is_about_no_resource check ((kind = 'missing') = (resource_id is null)),
    constraint what_is_missing_is_said check (kind <> 'missing' or words is not null),
    constraint report_is_answered_once_and_whole
        check ((state = 'open') = (answered_at is null) and (state = 'open') = (answered_by is null) and (state <> 'open' or answer is null))
);
create unique index one_open_report_per_reader on library_report (trust_id, reporter_id, resource_id, kind) where state = 'open';
create index library_report_of_reporter on library_report (trust_id, reporter_id, reported_at);
create index library_report_of_resource on library_report (trust_id, resource_id);
create index library_report_by_answerer on library_report (trust_id, answered_by);
create index library_report_by_state on library_report (trust_id, state, reported_at, id);
alter table library_report enable row level security;
alter table library_report force row level security;
create policy read_ones_own_or_as_editor on library_report for select
    using (trust_id = current_trust() and (reporter_id = current_person() or (select edits_library())));
create policy tell_in_ones_own_name on library_report for insert
    with check (trust_id = current_trust() and reporter_id = current_person());
create policy answer_as_editor on library_report for update
    using (trust_id = current_trust() and (select edits_library()))
    with check (trust_id = current_trust() and (select edits_library()));
grant select, insert, update (state, answer, answered_by, answered_at) on library_report to "${applicationRole}";
--rollback drop table library_report;
