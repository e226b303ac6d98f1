-- What a patient wrote: a person marks it as read, and nobody's newer words with it.

-- Who put aside the words that came at that time (microseconds since the epoch) or later ones, and when; null: nobody.
CREATE FUNCTION contact.put_aside(callback_id bigint, said_us bigint, OUT who text, OUT at timestamptz)
LANGUAGE plpgsql STABLE
AS $$
BEGIN
  SELECT e.actor, e.happened_at INTO who, at FROM contact.event e
   WHERE e.subject_id = callback_id AND e.subject = 'callback' AND (e.detail->'said_at'->>0)::bigint >= said_us
     AND e.detail->'said_at'->>1 IS NULL
   ORDER BY e.seq DESC LIMIT 1;
END $$;

-- What was done last with a patient's words, whatever it was: by whom, when, in which act.
CREATE FUNCTION contact.last_of_words(callback_id bigint, OUT who text, OUT at timestamptz, OUT action_id uuid)
LANGUAGE plpgsql STABLE
AS $$
BEGIN
  SELECT e.actor, e.happened_at, e.action_id INTO who, at, action_id FROM contact.event e
   WHERE e.subject_id = callback_id AND e.subject = 'callback' AND e.detail ? 'said_at'
   ORDER BY e.seq DESC LIMIT 1;
END $$;

-- Whether somebody has texted the patient back since, by a text that may come: one that was lost answers nothing.
CREATE FUNCTION contact.answered_since(callback_id bigint, since timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE
AS $$
BEGIN
  RETURN EXISTS (SELECT FROM contact.outbox o JOIN contact.action a ON a.id = o.action_id
                  WHERE o.callback_id = answered_since.callback_id AND o.created_at >= answered_since.since
                    AND a.kind = 'send_text' AND o.purpose <> 'survey' AND contact.may_come(o));
END $$;

-- The same by a text that answered words which waited: it put them aside itself, as all do that answer some.
CREATE FUNCTION contact.words_answered_since(callback_id bigint, since timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE
AS $$
BEGIN
  RETURN EXISTS (SELECT FROM contact.event e JOIN contact.outbox o ON o.action_id = e.action_id AND o.callback_id = e.subject_id
                   JOIN contact.action a ON a.id = o.action_id
                  WHERE e.subject_id = words_answered_since.callback_id AND e.subject = 'callback' AND e.detail ? 'said_at'
                    AND o.created_at >= words_answered_since.since AND a.kind = 'send_text' AND o.purpose <> 'survey'
                    AND contact.may_come(o));
END $$;

-- "said_us": when each patient wrote last, as it was seen. It is no version: that one wrote changes nothing an act is about.
CREATE FUNCTION contact.act_mark_read(action uuid, ids bigint[], said_us bigint[], at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_mark_read.action, 'mark_read', ids, act_mark_read.at);
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  -- A text that comes in meanwhile takes its turn, so that its words are never marked with those that were seen.
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  WITH judged AS MATERIALIZED (
    SELECT a.n, a.id, a.seen_us, c.version, c.centre_id, p.who, p.at, CASE
        WHEN c.id IS NULL THEN 'not_yours'
        WHEN us(c.said_at) = a.seen_us THEN 'done'
        WHEN us(c.said_at) > a.seen_us THEN 'said_since'
        WHEN p.who IS NOT NULL THEN 'someone_first'
        ELSE 'not_said' END AS verdict
      FROM unnest(ids, act_mark_read.said_us) WITH ORDINALITY a(id, seen_us, n)
      LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
      LEFT JOIN LATERAL put_aside(c.id, a.seen_us) p ON (us(c.said_at) >= a.seen_us) IS NOT TRUE
     WHERE a.n <= cardinality(ids)
  ), changed AS (
    UPDATE callback c SET said_at = NULL FROM judged j WHERE c.id = j.id AND j.verdict = 'done'
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, j.version, CASE j.verdict WHEN 'someone_first' THEN j.who END,
                              CASE j.verdict WHEN 'someone_first' THEN j.at END) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', j.version, 'centre_id', j.centre_id,
                                      'change', jsonb_build_array(j.seen_us, NULL)) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO answers, before FROM judged j;
  RETURN end_act(act_mark_read.action, 'mark_read', answers, before, NULL, '{}');
END $$;
