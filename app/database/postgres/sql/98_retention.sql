-- What is not kept for ever: callers' numbers and words after the region's months, loads of other channels after a month,
-- samples of the queues after thirteen.

-- Blanks the numbers of callers whose last request or text is older than the region keeps them, each with an event, and
-- with them what these callers wrote. Rows stay, and an open request keeps its caller's number however old it is. A number
-- that belongs to no request and no text (it was corrected, or entered for an act that was refused) goes after a week or the next night.
CREATE FUNCTION contact.blank_numbers(most integer, at timestamptz DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, blank_numbers.at, NULL);
  before timestamptz := now - make_interval(months => (SELECT r.number_months FROM region r));
  blanked bigint[];
BEGIN
  -- Words of somebody nobody knows: no caller's time runs out with them.
  UPDATE incoming_text i SET body = '' WHERE i.caller_id IS NULL AND i.body <> '' AND i.received_at < before;
  WITH old AS (
    SELECT p.id FROM caller p
     WHERE p.number IS NOT NULL
       -- The undo of a correction gives the request the first number back, for a week.
       AND (EXISTS (SELECT FROM callback c WHERE c.caller_id = p.id)
            OR NOT EXISTS (SELECT FROM action a WHERE a.kind = 'correct' AND a.at > now - interval '7 days'
                              AND a.result->'before' @> jsonb_build_array(jsonb_build_object('caller_id', p.id))))
       AND NOT EXISTS (SELECT FROM number_ticket n WHERE n.caller_id = p.id AND n.at > now - interval '1 day')
       AND NOT EXISTS (SELECT FROM incoming_text i WHERE i.caller_id = p.id AND i.received_at >= before)
       AND NOT EXISTS (SELECT FROM callback c WHERE c.caller_id = p.id
                          AND (c.state IN ('waiting', 'calling') OR c.requested_at >= before OR c.closed_at >= before))
     ORDER BY p.id LIMIT most FOR UPDATE SKIP LOCKED
  ), done AS (
    UPDATE caller p SET number = NULL, blanked_at = now FROM old WHERE p.id = old.id RETURNING p.id
  )
  SELECT array_agg(d.id ORDER BY d.id) INTO blanked FROM done d;
  IF blanked IS NULL THEN
    RETURN 0;
  END IF;
  UPDATE incoming_text i SET body = '' WHERE i.caller_id = ANY (blanked) AND i.body <> '';
  -- What was said of a call is nobody's without the number, unless a number stands in it.
  UPDATE survey_answer s SET body = '' FROM callback c
   WHERE c.id = s.callback_id AND c.caller_id = ANY (blanked) AND holds_number(s.body);
  INSERT INTO event (subject, subject_id, kind, actor, happened_at, recorded_at)
  SELECT 'caller', b, 'blanked', acting(), now, now FROM unnest(blanked) b;
  PERFORM write_audit(0, NULL, 'numbers:blanked', jsonb_build_object('callers', cardinality(blanked), 'before', us(before)));
  RETURN cardinality(blanked);
END $$;

-- Loads are told once a minute and shown for a quarter of an hour; after a month the oldest go.
CREATE FUNCTION contact.forget_loads(most integer, at timestamptz DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  gone integer;
BEGIN
  DELETE FROM channel_load l USING (
    SELECT o.queue_id, o.at FROM channel_load o WHERE o.at < clock(forget_loads.at) - interval '31 days'
     ORDER BY o.queue_id, o.at LIMIT most) old
   WHERE l.queue_id = old.queue_id AND l.at = old.at;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

-- Samples draw the curves of single days, at most of a year ago; daily figures, which reports are made of, stay.
CREATE FUNCTION contact.forget_samples(most integer, at timestamptz DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  gone integer;
BEGIN
  DELETE FROM queue_sample s USING (
    SELECT o.queue_id, o.at FROM queue_sample o WHERE o.at < clock(forget_samples.at) - interval '400 days'
     ORDER BY o.at, o.queue_id LIMIT most) old
   WHERE s.queue_id = old.queue_id AND s.at = old.at;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
