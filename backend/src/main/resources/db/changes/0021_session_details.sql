--liquibase formatted sql

--changeset led-hub:0021_session_details splitStatements:false
alter table teaching_session
    -- Where an online session is joined; shown to those who have a place, shortly before it starts.
    add column join_url text constraint join_link_is_https check (join_url ~ '^https://' and length(join_url) <= 500),
    -- Generic Capabilities in Practice, for Portfolio Pathway.
    add column cips integer[] not null default '{}' constraint session_cips_are_known check (cips <@ array[1, 2, 3, 4, 5, 6]),
    -- Empty means everyone; other professions come as guests.
    add column professions text[] not null default '{}',
    add column materials jsonb not null default '[]';
--rollback alter table teaching_session drop column join_url, drop column cips, drop column professions, drop column materials;
