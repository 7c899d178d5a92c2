-- The registers and visits that the figures are computed from, whether they are read from exports
-- or from a store. Times of day are minutes after midnight. Periods have both ends included; `lo`
-- and `hi` stand for "as far back as anyone knows" and "until further notice" with the earliest and
-- the latest day.
CREATE OR REPLACE TABLE client (id VARCHAR, born DATE, services_from DATE, assigned_on DATE,
  welcome_talk DATE, alarm_only BOOLEAN, ended DATE);
CREATE OR REPLACE TABLE caregiver (id VARCHAR, name VARCHAR, ended DATE, introduction_until DATE);
CREATE OR REPLACE TABLE team (id VARCHAR, kind VARCHAR, covers VARCHAR[]);
CREATE OR REPLACE TABLE timeline (kind VARCHAR, id VARCHAR, lo DATE, hi DATE, value VARCHAR);
CREATE OR REPLACE TABLE contact (client VARCHAR, caregiver VARCHAR, role VARCHAR, lo DATE, hi DATE);
CREATE OR REPLACE TABLE decision (id VARCHAR, client VARCHAR, service VARCHAR, lo DATE, hi DATE,
  double_staffing BOOLEAN, kind VARCHAR, wished_caregiver VARCHAR, followed_up_on DATE);
CREATE OR REPLACE TABLE decision_minutes (decision VARCHAR, lo DATE, hi DATE, minutes BIGINT);
CREATE OR REPLACE TABLE decision_frequency (decision VARCHAR, lo DATE, hi DATE, times BIGINT,
  every_weeks BIGINT);
CREATE OR REPLACE TABLE absence (client VARCHAR, caregiver VARCHAR, lo DATE, hi DATE);
CREATE OR REPLACE TABLE shift (caregiver VARCHAR, date DATE, "start" BIGINT, "end" BIGINT,
  break_minutes BIGINT);
CREATE OR REPLACE TABLE visit (id VARCHAR, client VARCHAR, date DATE, planned_start BIGINT,
  planned_end BIGINT);
CREATE OR REPLACE TABLE part (visit VARCHAR, "row" VARCHAR, caregiver VARCHAR, status VARCHAR,
  "start" BIGINT, "end" BIGINT);
CREATE OR REPLACE TABLE visit_service (visit VARCHAR, service VARCHAR);

CREATE OR REPLACE MACRO minutes_of(clock) AS
  CAST(split_part(replace(clock, '.', ':'), ':', 1) AS BIGINT) * 60
  + CAST(split_part(replace(clock, '.', ':'), ':', 2) AS BIGINT);
CREATE OR REPLACE MACRO born_of(number) AS
  make_date(CAST(number[1:4] AS BIGINT), CAST(number[5:6] AS BIGINT),
    CAST(number[7:8] AS BIGINT) - CASE WHEN CAST(number[7:8] AS BIGINT) > 60 THEN 60 ELSE 0 END);
CREATE OR REPLACE MACRO lo_of(day) AS coalesce(day, DATE '0001-01-01');
CREATE OR REPLACE MACRO hi_of(day) AS coalesce(day, DATE '9999-12-31');
