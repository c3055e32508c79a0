alter table app.saved_view add column version int not null default 1;
