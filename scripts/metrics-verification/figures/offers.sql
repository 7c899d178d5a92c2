-- omsorg-metrics(7), metrics offers.
CREATE OR REPLACE TEMP TABLE asked AS SELECT DISTINCT client, day FROM row_at_end;
