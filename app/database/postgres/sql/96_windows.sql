-- What the worker queues of itself: when a patient will be rung, and afterwards how it went.

-- Tells a waiting caller their window, and once another that corrects it; without times, that the one told before no
-- longer holds, where that text may have reached them. Texts that cannot have reached them count for nothing, and so do
-- those before a promise to be rung first another day; `number`, the how-manieth of all of them (five at the most), is
-- told once whoever asks. The row, or null when there is nothing to tell any more. A text that comes after its window
-- began would be a lie, and so would one that names a number (number_shown; empty: none that a queue shows) from which
-- they will not be rung.
CREATE FUNCTION contact.tell_window(
  callback_id bigint, number integer, from_at timestamptz, until_at timestamptz, template_id bigint, body text,
  number_shown text DEFAULT '', at timestamptz DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, tell_window.at, NULL);
  whose callback;
  template text_template;
  about text := CASE WHEN tell_window.from_at IS NULL THEN 'window_lost' ELSE 'expected_window' END;
  told integer;
  heard integer;
  may_have_come boolean;
  promised outbox;
  shown text;
  made_id bigint;
BEGIN
  SELECT * INTO whose FROM callback c WHERE c.id = tell_window.callback_id FOR UPDATE;
  SELECT * INTO template FROM text_template t
   WHERE t.id = tell_window.template_id AND t.purpose = about AND t.is_active;
  shown := coalesce((SELECT q.number_shown FROM queue q WHERE q.id = whose.queue_id), '');
  SELECT count(*) INTO told FROM call_window w WHERE w.callback_id = tell_window.callback_id;
  IF whose.state IS DISTINCT FROM 'waiting' OR whose.attempts_made > 0 OR text_hindrance(whose.id) IS NOT NULL OR template.id IS NULL
      OR told <> tell_window.number - 1 OR tell_window.number NOT BETWEEN 1 AND 5 OR tell_window.from_at <= now
      OR about = 'window_lost' AND tell_window.number = 1 OR tell_window.number_shown NOT IN ('', shown) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO promised FROM outbox o
   WHERE o.callback_id = whose.id AND o.purpose = 'tomorrow_first'
     AND may_come(o)
   ORDER BY o.id DESC LIMIT 1;
  -- Sent today, it says that they will not be rung today.
  IF local_day(promised.created_at) = local_day(now) THEN
    RETURN NULL;
  END IF;
  -- What was said before and has not gone out is not said any more.
  UPDATE outbox o SET state = 'cancelled', changed_at = now, lease_until = NULL
   WHERE o.callback_id = whose.id AND o.purpose = 'expected_window' AND o.state = 'queued';
  SELECT count(*), coalesce(bool_or(may_have_come(o)), false) INTO heard, may_have_come
    FROM call_window w JOIN outbox o ON o.id = w.outbox_id
   WHERE w.callback_id = whose.id AND o.id > coalesce(promised.id, 0) AND may_come(o);
  IF heard > 1 OR about = 'window_lost' AND NOT may_have_come THEN
    RETURN NULL;
  END IF;
  INSERT INTO outbox (ref, callback_id, centre_id, purpose, language, template_id, body, not_before, not_after,
                      created_by, created_at, changed_at)
  VALUES (gen_random_uuid(), whose.id, whose.centre_id, about, template.language, template.id, tell_window.body,
          now, coalesce(tell_window.from_at, now + interval '1 hour'), session_user::text, now, now)
  RETURNING outbox.id INTO made_id;
  INSERT INTO call_window (outbox_id, callback_id, number, from_at, until_at, number_shown)
  VALUES (made_id, whose.id, tell_window.number, tell_window.from_at, tell_window.until_at, tell_window.number_shown);
  RETURN made_id;
END $$;

-- Corrects the promise of a row of the outbox to be rung first the next working day, once whoever asks: in words of an
-- active window_lost; or of the first promise's own template, whose today is then that day, or of none, for words of any
-- day, either of which is a promise again. Each promise that a person made is corrected twice at the most, by six rows at
-- the most with those that never went out. The row, or null when there is nothing to tell. The number is held against the
-- queue's once more when it leaves, and no time is told after it.
CREATE FUNCTION contact.correct_promise(
  outbox_id bigint, template_id bigint, body text, number_shown text DEFAULT '', at timestamptz DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, correct_promise.at, NULL);
  whose callback;
  made outbox;
  first outbox;
  template text_template;
  corrections bigint[];
  made_id bigint;
BEGIN
  SELECT * INTO whose FROM callback c
   WHERE c.id = (SELECT o.callback_id FROM outbox o WHERE o.id = correct_promise.outbox_id) FOR UPDATE;
  -- In a statement of its own: it sees the row that another worker made while this one waited.
  SELECT * INTO made FROM outbox o
   WHERE o.id = correct_promise.outbox_id AND o.purpose = 'tomorrow_first'
     AND may_have_come(o)
     AND NOT EXISTS (SELECT FROM outbox n LEFT JOIN call_window w ON w.outbox_id = n.id
                      WHERE n.callback_id = o.callback_id AND n.id > o.id
                        AND n.purpose IN ('tomorrow_first', 'window_lost', 'expected_window')
                        -- Of a correction that was not brought another would fare no better.
                        AND (may_come(n) OR w.from_at IS NULL AND w.outbox_id IS NOT NULL AND is_tried(n)));
  SELECT * INTO first FROM outbox o
   WHERE o.callback_id = made.callback_id AND o.purpose = 'tomorrow_first' AND o.id <= made.id
     AND (o.state <> 'cancelled' OR may_have_come(o))
     AND NOT EXISTS (SELECT FROM call_window w WHERE w.outbox_id = o.id)
   ORDER BY o.id DESC LIMIT 1;
  SELECT array[count(*) FILTER (WHERE is_tried(o)), count(*)] INTO corrections
    FROM outbox o JOIN call_window w ON w.outbox_id = o.id
   WHERE o.callback_id = made.callback_id AND o.id > first.id AND w.from_at IS NULL;
  SELECT * INTO template FROM text_template t
   WHERE t.id = correct_promise.template_id
     AND CASE WHEN t.id = first.template_id THEN local_day(first.created_at) = local_day(now)
              ELSE t.purpose = 'window_lost' AND t.is_active END;
  IF first.id IS NULL OR template.id IS NULL AND correct_promise.template_id IS NOT NULL
      OR corrections[1] >= 2 OR corrections[2] >= 6 OR whose.state <> 'waiting' OR rung_since(whose.id, first.created_at)
      OR text_hindrance(whose.id) IS NOT NULL OR correct_promise.number_shown NOT IN (
        '', (SELECT q.number_shown FROM queue q WHERE q.id = whose.queue_id)) THEN
    RETURN NULL;
  END IF;
  INSERT INTO outbox (ref, callback_id, centre_id, purpose, language, template_id, body, not_before, not_after,
                      created_by, created_at, changed_at, promised_on, promised_as)
  VALUES (gen_random_uuid(), whose.id, whose.centre_id, coalesce(template.purpose, 'tomorrow_first'),
          CASE template.purpose WHEN 'window_lost' THEN template.language ELSE first.language END, template.id,
          correct_promise.body, now, now + interval '1 hour', session_user::text, now, now,
          CASE WHEN template.purpose = 'window_lost' THEN NULL ELSE first.promised_on END,
          CASE WHEN template.purpose = 'window_lost' THEN '' ELSE first.promised_as END)
  RETURNING outbox.id INTO made_id;
  INSERT INTO call_window (outbox_id, callback_id, number, number_shown)
  SELECT made_id, whose.id, count(*) + 1, correct_promise.number_shown FROM call_window w WHERE w.callback_id = whose.id;
  RETURN made_id;
END $$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON contact.call_window
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();

-- Asks callers who were reached within the last day, an hour ago at least, how it was: who may be texted, has no
-- request open, and was not asked in the last thirty days. Nobody at night, nor by a text that waits until then. How many were asked.
CREATE FUNCTION contact.ask_reached(most integer, at timestamptz DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, ask_reached.at, NULL);
  asked integer;
BEGIN
  IF now >= asked_until(now) THEN
    RETURN 0;
  END IF;
  PERFORM lock_surveys();
  WITH newest AS (
    SELECT DISTINCT ON (c.caller_id) c.id, c.centre_id, c.language, c.closed_at
      FROM callback c JOIN caller p ON p.id = c.caller_id
     WHERE c.state = 'reached' AND c.closed_at BETWEEN now - interval '1 day' AND now - interval '1 hour'
       AND c.may_text AND p.number IS NOT NULL AND p.textable IS NOT FALSE
       AND NOT EXISTS (SELECT FROM callback b WHERE b.caller_id = c.caller_id AND b.state IN ('waiting', 'calling'))
       AND NOT EXISTS (SELECT FROM callback b WHERE b.caller_id = c.caller_id AND NOT b.may_text AND b.closed_at > now - interval '1 day')
       AND NOT EXISTS (SELECT FROM outbox o JOIN callback b ON b.id = o.callback_id
                        WHERE b.caller_id = c.caller_id AND o.purpose = 'survey' AND o.created_at > now - interval '30 days')
     ORDER BY c.caller_id, c.closed_at DESC, c.id DESC
  ), queued AS (
    INSERT INTO outbox (ref, callback_id, centre_id, purpose, language, template_id, body, not_before, not_after,
                        created_by, created_at, changed_at)
    SELECT gen_random_uuid(), n.id, n.centre_id, 'survey', t.language, t.id, t.body, now, text_valid_until('survey', now),
           session_user::text, now, now
      FROM newest n CROSS JOIN LATERAL template_for('survey', n.language) t
     WHERE t.id IS NOT NULL ORDER BY n.closed_at, n.id LIMIT most
    RETURNING id
  )
  SELECT count(*) INTO asked FROM queued;
  RETURN asked;
END $$;
