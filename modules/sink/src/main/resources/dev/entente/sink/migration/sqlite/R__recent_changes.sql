DROP VIEW IF EXISTS changes_last_30_days;
CREATE VIEW changes_last_30_days AS
SELECT * FROM relationship_change
WHERE known >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-30 days')
ORDER BY known DESC, pair, sequence DESC;
