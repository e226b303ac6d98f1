-- What the worker has to do with callers' numbers: judging them, and texts that come in; blanking is in 98_retention.

-- Numbers that nobody has judged yet, of callers who may be texted soon; once judged, a number is not given again.
CREATE FUNCTION contact.callers_to_judge(most integer) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'number', u.number)), '[]') FROM (
    SELECT p.id, p.number FROM callback c JOIN caller p ON p.id = c.caller_id
     WHERE c.state IN ('waiting', 'calling') AND p.textable IS NULL AND p.number IS NOT NULL
    UNION
    SELECT p.id, p.number FROM outbox o JOIN callback c ON c.id = o.callback_id JOIN caller p ON p.id = c.caller_id
     WHERE o.state = 'queued' AND p.textable IS NULL AND p.number IS NOT NULL
     LIMIT most) u);
END $$;

CREATE FUNCTION contact.caller_judged(caller_id bigint, is_textable boolean, why text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  UPDATE caller p SET textable = is_textable, textable_why = coalesce(why, '')
   WHERE p.id = caller_judged.caller_id AND p.textable IS NULL AND is_textable IS NOT NULL;
  RETURN FOUND;
END $$;

-- The request about which a caller's words answer a survey: one that may have reached them within seven days, and since
-- then no other text to them, and no other request of theirs is open; null when they are about something else.
CREATE FUNCTION contact.survey_answered(caller_id bigint, now timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
  WITH newest AS (
    SELECT o.id, o.callback_id, o.purpose, o.created_at FROM outbox o JOIN callback c ON c.id = o.callback_id
     WHERE c.caller_id = survey_answered.caller_id AND o.kind = 'text'
       AND o.created_at > survey_answered.now - interval '7 days'
       AND contact.may_have_come(o)
     ORDER BY o.created_at DESC, o.id DESC LIMIT 1)
  SELECT l.callback_id FROM newest l
   WHERE l.purpose = 'survey' AND NOT EXISTS (
     SELECT FROM callback b WHERE b.caller_id = survey_answered.caller_id AND b.id <> l.callback_id
        AND b.state IN ('waiting', 'calling'))
$$;

-- A text from a patient. "kind" is what its words say (stop, start, score or other) and "score" the number it begins
-- with; a score, also beside an order, and other words answer the survey when it was the last that the caller was texted,
-- within seven days, and nothing else of theirs waits. What it was taken for.
CREATE FUNCTION contact.text_came_in(
  gateway_ref text, number text, kind text, score integer, body text, at timestamptz DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, text_came_in.at, NULL);
  whose caller;
  newest_id bigint;
  asked_id bigint;
  taken_for text := text_came_in.kind;
  scored smallint;
  was_answered boolean;
  is_order boolean := text_came_in.kind IN ('stop', 'start');
  is_scoring boolean := false;
  words text;
BEGIN
  SELECT i.kind INTO taken_for FROM incoming_text i WHERE i.gateway_ref = text_came_in.gateway_ref;
  IF FOUND THEN
    RETURN taken_for;
  END IF;
  taken_for := text_came_in.kind;
  IF taken_for NOT IN ('stop', 'start', 'score', 'other') OR taken_for = 'score' AND text_came_in.score IS NULL THEN
    PERFORM refuse('unknown_kind', 'a text that comes in is stop, start, a score or other');
  END IF;
  IF text_came_in.number ~ '^\+[1-9][0-9]{6,14}$' THEN
    -- Who asks for peace before ever having rung is heeded too.
    IF taken_for = 'stop' THEN
      PERFORM caller_of(text_came_in.number);
    END IF;
    SELECT * INTO whose FROM caller p WHERE p.number = text_came_in.number FOR UPDATE;
  END IF;
  SELECT c.id INTO newest_id FROM callback c WHERE c.caller_id = whose.id
   ORDER BY c.state IN ('waiting', 'calling') DESC, c.requested_at DESC, c.id DESC LIMIT 1;
  IF taken_for = 'stop' AND whose.id IS NOT NULL AND whose.textable_why <> 'asked_not_to' THEN
    UPDATE caller p SET textable = false, textable_why = 'asked_not_to' WHERE p.id = whose.id;
    PERFORM write_audit(0, NULL, 'texts:stopped', jsonb_build_object('caller', whose.id));
  ELSIF taken_for = 'start' AND whose.textable_why = 'asked_not_to' THEN
    UPDATE caller p SET textable = NULL, textable_why = '' WHERE p.id = whose.id;
    PERFORM write_audit(0, NULL, 'texts:allowed', jsonb_build_object('caller', whose.id));
  END IF;
  IF taken_for = 'score' THEN
    taken_for := 'other';
  END IF;
  IF NOT is_order OR text_came_in.score IS NOT NULL THEN
    asked_id := survey_answered(whose.id, now);
    IF asked_id IS NOT NULL THEN
      taken_for := CASE WHEN is_order THEN taken_for ELSE 'answer' END;
      newest_id := asked_id;
      -- The first number is the score, and what stands beside it its words; a later number is words too.
      SELECT s.score INTO scored FROM survey_answer s WHERE s.callback_id = asked_id;
      was_answered := FOUND;
      is_scoring := scored IS NULL AND text_came_in.score IS NOT NULL;
      words := CASE WHEN is_order THEN '' WHEN is_scoring
                    THEN regexp_replace(text_came_in.body, '^\s*[0-9]+(\s*/\s*10)?[\s.,:;!-]*', '') ELSE text_came_in.body END;
      IF was_answered THEN
        UPDATE survey_answer s SET body = btrim(s.body || E'\n' || words, E'\n'), score = coalesce(s.score, text_came_in.score)
         WHERE s.callback_id = asked_id;
      ELSE
        INSERT INTO survey_answer (callback_id, score, body, received_at) VALUES (asked_id, text_came_in.score, words, now);
      END IF;
    END IF;
  END IF;
  INSERT INTO incoming_text (gateway_ref, caller_id, callback_id, kind, body, received_at)
  VALUES (text_came_in.gateway_ref, whose.id, newest_id, taken_for, CASE taken_for WHEN 'other' THEN text_came_in.body ELSE '' END, now);
  -- Words of one's own need a person: the list shows where, until somebody has dealt with it. What comes in answer to a
  -- survey may be a cry for help as well, also beside a score: only a text that is nothing but the score waits for nobody.
  IF NOT (is_order OR text_came_in.kind = 'score' AND is_scoring) AND newest_id IS NOT NULL THEN
    UPDATE callback c SET said_at = now WHERE c.id = newest_id;
  END IF;
  RETURN taken_for;
END $$;
