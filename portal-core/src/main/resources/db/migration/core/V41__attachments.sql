-- Files that people send along; the files themselves are in portal.attachments.folder. Times are UTC.
CREATE TABLE attachment (
  id           CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name         VARCHAR(120) NOT NULL, -- may tell of a person
  type         VARCHAR(10)  NOT NULL,
  bytes        BIGINT       NOT NULL,
  sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state        VARCHAR(12)  NOT NULL,
  finding      VARCHAR(300), -- the scanner's name for what it found
  kind         VARCHAR(20), -- of what it belongs to; null while it belongs to nothing
  subject      BIGINT       NOT NULL,
  stored_at    DATETIME(6)  NOT NULL,
  scanned_at   DATETIME(6),
  scans        INT          NOT NULL,
  next_scan_at DATETIME(6)  NOT NULL,
  KEY ix_attachment_subject (kind, subject),
  KEY ix_attachment_scan (state, next_scan_at),
  KEY ix_attachment_unattached (kind, stored_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
