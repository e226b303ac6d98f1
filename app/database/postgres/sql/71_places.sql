-- Where and when a callback is rung: another centre, another time, the front of its queue, a nurse.

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

-- Whether another request of a caller, at whichever centre, is being rung for so long that its end may be lost: while it
-- is, none of theirs is given to anybody. A shorter call ends by itself.
CREATE FUNCTION contact.is_held(caller_id bigint, now timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM callback o WHERE o.caller_id = is_held.caller_id AND o.state = 'calling'
                    AND o.taken_at <= is_held.now - interval '30 minutes')
$$;

-- Whether the patient had wished to be rung from that moment on, as they may farther ahead than a supervisor plans, and an
-- act set it aside: it can be planned after all.
CREATE FUNCTION contact.had_wished(callback_id bigint, from_at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM event e WHERE e.subject = 'callback' AND e.subject_id = had_wished.callback_id
                    AND e.detail->'wish_from' = jsonb_build_array(us(had_wished.from_at), NULL))
$$;

CREATE FUNCTION contact.act_retry(action uuid, ids bigint[], versions integer[], "when" timestamptz, at timestamptz DEFAULT NULL,
                                  lost boolean DEFAULT false)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_retry.action, 'retry', ids, act_retry.at);
  later timestamptz := CASE WHEN "when" > act.now THEN "when" END;
  answers jsonb;
  before jsonb;
  nurse integer[];
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF NOT isfinite("when") THEN
    PERFORM refuse('not_a_time', 'a retry is at a moment, not at infinity');
  END IF;
  -- A call begun half an hour ago or earlier may be lost, or go on. Only who was asked about that one, and says that
  -- nobody rings any more, has it rung by another nurse.
  nurse := ARRAY(SELECT c.agent_id FROM callback c
                  WHERE lost AND cardinality(ids) = 1 AND c.id = ids[1] AND c.centre_id = ANY (mine) AND c.state = 'calling'
                    AND c.taken_at <= act.now - interval '30 minutes');
  PERFORM FROM presence p WHERE p.agent_id = ANY (nurse) FOR UPDATE;
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  WITH furthest AS MATERIALIZED (
    SELECT q.id, retry_until(q.id, act.now) AS at FROM queue q
     WHERE later IS NOT NULL
       AND q.id IN (SELECT c.queue_id FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine))
  ), judged AS MATERIALIZED (
    -- The time that a supervisor says is when they are rung: a wish for a later one is set aside, or nobody would ring then.
    SELECT a.n, a.id, c.version, c.centre_id, c.next_attempt_at, c.front_at, c.wish_from, c.wish_until,
           coalesce(c.wish_from > coalesce(later, act.now), false) AS waives, CASE
        WHEN c.id IS NULL THEN 'not_yours'
        WHEN c.version IS DISTINCT FROM a.version THEN 'someone_first'
        WHEN c.closed_at IS NOT NULL THEN 'not_open'
        WHEN c.state = 'calling' AND c.agent_id <> ALL (nurse) THEN 'calling'
        WHEN later > f.at AND NOT had_wished(c.id, later) THEN 'too_far'
        WHEN later IS NULL AND c.state = 'waiting' AND is_held(c.caller_id, act.now) THEN 'patient_in_call'
        ELSE 'done' END AS verdict
      FROM unnest(ids, versions) WITH ORDINALITY a(id, version, n)
      LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
      LEFT JOIN furthest f ON f.id = c.queue_id
     WHERE a.n <= cardinality(ids)
  ), changed AS (
    UPDATE callback c SET state = 'waiting', next_attempt_at = later, front_at = CASE WHEN later IS NULL THEN act.now END,
           wish_from = CASE WHEN NOT j.waives THEN j.wish_from END, wish_until = CASE WHEN NOT j.waives THEN j.wish_until END
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' RETURNING c.id, c.version
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, coalesce(d.version, j.version), e.who, e.at)
                   || CASE WHEN j.verdict = 'done' AND j.waives THEN jsonb_build_object('why', 'wish_set_aside')
                           ELSE '{}'::jsonb END ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', d.version, 'centre_id', j.centre_id,
                                      'next_attempt_at', j.next_attempt_at, 'front_at', j.front_at)
                   || CASE WHEN j.waives THEN jsonb_build_object('wish_from', j.wish_from, 'wish_until', j.wish_until)
                      ELSE '{}' END
                   || CASE WHEN j.next_attempt_at IS NULL THEN '{}' ELSE
                     jsonb_build_object('change', jsonb_build_array(us(j.next_attempt_at), us(later))) END
                   ORDER BY j.n) FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN changed d ON d.id = j.id
    LEFT JOIN LATERAL newest(CASE j.verdict WHEN 'someone_first' THEN j.id END) e ON true;
  IF later IS NULL THEN
    PERFORM queue_dials(act_retry.action, ARRAY(SELECT (b->>'id')::bigint FROM jsonb_array_elements(before) b), act.now);
  END IF;
  -- She is off the line until she signs on again, or what is assigned to her would wait for her; so is who asked for a
  -- pause within the call. Who rings another is not.
  UPDATE presence p SET state = 'off', since = act.now
   WHERE before IS NOT NULL AND p.agent_id = ANY (nurse) AND p.state IN ('calling', 'paused')
     AND NOT EXISTS (SELECT FROM callback c WHERE c.agent_id = p.agent_id AND c.state = 'calling');
  RETURN end_act(act_retry.action, 'retry', answers, before, NULL, jsonb_build_object('when', us(later))
    || CASE WHEN cardinality(nurse) = 1 THEN jsonb_build_object('lost', nurse[1]) ELSE '{}' END);
END $$;

CREATE FUNCTION contact.act_to_front(action uuid, ids bigint[], versions integer[], at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_to_front.action, 'to_front', ids, act_to_front.at);
  rows jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  WITH judged AS MATERIALIZED (
    SELECT j.n, j.id, j.was, CASE WHEN j.verdict = 'done' AND is_held((j.was).caller_id, act.now) THEN 'patient_in_call'
                                  ELSE j.verdict END AS verdict
      FROM judge(ids, versions, 'waiting') j
  ), changed AS (
    UPDATE callback c SET front_at = act.now FROM judged j WHERE c.id = j.id AND j.verdict = 'done'
    RETURNING c.id, c.version
  )
  -- Since when it was in front already, where it was.
  SELECT jsonb_agg(CASE WHEN j.verdict <> 'done' OR (j.was).front_at IS NULL THEN one ELSE
           jsonb_set(one, '{before,change}', jsonb_build_array(us((j.was).front_at), us(act.now))) END ORDER BY j.n)
    INTO rows FROM judged j LEFT JOIN changed d ON d.id = j.id
    CROSS JOIN LATERAL judged(j.id, j.verdict, coalesce(d.version, (j.was).version), j.was, '{front_at}') one;
  RETURN settle(act_to_front.action, 'to_front', rows, NULL, '{}');
END $$;

CREATE FUNCTION contact.act_assign(action uuid, ids bigint[], versions integer[], agent_id integer, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_assign.action, 'assign', ids, act_assign.at);
  rows jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF act_assign.agent_id IS NOT NULL AND NOT EXISTS (SELECT FROM agent a WHERE a.id = act_assign.agent_id AND a.is_active) THEN
    PERFORM refuse('no_such_agent', format('there is no agent %s at work', act_assign.agent_id));
  END IF;
  WITH judged AS MATERIALIZED (
    SELECT * FROM judge(ids, versions, 'waiting')
  ), changed AS (
    UPDATE callback c SET assigned_agent_id = act_assign.agent_id FROM judged j WHERE c.id = j.id AND j.verdict = 'done'
    RETURNING c.id, c.version
  )
  SELECT jsonb_agg(CASE WHEN j.verdict <> 'done' OR (j.was).assigned_agent_id IS NULL THEN one ELSE
           jsonb_set(one, '{before,change}', jsonb_build_array((j.was).assigned_agent_id, act_assign.agent_id)) END ORDER BY j.n)
    INTO rows FROM judged j LEFT JOIN changed d ON d.id = j.id
    CROSS JOIN LATERAL judged(j.id, j.verdict, coalesce(d.version, (j.was).version), j.was, '{assigned_agent_id}') one;
  RETURN settle(act_assign.action, 'assign', rows, NULL, jsonb_build_object('agent', act_assign.agent_id));
END $$;
