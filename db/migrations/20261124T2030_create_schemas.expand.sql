-- Schemas: tables in app; context functions in gate; the coordinator's views in pseudonym; search; set-based work
-- in batch; the way into the job queue in jobs. Each belongs to the role that owns its functions.
create schema app authorization nahtlos_owner;
create schema gate authorization nahtlos_gate;
create schema pseudonym authorization nahtlos_pseudonym;
create schema search authorization nahtlos_search;
create schema batch authorization nahtlos_batch;
create schema jobs authorization nahtlos_jobs;
create collation app.de (provider = icu, locale = 'de-u-co-phonebk');
comment on collation app.de is 'Order of names in German lists (DIN 5007-2, phone book order)';
grant usage on schema app to nahtlos_app, nahtlos_gate, nahtlos_pseudonym, nahtlos_search, nahtlos_batch, nahtlos_operator, nahtlos_loader, nahtlos_reporting, nahtlos_jobs;
