-- What the platform of a chat or another channel beside the phone tells: how many wait there, and since when.

CREATE FUNCTION contact.report_load(queue_id integer, waiting integer, oldest_s integer, at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  IF NOT EXISTS (SELECT FROM queue q WHERE q.id = report_load.queue_id) THEN
    PERFORM refuse('no_such_queue', format('there is no queue %s', report_load.queue_id));
  ELSIF report_load.waiting IS NULL OR report_load.waiting < 0 OR report_load.oldest_s < 0
        OR (report_load.oldest_s IS NOT NULL) <> (report_load.waiting > 0) THEN
    PERFORM refuse('not_a_load', 'a load is how many wait, and for how long the first has where anybody does');
  END IF;
  INSERT INTO channel_load AS l (queue_id, at, waiting, oldest_s)
  VALUES (report_load.queue_id, clock(report_load.at), report_load.waiting, report_load.oldest_s)
  ON CONFLICT (queue_id, at) DO UPDATE SET waiting = excluded.waiting, oldest_s = excluded.oldest_s;
END $$;
