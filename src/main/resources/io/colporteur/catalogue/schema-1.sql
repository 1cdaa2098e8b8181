-- Times are milliseconds since 1970 (UTC). Each query of the program is answered by one of the keys or indexes below in
-- O(log n) plus what it returns.

-- Facts about the catalogue itself: the site it belongs to, the epochs of its settings.
CREATE TABLE fact (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Every file of the inbox that was looked at: entries, rejected ones, covers.
CREATE TABLE source (
  path          TEXT PRIMARY KEY,
  size          INTEGER NOT NULL,
  modified      INTEGER NOT NULL,
  state         TEXT NOT NULL,      -- entry, rejected, cover
  entry         TEXT,               -- the entry that was last read from it, also while it is rejected
  waits_for     TEXT,               -- the file that has the id which this one wants
  missing_since INTEGER             -- when it was first not there any more
) WITHOUT ROWID;
CREATE INDEX source_missing ON source (missing_since) WHERE missing_since IS NOT NULL;
CREATE INDEX source_waiting ON source (waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX source_rejected ON source (path) WHERE state = 'rejected';

CREATE TABLE entry (
  id           TEXT PRIMARY KEY,
  source       TEXT NOT NULL,
  collection   TEXT NOT NULL,
  slug         TEXT NOT NULL,
  wanted       TEXT NOT NULL,       -- the slug that it asked for
  given        INTEGER NOT NULL,    -- whether its author did
  announced    INTEGER NOT NULL,    -- whether it was ever published under this slug
  visible      INTEGER NOT NULL,    -- whether it is to be seen now
  due_at       INTEGER,             -- when that changes without an edit
  hash         INTEGER NOT NULL,    -- of the id: where it stands in the sitemap
  first_seen   INTEGER NOT NULL,
  published    INTEGER NOT NULL,
  updated      INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  isbn13       TEXT,
  cover        TEXT,                -- the source of the cover that it shows
  doc          TEXT NOT NULL        -- the entry, whole
);
CREATE UNIQUE INDEX entry_slug ON entry (collection, slug);
CREATE INDEX entry_content ON entry (content_hash);
CREATE INDEX entry_isbn ON entry (isbn13) WHERE isbn13 IS NOT NULL;
CREATE INDEX entry_due ON entry (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX entry_hash ON entry (hash, id) WHERE visible = 1;
CREATE INDEX entry_unannounced ON entry (id) WHERE announced = 0;

-- Which visible entry is in which feed. The key is the order of a feed.
CREATE TABLE member (
  feed      TEXT NOT NULL,          -- a site path, '' for the whole feed
  published INTEGER NOT NULL,
  slug      TEXT NOT NULL,
  entry     TEXT NOT NULL,
  updated   INTEGER NOT NULL,
  PRIMARY KEY (feed, published DESC, slug, entry)
) WITHOUT ROWID;
CREATE INDEX member_updated ON member (feed, updated DESC, slug, entry);

-- The parts of the sitemap: together they cover every hash once.
CREATE TABLE shard (
  lo      INTEGER PRIMARY KEY,      -- the lowest hash in it
  prefix  TEXT NOT NULL,            -- the binary digits that its hashes begin with
  entries INTEGER NOT NULL
);

CREATE TABLE cover_use (
  stem     TEXT NOT NULL,
  entry    TEXT NOT NULL,
  file     TEXT,                    -- the cover that was found, if one was
  size     INTEGER,
  modified INTEGER,
  PRIMARY KEY (stem, entry)
) WITHOUT ROWID;
CREATE INDEX cover_use_file ON cover_use (file) WHERE file IS NOT NULL;

-- Addresses that entries once had: collection/slug.
CREATE TABLE redirect (
  name  TEXT PRIMARY KEY,
  entry TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX redirect_entry ON redirect (entry);

-- Errors and warnings; notes are found again by reading the file.
CREATE TABLE problem (
  path     TEXT NOT NULL,
  nr       INTEGER NOT NULL,
  severity TEXT NOT NULL,
  code     TEXT NOT NULL,
  line     INTEGER NOT NULL,
  col      INTEGER NOT NULL,
  excerpt  TEXT NOT NULL,
  message  TEXT NOT NULL,
  hint     TEXT NOT NULL,
  PRIMARY KEY (path, nr)
) WITHOUT ROWID;
CREATE INDEX problem_order ON problem (severity, path, line, col, code, message);

CREATE TABLE problem_total (
  severity TEXT PRIMARY KEY,
  problems INTEGER NOT NULL
) WITHOUT ROWID;

-- Every file of the outbox that is ours: manifest and stale marks in one.
CREATE TABLE artefact (
  name     TEXT PRIMARY KEY,
  kind     TEXT NOT NULL,
  subject  TEXT NOT NULL,
  phase    INTEGER NOT NULL,
  wanted   INTEGER NOT NULL,        -- raised by each change that concerns it
  written  INTEGER NOT NULL,        -- the value of wanted that is on disk
  failures INTEGER NOT NULL,        -- in a row; after some it is parked until it is wanted again
  checksum INTEGER,                 -- of what we wrote or were about to write: with it the file is ours
  size     INTEGER,
  lastmod  INTEGER
) WITHOUT ROWID;
CREATE INDEX artefact_stale ON artefact (phase, name) WHERE wanted > written AND failures < 3;
CREATE INDEX artefact_parked ON artefact (name) WHERE wanted > written AND failures >= 3;
CREATE INDEX artefact_shard ON artefact (name) WHERE kind = 'SITEMAP_SHARD' AND lastmod IS NOT NULL;

INSERT INTO shard (lo, prefix, entries) VALUES (0, '', 0);
