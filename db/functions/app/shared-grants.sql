-- runs as nahtlos_owner
-- Shared tables carry no site and no row security; what protects them is who may do what.
revoke all on app.site, app.account, app.credential, app.session, app.sign_in_attempt, app.installation_log, app.installation_seal,
  app.code_list, app.code_list_entry, app.municipality, app.chain_template from nahtlos_app, nahtlos_gate, nahtlos_batch, nahtlos_operator, nahtlos_loader, nahtlos_pseudonym, nahtlos_search, nahtlos_reporting;
grant select on app.site, app.code_list, app.code_list_entry, app.municipality, app.chain_template to nahtlos_app, nahtlos_gate, nahtlos_pseudonym, nahtlos_batch, nahtlos_operator, nahtlos_loader, nahtlos_reporting;
grant select on app.account, app.credential to nahtlos_app;
grant update (password_hash, password_changed_at, totp_sealed, totp_confirmed_at, totp_last_step) on app.credential to nahtlos_app;
grant select, insert on app.sign_in_attempt to nahtlos_app;
grant select, insert, update on app.session to nahtlos_app;
grant select on app.session to nahtlos_gate;
grant update (last_seen_at, idle_until, chosen_site, chosen_membership) on app.session to nahtlos_gate;
grant select on app.account to nahtlos_gate;
grant insert on app.installation_log to nahtlos_app, nahtlos_gate, nahtlos_operator;
grant select on app.installation_log to nahtlos_operator, nahtlos_batch;
grant select, insert on app.installation_seal to nahtlos_batch;
grant select on app.installation_seal to nahtlos_operator;
-- Lists are taken over by gate.take_over_code_list() alone: entries begin and end; nothing is deleted.
grant insert, update (uri, source, as_of, version, imported_at) on app.code_list to nahtlos_gate;
grant insert, update (valid, label_de, label_en, detail, position) on app.code_list_entry to nahtlos_gate;
grant insert on app.site, app.account, app.credential to nahtlos_operator, nahtlos_loader;
grant select on app.account to nahtlos_operator, nahtlos_loader;
grant select, update (wrapped, installation_key) on app.site_key to nahtlos_operator;
