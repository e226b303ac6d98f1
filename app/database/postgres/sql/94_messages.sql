-- What a supervisor does about texts on the Messages screen: send again, take back. Rows are rows of the outbox, and are
-- named with the state they were seen in, so that nobody acts on a text that has gone on meanwhile.

-- Locks the texts that are the actor's, each after its callback, as all do who change both.
CREATE FUNCTION contact.lock_texts(ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  mine integer[] := my_centres();
BEGIN
  PERFORM FROM callback c
    WHERE c.id IN (SELECT o.callback_id FROM outbox o WHERE o.id = ANY (ids)) AND c.centre_id = ANY (mine)
    ORDER BY c.id FOR NO KEY UPDATE OF c;
  PERFORM FROM outbox o WHERE o.id = ANY (ids) AND o.centre_id = ANY (mine) ORDER BY o.id FOR UPDATE;
END $$;

-- Locks the texts and judges what both acts have in common; `was` is null where it is not the actor's.
CREATE FUNCTION contact.judge_texts(ids bigint[], states text[])
RETURNS TABLE (n bigint, id bigint, verdict text, was contact.outbox, about contact.callback)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
BEGIN
  PERFORM lock_texts(ids);
  RETURN QUERY
  SELECT a.n, a.id, CASE
      WHEN o.id IS NULL THEN 'not_yours'
      WHEN o.state IS DISTINCT FROM a.state THEN 'someone_first'
      ELSE 'done' END, o, c
    FROM unnest(ids, states) WITH ORDINALITY a(id, state, n)
    LEFT JOIN outbox o ON o.id = a.id AND o.centre_id = ANY (mine)
    LEFT JOIN callback c ON c.id = o.callback_id
   WHERE a.n <= cardinality(ids);
END $$;

-- Why a text that is no longer queued cannot be taken back by who sent it: it never went out, waits for a person, or has gone.
CREATE FUNCTION contact.out_of_hand(state text) RETURNS text LANGUAGE sql IMMUTABLE
AS $$
  SELECT CASE WHEN state IN ('cancelled', 'expired', 'rejected') THEN 'nothing_to_undo'
              WHEN state = 'held' THEN 'too_late' ELSE 'already_sent' END
$$;

-- Who brought a text to where it is.
CREATE FUNCTION contact.newest_of_text(outbox_id bigint, OUT who text, OUT at timestamptz)
LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
  SELECT e.actor, e.happened_at INTO who, at FROM contact.event e
   WHERE e.subject_id = outbox_id AND e.subject = 'outbox' ORDER BY e.seq DESC LIMIT 1;
END $$;

CREATE FUNCTION contact.act_cancel_text(action uuid, ids bigint[], states text[], at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_cancel_text.action, 'cancel_text', ids, act_cancel_text.at);
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  WITH judged AS MATERIALIZED (
    SELECT j.n, j.id, (j.was).state, (j.about).id AS callback_id, (j.was).centre_id, CASE
        WHEN j.verdict <> 'done' THEN j.verdict
        WHEN (j.was).state NOT IN ('queued', 'held') THEN out_of_hand((j.was).state)
        ELSE 'done' END AS verdict
      FROM judge_texts(ids, states) j
  ), cancelled AS (
    -- No words are kept of an earlier try: a person needs no reason.
    UPDATE outbox o SET state = 'cancelled', detail = '', changed_at = act.now, lease_until = NULL
      FROM judged j WHERE o.id = j.id AND j.verdict = 'done'
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, NULL, e.who, e.at) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.callback_id, 'centre_id', j.centre_id,
                                      'change', jsonb_build_array(j.state, 'cancelled')) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN LATERAL newest_of_text(CASE j.verdict WHEN 'someone_first' THEN j.id END) e ON true;
  RETURN end_act(act_cancel_text.action, 'cancel_text', answers, before, NULL, '{}');
END $$;

-- How long a row is worth sending again: a dial command no longer than at first, or the patient would be surprised.
CREATE FUNCTION contact.valid_again(kind text, purpose text, now timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = contact, pg_temp
AS $$
  SELECT CASE kind WHEN 'dial' THEN now + interval '15 minutes' ELSE text_valid_until(purpose, now) END
$$;

-- A held text goes out as it is, under its old reference, so that a late report of the first try still finds it; of any
-- other that did not arrive a new one is made, of a version among "templates", in the words "bodies" for each of "ids" (with
-- the number and the day that they name), which whoever sends has read (null where nobody says). Both wait ten seconds, in which they can be cancelled.
CREATE FUNCTION contact.act_retry_text(
  action uuid, ids bigint[], states text[], at timestamptz DEFAULT NULL, templates bigint[] DEFAULT NULL,
  bodies text[] DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_retry_text.action, 'retry_text', ids, act_retry_text.at);
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  -- In a statement of its own: the next one sees the row that another session made while this one waited.
  PERFORM lock_texts(ids);
  IF EXISTS (SELECT FROM outbox o WHERE o.id = ANY (ids) AND o.purpose = 'survey') THEN
    PERFORM lock_surveys();
  END IF;
  WITH each AS MATERIALIZED (
    SELECT j.n, j.id, (j.was).state, (j.about).caller_id, (j.was).kind, (j.was).purpose, (j.about).id AS callback_id, (j.about).centre_id,
           t.id AS template_id, coalesce(t.language, (j.was).language) AS language, coalesce(w.body, (j.was).body) AS body,
           p.day, coalesce(p.named, '') AS named,
           coalesce(since.who, e.who) AS who, coalesce(since.at, e.at) AS at, CASE
        WHEN j.verdict <> 'done' THEN j.verdict
        -- A newer one of the same purpose says that somebody has sent it again.
        WHEN since.at IS NOT NULL THEN 'someone_first'
        WHEN (j.was).state IN ('queued', 'sending', 'unknown') THEN 'text_waiting'
        WHEN (j.was).state NOT IN ('held', 'undelivered', 'expired', 'rejected', 'no_report', 'cancelled') THEN 'already_sent'
        WHEN (j.was).kind = 'text' AND text_hindrance((j.about).id) IS NOT NULL THEN text_hindrance((j.about).id)
        -- Nobody is asked how it was twice in thirty days, about whichever request.
        WHEN (j.was).purpose = 'survey' AND EXISTS (
          SELECT FROM outbox o JOIN callback b ON b.id = o.callback_id
           WHERE b.caller_id = (j.about).caller_id AND o.purpose = 'survey' AND o.id <> j.id
             AND (o.state <> 'cancelled' OR may_have_come(o)) AND o.created_at > act.now - interval '30 days') THEN 'text_waiting'
        -- Its tomorrow is today by now.
        WHEN (j.was).purpose = 'tomorrow_first' AND local_day((j.was).created_at) <> local_day(act.now) THEN 'day_over'
        WHEN (j.was).state = 'held' AND (j.was).promised_on IS NOT NULL AND is_put_off(j.about, (j.was).promised_on, act.now) THEN 'other_day'
        -- What the worker told of a call that is to come it alone can word.
        WHEN (j.was).state <> 'held' AND EXISTS (SELECT FROM call_window w WHERE w.outbox_id = j.id) THEN 'worker_alone'
        WHEN (j.was).kind = 'text' AND (j.was).state <> 'held'
          AND not_by_hand((j.was).purpose, t.id, t.body, w.body, p.day, local_day(act.now)) IS NOT NULL THEN
          not_by_hand((j.was).purpose, t.id, t.body, w.body, p.day, local_day(act.now))
        WHEN (j.was).kind = 'text' AND (j.was).state <> 'held' AND act_retry_text.templates IS NOT NULL
          AND t.id <> ALL (act_retry_text.templates) THEN 'template_changed'
        WHEN (j.was).kind = 'text' AND (j.was).state <> 'held' AND act_retry_text.bodies IS NOT NULL
          AND w.body IS DISTINCT FROM act_retry_text.bodies[j.n] THEN 'template_changed'
        ELSE 'done' END AS verdict
      FROM judge_texts(ids, states) j
      LEFT JOIN LATERAL template_for((j.was).purpose, (j.about).language) t ON (j.was).kind = 'text'
      LEFT JOIN LATERAL promise_of((j.was).purpose, t.language, j.about, act.now) p ON t.id IS NOT NULL
      LEFT JOIN LATERAL by_hand((j.was).purpose, t.body, (j.about).queue_id, p.named) w(body) ON t.id IS NOT NULL
      LEFT JOIN LATERAL newest_of_text(CASE j.verdict WHEN 'someone_first' THEN j.id END) e ON true
      LEFT JOIN LATERAL (
        SELECT o.created_by AS who, o.created_at AS at FROM outbox o
         WHERE j.verdict = 'done' AND o.callback_id = (j.was).callback_id AND o.kind = (j.was).kind AND o.purpose = (j.was).purpose
           AND o.id > j.id ORDER BY o.id DESC LIMIT 1) since ON true
  ), judged AS MATERIALIZED (
    -- Of one caller's surveys in one act the first is sent.
    SELECT e.n, e.id, e.state, e.kind, e.purpose, e.callback_id, e.centre_id, e.template_id, e.language, e.body, e.day, e.named, e.who, e.at, CASE
        WHEN e.purpose = 'survey' AND e.verdict = 'done' AND e.caller_id IS NOT NULL
          AND row_number() OVER (PARTITION BY e.purpose, e.verdict, e.caller_id ORDER BY e.n) > 1 THEN 'text_waiting'
        ELSE e.verdict END AS verdict
      FROM each e
  ), requeued AS (
    UPDATE outbox o SET state = 'queued', changed_at = act.now, lease_until = NULL, detail = '',
           not_before = act.now + interval '10 seconds',
           -- A window that has begun meanwhile is not told any more, whoever wishes it: the text expires unsent.
           not_after = CASE WHEN o.purpose IN ('expected_window', 'window_lost') THEN o.not_after
                            ELSE greatest(o.not_after, valid_again(o.kind, o.purpose, act.now)) END
      FROM judged j WHERE o.id = j.id AND j.verdict = 'done' AND j.state = 'held'
  ), made AS (
    INSERT INTO outbox (ref, callback_id, centre_id, kind, purpose, language, template_id, body, not_before, not_after,
                        created_by, created_at, changed_at, action_id, promised_on, promised_as)
    SELECT gen_random_uuid(), j.callback_id, j.centre_id, j.kind, j.purpose, j.language, j.template_id, j.body,
           act.now + interval '10 seconds', valid_again(j.kind, j.purpose, act.now), session_user::text, act.now, act.now, act_retry_text.action,
           j.day, j.named
      FROM judged j WHERE j.verdict = 'done' AND j.state <> 'held' ORDER BY j.n
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, NULL, CASE j.verdict WHEN 'someone_first' THEN j.who END,
                              CASE j.verdict WHEN 'someone_first' THEN j.at END) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.callback_id, 'centre_id', j.centre_id,
                                      'change', jsonb_build_array(j.state, 'queued')) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO answers, before FROM judged j;
  RETURN end_act(act_retry_text.action, 'retry_text', answers, before, NULL, '{}');
END $$;

-- The states that the texts of a callback came into, for who may see the callback: the spine tells of them at the centre
-- where they happened, and a callback that was moved brings its texts along.
CREATE FUNCTION contact.text_steps(callback_id bigint)
RETURNS TABLE (seq bigint, outbox_id bigint, kind text, happened_at timestamptz, actor text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT e.seq, o.id, e.kind, e.happened_at, e.actor
    FROM callback c JOIN outbox o ON o.callback_id = c.id
    JOIN event e ON e.subject_id = o.id AND e.subject = 'outbox'
   WHERE c.id = text_steps.callback_id AND c.centre_id = ANY (my_centres());
END $$;

-- The same for the replay of a day: of many callbacks, with what the spine has of each step, and what the text was for. Who
-- had a callback is told of its texts though it has been moved away since: all that they had come to when it left for the
-- last time, wherever that was, and what is told of them at one's own centres.
CREATE FUNCTION contact.text_steps_of(ids bigint[])
RETURNS TABLE (told contact.event, callback_id bigint, purpose text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
BEGIN
  RETURN QUERY SELECT e, c.id, o.purpose
    FROM callback c JOIN outbox o ON o.callback_id = c.id AND o.kind = 'text'
    JOIN event e ON e.subject_id = o.id AND e.subject = 'outbox'
   WHERE c.id = ANY (text_steps_of.ids) AND (c.centre_id = ANY (mine) OR e.centre_id = ANY (mine)
     OR e.seq < (SELECT max(m.seq) FROM event m WHERE m.subject_id = c.id AND m.subject = 'callback' AND m.kind = 'moved'
                    AND m.from_centre_id = ANY (mine) AND m.centre_id <> ALL (mine)));
END $$;
