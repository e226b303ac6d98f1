-- What a supervisor can do, each act one function: it checks rights and rules itself and writes change, event,
-- action and audit in one transaction. docs/contact-centre-database.md has the rules and the answers.

-- Claims the act's id. `answered` is what the act answered before, when this is a repetition.
CREATE FUNCTION contact.begin_act(id uuid, kind text, ids bigint[], at timestamptz, OUT now timestamptz, OUT answered jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  earlier action;
BEGIN
  IF id IS NULL OR ids IS NULL OR array_position(ids, NULL) IS NOT NULL THEN
    PERFORM refuse('not_an_act', 'an act has an id, and rows that have one each');
  ELSIF cardinality(ids) > 1000 THEN
    PERFORM refuse('too_many', 'an act names 1,000 rows at the most');
  ELSIF (SELECT count(DISTINCT i) FROM unnest(ids) i) < cardinality(ids) THEN
    PERFORM refuse('named_twice', 'an act names a row once');
  END IF;
  now := begin_as(session_user::text, at, begin_act.id);
  -- Waits for a twin that is still under way, so that exactly one of the two does it.
  INSERT INTO action (id, actor, kind, at, result)
  VALUES (begin_act.id, session_user::text, begin_act.kind, now, '{}') ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND THEN
    SELECT * INTO earlier FROM action a WHERE a.id = begin_act.id;
    IF earlier.actor <> session_user::text OR earlier.kind <> begin_act.kind THEN
      PERFORM refuse('not_yours', 'this act''s id was used by somebody else or for something else');
    END IF;
    answered := earlier.result - 'before' || '{"repeated": true}';
  END IF;
END $$;

-- One row's answer, as the contract spells it. `verdict` is done, someone_first, or why it was refused.
CREATE FUNCTION contact.row_answer(id bigint, verdict text, version integer, who text, at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
  SELECT jsonb_build_object(
    'id', id, 'answer', CASE WHEN verdict IN ('done', 'someone_first') THEN verdict ELSE 'refused' END,
    'version', CASE WHEN verdict <> 'not_yours' THEN version END,
    'why', CASE WHEN verdict NOT IN ('done', 'someone_first') THEN verdict END,
    'who', who, 'at', contact.us(at))
$$;

-- Who was first: the newest event of a callback.
CREATE FUNCTION contact.newest(callback_id bigint, OUT who text, OUT at timestamptz)
LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
  SELECT e.actor, e.happened_at INTO who, at FROM contact.event e
   WHERE e.subject_id = callback_id AND e.subject = 'callback' ORDER BY e.seq DESC LIMIT 1;
END $$;

-- Writes the answer and the audit. `before`: what undo needs, an object for each row done, with `id` and the
-- centre it stood in; it never leaves the database.
CREATE FUNCTION contact.end_act(id uuid, kind text, answers jsonb, before jsonb, undo_until timestamptz, told jsonb)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  answer jsonb := jsonb_build_object('action', id, 'kind', kind, 'undo_until', us(undo_until), 'rows', coalesce(answers, '[]'));
  chain record;
BEGIN
  UPDATE action a SET result = answer || jsonb_build_object('before', coalesce(before, '[]')), undo_until = end_act.undo_until
   WHERE a.id = end_act.id;
  FOR chain IN
    SELECT (b->>'centre_id')::integer AS centre, jsonb_agg(b->'id' ORDER BY (b->>'id')::bigint) AS ids
      FROM jsonb_array_elements(before) b GROUP BY 1 ORDER BY 1
  LOOP
    PERFORM write_audit(chain.centre, id, kind, told || jsonb_build_object('action', id, 'ids', chain.ids));
  END LOOP;
  RETURN answer || '{"repeated": false}';
END $$;

CREATE FUNCTION contact.act_move(action uuid, ids bigint[], versions integer[], to_centre_id integer, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_move.action, 'move', ids, act_move.at);
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  WITH target AS MATERIALIZED (
    SELECT q.id, q.service_id, q.language, q.channel, hours_left(q.id, act.now) AS hours_left
      FROM queue q WHERE q.centre_id = to_centre_id AND q.is_active
  ), judged AS MATERIALIZED (
    SELECT a.n, a.id, c.version, c.queue_id, c.centre_id, c.assigned_agent_id, t.id AS to_queue_id, CASE
        WHEN c.id IS NULL OR to_centre_id IS NULL OR to_centre_id <> ALL (mine) THEN 'not_yours'
        WHEN c.version IS DISTINCT FROM a.version THEN 'someone_first'
        WHEN c.closed_at IS NOT NULL THEN 'not_open'
        WHEN c.state = 'calling' THEN 'calling'
        WHEN c.centre_id = to_centre_id THEN 'same_centre'
        WHEN t.id IS NULL THEN 'no_such_queue'
        WHEN NOT t.hours_left THEN 'centre_closed'
        ELSE 'done' END AS verdict
      FROM unnest(ids, versions) WITH ORDINALITY a(id, version, n)
      LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
      LEFT JOIN queue q ON q.id = c.queue_id
      LEFT JOIN target t ON (t.service_id, t.language, t.channel) = (q.service_id, q.language, q.channel)
     WHERE a.n <= cardinality(ids)
  ), changed AS (
    UPDATE callback c SET queue_id = j.to_queue_id, centre_id = to_centre_id, assigned_agent_id = NULL
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' RETURNING c.id, c.version
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, coalesce(d.version, j.version), e.who, e.at) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', d.version, 'queue_id', j.queue_id, 'centre_id', j.centre_id,
                                      'assigned_agent_id', j.assigned_agent_id) ORDER BY j.n) FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN changed d ON d.id = j.id
    LEFT JOIN LATERAL newest(CASE j.verdict WHEN 'someone_first' THEN j.id END) e ON true;
  RETURN end_act(act_move.action, 'move', answers, before, NULL, jsonb_build_object('to', to_centre_id));
END $$;

CREATE FUNCTION contact.act_retry(action uuid, ids bigint[], versions integer[], "when" timestamptz, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_retry.action, 'retry', ids, act_retry.at);
  later timestamptz := CASE WHEN "when" > act.now THEN "when" END;
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  WITH judged AS MATERIALIZED (
    SELECT a.n, a.id, c.version, c.centre_id, c.next_attempt_at, c.front_at, CASE
        WHEN c.id IS NULL THEN 'not_yours'
        WHEN c.version IS DISTINCT FROM a.version THEN 'someone_first'
        WHEN c.closed_at IS NOT NULL THEN 'not_open'
        WHEN c.state = 'calling' THEN 'calling'
        ELSE 'done' END AS verdict
      FROM unnest(ids, versions) WITH ORDINALITY a(id, version, n)
      LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
     WHERE a.n <= cardinality(ids)
  ), changed AS (
    UPDATE callback c SET next_attempt_at = later, front_at = CASE WHEN later IS NULL THEN act.now END
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' RETURNING c.id, c.version
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, coalesce(d.version, j.version), e.who, e.at) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', d.version, 'centre_id', j.centre_id,
                                      'next_attempt_at', us(j.next_attempt_at), 'front_at', us(j.front_at))
                   ORDER BY j.n) FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN changed d ON d.id = j.id
    LEFT JOIN LATERAL newest(CASE j.verdict WHEN 'someone_first' THEN j.id END) e ON true;
  RETURN end_act(act_retry.action, 'retry', answers, before, NULL, jsonb_build_object('when', us(later)));
END $$;

CREATE FUNCTION contact.act_send_text(action uuid, ids bigint[], purpose text, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_send_text.action, 'send_text', ids, act_send_text.at);
  undo_until timestamptz := act.now + interval '10 seconds';
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  WITH judged AS MATERIALIZED (
    SELECT a.n, a.id, c.version, c.centre_id, t.id AS template_id, t.language, t.body, CASE
        WHEN c.id IS NULL THEN 'not_yours'
        WHEN NOT is_textable(c.id) THEN 'not_textable'
        WHEN t.id IS NULL THEN 'no_template'
        ELSE 'done' END AS verdict
      FROM unnest(ids) WITH ORDINALITY a(id, n)
      LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
      LEFT JOIN LATERAL template_for(act_send_text.purpose, c.language) t ON c.id IS NOT NULL
  ), queued AS (
    INSERT INTO outbox (ref, callback_id, centre_id, purpose, language, template_id, body, not_before, not_after,
                        created_by, created_at, changed_at, action_id)
    SELECT gen_random_uuid(), j.id, j.centre_id, act_send_text.purpose, j.language, j.template_id, j.body, undo_until,
           act.now + interval '4 hours', session_user::text, act.now, act.now, act_send_text.action
      FROM judged j WHERE j.verdict = 'done' ORDER BY j.n
    RETURNING id, callback_id
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, j.version, NULL, NULL) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', j.version, 'centre_id', j.centre_id, 'outbox_id', o.id)
                   ORDER BY j.n) FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN queued o ON o.callback_id = j.id;
  RETURN end_act(act_send_text.action, 'send_text', answers, before, undo_until,
                 jsonb_build_object('purpose', act_send_text.purpose));
END $$;

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
  ids := ARRAY(SELECT (b->>'id')::bigint FROM jsonb_array_elements(undone.result->'before') b);
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  PERFORM FROM outbox o WHERE o.action_id = undone.id ORDER BY o.id FOR UPDATE;
  WITH judged AS MATERIALIZED (
    SELECT a.*, c.version AS version_now, c.centre_id AS centre_now, CASE
        WHEN c.id IS NULL OR undone.kind = 'move' AND a.centre_id <> ALL (mine) THEN 'not_yours'
        WHEN undone.undone_by IS NOT NULL OR undone.kind NOT IN ('move', 'retry', 'send_text') THEN 'nothing_to_undo'
        WHEN undone.kind = 'send_text' THEN
          CASE WHEN act.now > undone.undo_until OR o.state <> 'queued' THEN 'too_late' ELSE 'done' END
        WHEN c.version <> a.version THEN 'someone_first'
        ELSE 'done' END AS verdict
      FROM ROWS FROM (jsonb_to_recordset(coalesce(undone.result->'before', '[]')) AS (
             id bigint, version integer, queue_id integer, centre_id integer, assigned_agent_id integer,
             next_attempt_at bigint, front_at bigint, outbox_id bigint))
           WITH ORDINALITY a(id, version, queue_id, centre_id, assigned_agent_id, next_attempt_at, front_at, outbox_id, n)
      LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
      LEFT JOIN outbox o ON o.id = a.outbox_id
  ), changed AS (
    UPDATE callback c SET
           queue_id = CASE undone.kind WHEN 'move' THEN j.queue_id ELSE c.queue_id END,
           centre_id = CASE undone.kind WHEN 'move' THEN j.centre_id ELSE c.centre_id END,
           assigned_agent_id = CASE undone.kind WHEN 'move' THEN j.assigned_agent_id ELSE c.assigned_agent_id END,
           next_attempt_at = CASE undone.kind WHEN 'retry' THEN from_us(j.next_attempt_at) ELSE c.next_attempt_at END,
           front_at = CASE undone.kind WHEN 'retry' THEN from_us(j.front_at) ELSE c.front_at END
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' AND undone.kind <> 'send_text'
    RETURNING c.id, c.version
  ), cancelled AS (
    UPDATE outbox o SET state = 'cancelled', changed_at = act.now
      FROM judged j WHERE o.id = j.outbox_id AND j.verdict = 'done'
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, coalesce(d.version, j.version_now), e.who, e.at) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', coalesce(d.version, j.version_now), 'centre_id', j.centre_now)
                   ORDER BY j.n) FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN changed d ON d.id = j.id
    LEFT JOIN LATERAL newest(CASE j.verdict WHEN 'someone_first' THEN j.id END) e ON true;
  IF before IS NOT NULL THEN
    UPDATE action a SET undone_by = act_undo.action WHERE a.id = undone.id;
  END IF;
  RETURN end_act(act_undo.action, 'undo', answers, before, NULL, jsonb_build_object('of', act_undo.of));
END $$;
