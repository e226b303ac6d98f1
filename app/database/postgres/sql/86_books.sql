-- Whether the books balance, for whoever does not see every row: counted with the owner's rights, because a callback
-- moved out of their sight would look lost to them. Counts only, of the queues of their own centres.

CREATE FUNCTION contact.unaccounted(since date) RETURNS TABLE (queue_id integer, day date, difference bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_queues();
BEGIN
  RETURN QUERY
  SELECT queue_id, day, coalesce(r.count, 0) - coalesce(c.count, 0)
    FROM (SELECT e.queue_id, e.day, count(*) FROM event e
           WHERE e.kind = 'requested' AND e.queue_id = ANY (mine) AND e.day >= unaccounted.since GROUP BY 1, 2) r
    FULL JOIN (SELECT c.asked_queue_id AS queue_id, c.request_day AS day, count(*) FROM callback c
                WHERE c.asked_queue_id = ANY (mine) AND c.request_day >= unaccounted.since GROUP BY 1, 2) c
    USING (queue_id, day)
   WHERE coalesce(r.count, 0) <> coalesce(c.count, 0)
   ORDER BY day, queue_id;
END $$;

-- The waiting callbacks of one's own centres that nobody is given, as another request of the caller is in a call that
-- began then or earlier, and since when. Not where: that is no business of other centres.
CREATE FUNCTION contact.held_callbacks(before timestamptz) RETURNS TABLE (id bigint, since timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
BEGIN
  RETURN QUERY
  SELECT c.id, min(o.taken_at) FROM callback o JOIN callback c ON c.caller_id = o.caller_id AND c.state = 'waiting'
   WHERE o.state = 'calling' AND o.taken_at <= before AND c.centre_id = ANY (mine) GROUP BY c.id;
END $$;
