-- Smaller copies are made of covers, by the hash of their bytes.

ALTER TABLE cover_use ADD COLUMN sha256 TEXT;
-- whether the entry shows all that comes of its cover
ALTER TABLE cover_use ADD COLUMN developed INTEGER NOT NULL DEFAULT 0;
UPDATE cover_use SET sha256 =
  (SELECT json_extract(doc, '$.cover.sha256') FROM entry WHERE entry.id = cover_use.entry) WHERE file IS NOT NULL;
CREATE INDEX cover_use_sha256 ON cover_use (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX cover_use_undeveloped ON cover_use (file) WHERE developed = 0 AND file IS NOT NULL;
