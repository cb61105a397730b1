-- Every decision passes through this table within about a second. What it leaves behind is to be cleared away in every round of
-- autovacuum and not only once it is a fifth of the table: whoever reads what waits reads past it. The file keeps its length: to cut
-- it off nobody else may use the table, and it is needed again at once.
alter table log_pending set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0,
    vacuum_truncate = false);

-- What is new is put in front of the index and sorted in by whoever fills the 4 MB that are the default: a pause of 30 ms for
-- everybody, after each 10,000 decisions or so. In smaller portions nobody feels it.
alter index decision_by_rule set (gin_pending_list_limit = 256);
