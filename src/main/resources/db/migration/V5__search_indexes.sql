create index decision_by_category on decision (category, id);
create index decision_by_policy on decision (policy_id, id);
