-- The board by risk shows what was handed over; lists hold only what their pages show.
alter table app.transition_list add column handed_over_on date;
