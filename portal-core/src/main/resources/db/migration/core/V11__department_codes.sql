-- Codes an agency had before it was merged or renumbered.
CREATE TABLE department_former_code (
  department_id BIGINT      NOT NULL,
  code          VARCHAR(40) NOT NULL,
  until         DATE, -- first day on which it was not in use any more
  CONSTRAINT uq_department_former_code UNIQUE (department_id, code),
  KEY ix_department_former_code (code),
  CONSTRAINT fk_department_former_code FOREIGN KEY (department_id) REFERENCES department (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO department_former_code (department_id, code)
  SELECT department_id, alias FROM department_alias WHERE alias REGEXP '^([0-9]{2,3}[.]){0,3}[A-Z][0-9]{2}$';
DELETE FROM department_alias WHERE alias REGEXP '^([0-9]{2,3}[.]){0,3}[A-Z][0-9]{2}$';

-- When a department is open is in its calendar.
ALTER TABLE department DROP COLUMN hours_vi, DROP COLUMN hours_en;
