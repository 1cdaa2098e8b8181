-- One owner for each name, why an entry was modified, since when an artefact is stale, and what an outbox said of entries.

-- collection/slug: the entry's document, and its old and new addresses
ALTER TABLE entry ADD COLUMN name TEXT
  GENERATED ALWAYS AS (CASE collection WHEN '' THEN slug ELSE collection || '/' || slug END) VIRTUAL;
DROP INDEX entry_slug;
CREATE UNIQUE INDEX entry_name ON entry (name);
CREATE INDEX entry_unfulfilled ON entry (collection, wanted) WHERE slug <> wanted AND given = 1;

-- what the author changed when the entry was last modified: title, summary; '' for one that is as it came
ALTER TABLE entry ADD COLUMN changed TEXT NOT NULL DEFAULT '';

-- when it became stale; says nothing of one that is not
ALTER TABLE artefact ADD COLUMN since INTEGER NOT NULL DEFAULT 0;

-- Entries as an outbox remembers them, until their files are read again: the catalogue that knew more was lost.
CREATE TABLE former (
  source       TEXT PRIMARY KEY,
  id           TEXT NOT NULL,
  name         TEXT NOT NULL,
  slug         TEXT NOT NULL,
  published    INTEGER NOT NULL,
  updated      INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  isbn13       TEXT,
  paths        TEXT NOT NULL,       -- one a line
  cover        TEXT,                -- the source of its cover
  doc          TEXT                 -- the entry, whole, as it was published
) WITHOUT ROWID;
CREATE UNIQUE INDEX former_id ON former (id);
CREATE UNIQUE INDEX former_name ON former (name);
CREATE INDEX former_content ON former (content_hash);
CREATE INDEX former_isbn ON former (isbn13) WHERE isbn13 IS NOT NULL;
