-- The forms as the rules have them, by the day from which: a case keeps those of its own day. The oldest the portal knows stand for what
-- came before them, too.
CREATE TABLE case_form (
  effective_from DATE         NOT NULL,
  kind           VARCHAR(20)  NOT NULL, -- RECEIPT, SUPPLEMENT, REFUSAL, APOLOGY, STOP, CONTROL, REGISTER
  number         VARCHAR(5)   NOT NULL,
  title          VARCHAR(200) NOT NULL,
  basis          VARCHAR(100) NOT NULL,
  PRIMARY KEY (effective_from, kind)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO case_form (effective_from, kind, number, title, basis) VALUES
  ('1900-01-01', 'RECEIPT', '01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'Thông tư 01/2018/TT-VPCP'),
  ('1900-01-01', 'SUPPLEMENT', '02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', 'Thông tư 01/2018/TT-VPCP'),
  ('1900-01-01', 'REFUSAL', '03', 'Phiếu từ chối giải quyết hồ sơ', 'Thông tư 01/2018/TT-VPCP'),
  ('1900-01-01', 'APOLOGY', '04', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', 'Thông tư 01/2018/TT-VPCP'),
  ('1900-01-01', 'CONTROL', '05', 'Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Thông tư 01/2018/TT-VPCP'),
  ('1900-01-01', 'REGISTER', '06', 'Sổ theo dõi hồ sơ', 'Thông tư 01/2018/TT-VPCP'),
  ('2025-09-15', 'RECEIPT', '01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'Thông tư 03/2025/TT-VPCP'),
  ('2025-09-15', 'SUPPLEMENT', '02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', 'Thông tư 03/2025/TT-VPCP'),
  ('2025-09-15', 'REFUSAL', '03', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', 'Thông tư 03/2025/TT-VPCP'),
  ('2025-09-15', 'APOLOGY', '04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', 'Thông tư 03/2025/TT-VPCP'),
  ('2025-09-15', 'STOP', '05', 'Thông báo dừng giải quyết hồ sơ', 'Thông tư 03/2025/TT-VPCP'),
  ('2025-09-15', 'CONTROL', '06', 'Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Thông tư 03/2025/TT-VPCP'),
  ('2025-09-15', 'REGISTER', '07', 'Sổ theo dõi hồ sơ', 'Thông tư 03/2025/TT-VPCP');

-- The register of a department and year: numbers without a gap, given once. The book is the row that is locked while numbers are given.
CREATE TABLE case_register_book (
  department_code VARCHAR(40) NOT NULL,
  year            SMALLINT    NOT NULL,
  last            INT         NOT NULL,
  PRIMARY KEY (department_code, year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
CREATE TABLE case_register (
  department_code VARCHAR(40) NOT NULL,
  year            SMALLINT    NOT NULL,
  number          INT         NOT NULL,
  case_id         BIGINT      NOT NULL,
  PRIMARY KEY (department_code, year, number),
  CONSTRAINT uq_case_register UNIQUE (case_id),
  CONSTRAINT fk_case_register FOREIGN KEY (case_id) REFERENCES case_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
