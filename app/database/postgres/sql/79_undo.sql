-- Taking an act back, row by row: whatever the act, its rows get back the columns that it kept of them.

CREATE FUNCTION contact.act_undo(action uuid, of uuid, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_undo.action, 'undo', '{}', act_undo.at);
  undone action;
  ids bigint[];
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  SELECT * INTO undone FROM action a
   WHERE a.id = act_undo.of AND a.actor = session_user::text AND a.id <> act_undo.action FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM refuse('not_yours', 'only an act of one''s own can be undone');
  END IF;
  IF undone.kind IN ('set_policy', 'set_hours') THEN
    RETURN undo_rule(act_undo.action, undone, act.now);
  END IF;
  IF undone.kind IN ('record_absence', 'add_shift', 'lend', 'remove_shift') THEN
    RETURN undo_hands(act_undo.action, undone, act.now);
  ELSIF undone.kind = 'remove_hours' THEN
    RETURN undo_remove_hours(act_undo.action, undone, act.now);
  END IF;
  IF undone.kind = 'set_template' THEN
    RETURN undo_template(act_undo.action, undone, act.now);
  ELSIF undone.kind IN ('acknowledge_alert', 'snooze_alert') THEN
    RETURN undo_alerts(act_undo.action, undone, act.now);
  ELSIF undone.kind = 'set_alert_rule' THEN
    RETURN undo_alert_rule(act_undo.action, undone, act.now);
  ELSIF undone.kind IN ('retry_text', 'cancel_text') THEN
    PERFORM refuse('nothing_to_undo', 'what is sent again can be cancelled, and what was cancelled sent again');
  END IF;
  ids := ARRAY(SELECT (b->>'id')::bigint FROM jsonb_array_elements(undone.result->'before') b);
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  PERFORM FROM outbox o WHERE o.action_id = undone.id ORDER BY o.id FOR UPDATE;
  WITH judged AS MATERIALIZED (
    SELECT b.n, (b.was->>'id')::bigint AS id, b.was, c.version AS version_now, c.centre_id AS centre_now, l.who, l.at,
           (b.was->>'outbox_id')::bigint AS outbox_id, CASE
        WHEN c.id IS NULL OR undone.kind = 'move' AND (b.was->>'centre_id')::integer <> ALL (mine) THEN 'not_yours'
        WHEN undone.undone_by IS NOT NULL OR undone.kind NOT IN (
          'move', 'retry', 'send_text', 'to_front', 'assign', 'handle', 'withdraw', 'join', 'correct', 'mark_read') THEN 'nothing_to_undo'
        WHEN undone.kind = 'send_text' THEN
          CASE WHEN o.state <> 'queued' THEN out_of_hand(o.state) WHEN act.now > undone.undo_until THEN 'too_late' ELSE 'done' END
        WHEN c.version <> (b.was->>'version')::integer THEN 'someone_first'
        WHEN undone.kind = 'mark_read' AND c.said_at IS NOT NULL THEN 'said_since'
        WHEN l.action_id IS DISTINCT FROM undone.id AND undone.kind = 'mark_read' THEN 'someone_first'
        WHEN undone.kind = 'mark_read' AND answered_since(c.id, l.at) THEN 'answered_since'
        WHEN undone.kind = 'retry' AND has_dialled(undone.id, c.id) THEN 'already_sent'
        -- The number of before the correction is not kept for ever.
        WHEN undone.kind = 'correct'
          AND EXISTS (SELECT FROM caller p WHERE p.id = (b.was->>'caller_id')::bigint AND p.blanked_at IS NOT NULL) THEN 'too_late'
        ELSE 'done' END AS verdict
      FROM (
        -- The undo of a loan keeps its row for each of the two centres, and answers for it once.
        SELECT DISTINCT ON (e.was->>'id') e.was, e.n FROM jsonb_array_elements(undone.result->'before') WITH ORDINALITY e(was, n)
         ORDER BY e.was->>'id', e.n
      ) b
      LEFT JOIN callback c ON c.id = (b.was->>'id')::bigint AND c.centre_id = ANY (mine)
      LEFT JOIN outbox o ON o.id = (b.was->>'outbox_id')::bigint
      -- Of the words that were marked as read: the last that was done with any, where nobody has acted on the callback.
      LEFT JOIN LATERAL last_of_words(c.id) l ON undone.kind = 'mark_read' AND c.version = (b.was->>'version')::integer
  ), changed AS (
    -- What the act did not keep stays as it is.
    UPDATE callback c SET
           (queue_id, centre_id, assigned_agent_id, next_attempt_at, front_at, state, outcome, close_reason, closed_at,
            closed_by, joined_to, language, is_urgent, due_at, caller_id, number_end, wish_from, wish_until, reopen_reason) =
           (SELECT r.queue_id, r.centre_id, r.assigned_agent_id, r.next_attempt_at, r.front_at, r.state, r.outcome, r.close_reason,
                   r.closed_at, r.closed_by, r.joined_to, r.language, r.is_urgent, r.due_at, r.caller_id, r.number_end,
                   r.wish_from, r.wish_until,
                   CASE WHEN r.state = c.state THEN c.reopen_reason ELSE 'undo ' || undone.id END
              FROM jsonb_populate_record(c, j.was) r)
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' AND undone.kind NOT IN ('send_text', 'mark_read')
    RETURNING c.id, c.version
  ), cancelled AS (
    UPDATE outbox o SET state = 'cancelled', detail = '', changed_at = act.now
      FROM judged j WHERE o.id = j.outbox_id AND j.verdict = 'done'
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, coalesce(d.version, j.version_now),
                              CASE j.verdict WHEN 'someone_first' THEN coalesce(j.who, e.who) END,
                              CASE j.verdict WHEN 'someone_first' THEN coalesce(j.at, e.at) END) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', coalesce(d.version, j.version_now), 'centre_id', j.centre_now)
                   ORDER BY j.n) FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN changed d ON d.id = j.id
    LEFT JOIN LATERAL newest(CASE j.verdict WHEN 'someone_first' THEN j.id END) e ON true;
  -- What the patient texted waits again: the act dealt with it or its undoing did, and the spine has kept since when.
  -- Not where somebody has dealt with words that came after it: those seen then were these as well; nor where somebody
  -- has texted back since it came.
  UPDATE callback c SET said_at = from_us(v.said_us)
    FROM (SELECT e.subject_id AS id, max((e.detail->'said_at'->>0)::bigint) AS said_us, max(e.seq) AS seq FROM event e
           WHERE e.subject = 'callback' AND e.detail ? 'said_at' AND e.action_id IN (undone.id, act_undo.action)
             AND e.subject_id IN (SELECT (one->>'id')::bigint FROM jsonb_array_elements(before) one) GROUP BY 1) v
   WHERE c.id = v.id AND c.said_at IS NULL AND v.said_us IS NOT NULL
     AND NOT EXISTS (SELECT FROM event n WHERE n.subject = 'callback' AND n.subject_id = c.id
                        AND n.detail ? 'said_at' AND n.seq > v.seq)
     AND NOT answered_since(c.id, from_us(v.said_us));
  -- Who undoes it hears what has happened to the patient's words since.
  SELECT jsonb_agg(CASE WHEN since.why IS NULL THEN a.one ELSE a.one || jsonb_build_object('why', since.why) END ORDER BY a.n) INTO answers
    FROM jsonb_array_elements(answers) WITH ORDINALITY a(one, n)
    LEFT JOIN callback c ON c.id = (a.one->>'id')::bigint AND a.one->>'answer' = 'done'
    LEFT JOIN LATERAL (
      SELECT CASE WHEN c.said_at > undone.at THEN 'said_since'
                  WHEN c.said_at IS NULL AND (answered_since(c.id, from_us(v.said_us)) OR words_answered_since(c.id, undone.at))
                    THEN 'answered_since' END AS why
        FROM (SELECT max((e.detail->'said_at'->>0)::bigint) AS said_us FROM event e
               WHERE e.subject = 'callback' AND e.subject_id = c.id AND e.action_id IN (undone.id, act_undo.action)) v
    ) since ON true;
  IF before IS NOT NULL THEN
    PERFORM cancel_dials(undone.id, ARRAY(SELECT (b->>'id')::bigint FROM jsonb_array_elements(before) b), act.now);
    UPDATE action a SET undone_by = act_undo.action WHERE a.id = undone.id;
  END IF;
  RETURN end_act(act_undo.action, 'undo', answers, before, NULL, jsonb_build_object('of', act_undo.of, 'undid', undone.kind));
END $$;
