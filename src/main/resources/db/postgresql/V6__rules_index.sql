-- H2 has no index into an array.
create index decision_by_rule on decision using gin (rules);
