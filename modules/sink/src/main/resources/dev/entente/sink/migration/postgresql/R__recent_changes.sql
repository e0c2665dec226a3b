DROP VIEW IF EXISTS changes_last_30_days;
CREATE VIEW changes_last_30_days AS
SELECT * FROM relationship_change
WHERE known >= CURRENT_TIMESTAMP - INTERVAL '30 days'
ORDER BY known DESC, pair, sequence DESC;
