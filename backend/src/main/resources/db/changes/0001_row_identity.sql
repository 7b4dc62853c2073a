--liquibase formatted sql

--changeset led-hub:0001_row_identity splitStatements:false
--comment Who a transaction acts for. Set with set_config(…, true), so it ends with the transaction; an ended setting reads '', hence nullif.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function current_trust() returns uuid language sql stable
    as $$ select nullif(current_setting('hub.trust_id', true), '')::uuid $$;

create function current_person() returns uuid language sql stable
    as $$ select nullif(current_setting('hub.person_id', true), '')::uuid $$;

-- What work outside any person's request is for, such as 'postman'.
create function current_purpose() returns text language sql stable
    as $$ select coalesce(current_setting('hub.purpose', true), '') $$;

-- True only inside the owner's own counting functions; see 0009.
create function counting() returns boolean language sql stable
    as $$ select coalesce(current_setting('hub.counting', true), '') = 'on' $$;
--rollback drop function counting(); drop function current_purpose(); drop function current_person(); drop function current_trust();
