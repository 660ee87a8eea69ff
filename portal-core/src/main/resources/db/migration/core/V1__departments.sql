CREATE TABLE department (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code           VARCHAR(40)  NOT NULL,
  kind           VARCHAR(20)  NOT NULL,
  name_vi        VARCHAR(300) NOT NULL,
  name_en        VARCHAR(300) NOT NULL,
  parent_code    VARCHAR(40),
  address        VARCHAR(500),
  phone          VARCHAR(100),
  email          VARCHAR(200),
  hours_vi       VARCHAR(500),
  hours_en       VARCHAR(500),
  closed_on      DATE,
  successor_code VARCHAR(40),
  CONSTRAINT uq_department_code UNIQUE (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Other codes and names under which old papers and the national catalogue speak of a department.
CREATE TABLE department_alias (
  department_id BIGINT       NOT NULL,
  alias         VARCHAR(300) NOT NULL,
  PRIMARY KEY (department_id, alias),
  KEY ix_department_alias (alias),
  CONSTRAINT fk_department_alias FOREIGN KEY (department_id) REFERENCES department (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
