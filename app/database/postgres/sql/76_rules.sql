-- The rules that queues go by: an attempt policy from a day on, other hours on one day.

-- Today or later: what held on a day that is over stays explainable. Not so far ahead that nobody remembers.
CREATE FUNCTION contact.check_rule_day(day date, now timestamptz) RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
  today date := contact.local_day(now);
BEGIN
  IF day IS NULL OR day < today THEN
    PERFORM contact.refuse('past_day', 'a rule is set for today or a later day');
  ELSIF day > today + 400 THEN
    PERFORM contact.refuse('too_far', 'a rule is set at most 400 days ahead');
  END IF;
END $$;

CREATE FUNCTION contact.policy_figures(policy contact.attempt_policy) RETURNS jsonb LANGUAGE sql IMMUTABLE
AS $$
  SELECT jsonb_build_object(
    'max_attempts', policy.max_attempts, 'no_answer_delay_s', policy.no_answer_delay_s, 'busy_delay_s', policy.busy_delay_s,
    'voicemail_delay_s', policy.voicemail_delay_s, 'technical_delay_s', policy.technical_delay_s,
    'wrong_number_ends', policy.wrong_number_ends, 'text_on_unreached', policy.text_on_unreached,
    'spreads', policy.spreads)
$$;

-- The policy that is meant: of a known id, else of the same figures, else one that is made of them. None is ever changed.
-- Where no queue will follow it, it is not kept: a refused act leaves nothing behind.
CREATE FUNCTION contact.policy_meant(wanted jsonb, is_kept boolean) RETURNS contact.attempt_policy
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  given jsonb := CASE jsonb_typeof(wanted) WHEN 'object' THEN '{"spreads": false}' || (wanted - 'id') ELSE '{}' END;
  meant attempt_policy;
BEGIN
  LOCK TABLE attempt_policy IN SHARE ROW EXCLUSIVE MODE;
  SELECT * INTO meant FROM attempt_policy p WHERE to_jsonb(p.id) = wanted->'id';
  IF FOUND THEN
    IF NOT policy_figures(meant) @> given THEN
      PERFORM refuse('policy_differs', 'the policy of this id has other figures; without an id another one is made');
    END IF;
    RETURN meant;
  END IF;
  IF (SELECT count(*) FROM jsonb_object_keys(given)) <> 8
      OR EXISTS (
        SELECT FROM (VALUES ('max_attempts', 1, 5), ('no_answer_delay_s', 60, 86400), ('busy_delay_s', 60, 86400),
                            ('voicemail_delay_s', 60, 86400), ('technical_delay_s', 60, 86400)) f(name, least, most)
         WHERE CASE jsonb_typeof(given->f.name) WHEN 'number'
           THEN (given->>f.name)::numeric NOT BETWEEN f.least AND f.most OR (given->>f.name)::numeric % 1 <> 0 ELSE true END)
      OR jsonb_typeof(given->'wrong_number_ends') IS DISTINCT FROM 'boolean'
      OR jsonb_typeof(given->'text_on_unreached') IS DISTINCT FROM 'boolean'
      OR jsonb_typeof(given->'spreads') IS DISTINCT FROM 'boolean' THEN
    PERFORM refuse('not_a_policy', 'a policy has 1 to 5 attempts, and delays of a minute to a day');
  END IF;
  SELECT * INTO meant FROM attempt_policy p WHERE policy_figures(p) = given ORDER BY p.id LIMIT 1;
  IF NOT FOUND THEN
    meant := jsonb_populate_record(NULL::attempt_policy, given || jsonb_build_object(
      'id', (SELECT coalesce(max(p.id), 0) + 1 FROM attempt_policy p), 'name_sv', '', 'name_en', '',
      'name_fi', format('%s × %s min', given->>'max_attempts', (given->>'no_answer_delay_s')::integer / 60)));
    IF is_kept THEN
      INSERT INTO attempt_policy SELECT meant.*;
    END IF;
  END IF;
  RETURN meant;
END $$;

CREATE FUNCTION contact.act_set_policy(action uuid, queue_ids integer[], policy jsonb, valid_from date, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_set_policy.action, 'set_policy', queue_ids::bigint[], act_set_policy.at);
  meant attempt_policy;
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM check_rule_day(act_set_policy.valid_from, act.now);
  PERFORM FROM queue q WHERE q.id = ANY (queue_ids) AND q.centre_id = ANY (mine) ORDER BY q.id FOR NO KEY UPDATE;
  meant := policy_meant(policy, EXISTS (
    SELECT FROM queue q WHERE q.id = ANY (queue_ids) AND q.centre_id = ANY (mine) AND q.is_active));
  WITH judged AS MATERIALIZED (
    SELECT a.n, a.id, q.centre_id, s.policy_id, s.assigned_by, s.action_id, held.policy_id AS held, CASE
        WHEN q.id IS NULL THEN 'not_yours'
        WHEN NOT q.is_active THEN 'no_such_queue'
        ELSE 'done' END AS verdict
      FROM unnest(queue_ids) WITH ORDINALITY a(id, n)
      LEFT JOIN queue q ON q.id = a.id AND q.centre_id = ANY (mine)
      LEFT JOIN policy_assignment s ON s.queue_id = q.id AND s.valid_from = act_set_policy.valid_from
      LEFT JOIN LATERAL policy_on(q.id, act_set_policy.valid_from) held(policy_id) ON true
  ), assigned AS (
    INSERT INTO policy_assignment (queue_id, policy_id, valid_from, assigned_by, action_id)
    SELECT j.id, meant.id, act_set_policy.valid_from, session_user::text, act_set_policy.action
      FROM judged j WHERE j.verdict = 'done' ORDER BY j.n
        ON CONFLICT (queue_id, valid_from) DO UPDATE
       SET policy_id = excluded.policy_id, assigned_by = excluded.assigned_by, action_id = excluded.action_id
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, NULL, NULL, NULL) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'centre_id', j.centre_id, 'policy_id', j.policy_id, 'assigned_by', j.assigned_by,
                                      'action_id', j.action_id, 'change', jsonb_build_array(j.held, meant.id)) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO answers, before FROM judged j;
  RETURN end_act(act_set_policy.action, 'set_policy', answers, before, local_instant(act_set_policy.valid_from + 1, 0),
    jsonb_build_object('from', act_set_policy.valid_from, 'policy', jsonb_build_object('id', meant.id) || policy_figures(meant),
                       'policies', policies_told(before)));
END $$;

-- The figures of the policies of which an act's changes speak, by id: ids alone would tell nobody anything.
CREATE FUNCTION contact.policies_told(before jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE
AS $$
BEGIN
  RETURN (SELECT coalesce(jsonb_object_agg(p.id::text, contact.policy_figures(p)), '{}') FROM contact.attempt_policy p
           WHERE p.id IN (SELECT told.one::integer FROM jsonb_array_elements(before) b, jsonb_array_elements_text(b->'change') told(one)));
END $$;

-- The policy of a queue on a day.
CREATE FUNCTION contact.policy_on(queue_id integer, day date) RETURNS integer LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
BEGIN
  RETURN (SELECT s.policy_id FROM contact.policy_assignment s
           WHERE s.queue_id = policy_on.queue_id AND s.valid_from <= policy_on.day ORDER BY s.valid_from DESC LIMIT 1);
END $$;

CREATE FUNCTION contact.act_set_hours(action uuid, centre_id integer, queue_id integer, day date, opens_min integer,
                                      closes_min integer, reason text, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_set_hours.action, 'set_hours', '{}', act_set_hours.at);
  held opening_exception;
  made opening_exception;
  change jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  IF act_set_hours.centre_id IS NULL OR act_set_hours.centre_id <> ALL (my_centres()) OR act_set_hours.queue_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM queue q WHERE q.id = act_set_hours.queue_id AND q.centre_id = act_set_hours.centre_id) THEN
    PERFORM refuse('not_yours', 'there is no such queue within your centres');
  ELSIF coalesce(btrim(act_set_hours.reason), '') = '' THEN
    PERFORM refuse('no_reason', 'other hours need a reason');
  ELSIF holds_number(act_set_hours.reason) THEN
    PERFORM refuse_number(act_set_hours.reason);
  ELSIF (act_set_hours.opens_min IS NULL) <> (act_set_hours.closes_min IS NULL)
      OR act_set_hours.opens_min < 0 OR act_set_hours.opens_min >= act_set_hours.closes_min OR act_set_hours.closes_min > 1440 THEN
    PERFORM refuse('not_a_span', 'hours begin before they end, within one day');
  END IF;
  PERFORM check_rule_day(act_set_hours.day, act.now);
  -- Two at once for one place: the second sees what the first made.
  PERFORM FROM centre c WHERE c.id = act_set_hours.centre_id FOR NO KEY UPDATE;
  held := exception_of(act_set_hours.centre_id, act_set_hours.queue_id, act_set_hours.day);
  INSERT INTO opening_exception (centre_id, queue_id, day, opens_min, closes_min, reason, created_by, created_at, action_id)
  VALUES (act_set_hours.centre_id, act_set_hours.queue_id, act_set_hours.day, act_set_hours.opens_min, act_set_hours.closes_min,
          act_set_hours.reason, session_user::text, act.now, act_set_hours.action)
  RETURNING * INTO made;
  change := jsonb_build_array(
    CASE WHEN held.id IS NOT NULL THEN jsonb_build_array(held.opens_min, held.closes_min) END,
    jsonb_build_array(made.opens_min, made.closes_min));
  RETURN end_act(act_set_hours.action, 'set_hours', jsonb_build_array(row_answer(made.id, 'done', NULL, NULL, NULL)),
    jsonb_build_array(jsonb_build_object('id', made.id, 'centre_id', made.centre_id, 'change', change)),
    local_instant(made.day + 1, 0),
    jsonb_build_object('day', made.day, 'queue', made.queue_id, 'reason', made.reason));
END $$;

-- The exception of exactly this place that holds on a day.
CREATE FUNCTION contact.exception_of(centre_id integer, queue_id integer, day date) RETURNS contact.opening_exception
LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  held contact.opening_exception;
BEGIN
  SELECT * INTO held FROM contact.opening_exception e
   WHERE e.day = exception_of.day AND e.centre_id = exception_of.centre_id
     AND e.queue_id IS NOT DISTINCT FROM exception_of.queue_id AND e.taken_back_at IS NULL
   ORDER BY e.id DESC LIMIT 1;
  RETURN held;
END $$;

-- Taking a rule back: each row as it was, while it is still what the act made of it and its day is not over.
CREATE FUNCTION contact.undo_rule(action uuid, undone contact.action, now timestamptz)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  is_policy boolean := undone.kind = 'set_policy';
  day date := local_day(undone.undo_until - interval '1 second');
  verdict text;
  change jsonb;
  answers jsonb := '[]';
  before jsonb := '[]';
  was jsonb;
  place integer;
  made opening_exception;
  now_held opening_exception;
  assigned policy_assignment;
  who text;
  since timestamptz;
BEGIN
  IF NOT has_function_privilege(session_user, CASE WHEN is_policy THEN 'contact.act_set_policy' ELSE 'contact.act_set_hours' END::regproc, 'EXECUTE') THEN
    PERFORM refuse('not_yours', 'whoever may not set it may not take it back');
  END IF;
  FOR was IN SELECT b FROM jsonb_array_elements(undone.result->'before') WITH ORDINALITY e(b, n) ORDER BY e.n LOOP
    who := NULL;
    since := NULL;
    IF is_policy THEN
      SELECT q.centre_id INTO place FROM queue q WHERE q.id = (was->>'id')::integer FOR NO KEY UPDATE;
      SELECT * INTO assigned FROM policy_assignment s WHERE s.queue_id = (was->>'id')::integer AND s.valid_from = day;
    ELSE
      SELECT * INTO made FROM opening_exception e WHERE e.id = (was->>'id')::bigint;
      place := made.centre_id;
      PERFORM FROM centre c WHERE c.id = place FOR NO KEY UPDATE;
      now_held := exception_of(made.centre_id, made.queue_id, made.day);
    END IF;
    verdict := CASE
      WHEN place IS NULL OR place <> ALL (mine) THEN 'not_yours'
      WHEN undone.undone_by IS NOT NULL THEN 'nothing_to_undo'
      WHEN is_policy AND assigned.action_id IS DISTINCT FROM undone.id THEN 'someone_first'
      WHEN NOT is_policy AND now_held.id IS DISTINCT FROM made.id THEN 'someone_first'
      WHEN now >= undone.undo_until THEN 'too_late'
      ELSE 'done' END;
    IF verdict = 'someone_first' AND is_policy THEN
      SELECT assigned.assigned_by, a.at INTO who, since FROM (SELECT) one LEFT JOIN action a ON a.id = assigned.action_id;
    ELSIF verdict = 'someone_first' THEN
      who := now_held.created_by;
      since := now_held.created_at;
    ELSIF verdict = 'done' AND is_policy THEN
      IF was->>'policy_id' IS NULL THEN
        DELETE FROM policy_assignment s WHERE s.id = assigned.id;
      ELSE
        UPDATE policy_assignment s SET policy_id = (was->>'policy_id')::integer, assigned_by = was->>'assigned_by',
               action_id = (was->>'action_id')::uuid
         WHERE s.id = assigned.id;
      END IF;
      change := jsonb_build_array(assigned.policy_id, policy_on(assigned.queue_id, day));
    ELSIF verdict = 'done' THEN
      UPDATE opening_exception e SET taken_back_at = now, taken_back_by = session_user::text WHERE e.id = made.id;
      now_held := exception_of(made.centre_id, made.queue_id, made.day);
      change := jsonb_build_array(
        jsonb_build_array(made.opens_min, made.closes_min),
        CASE WHEN now_held.id IS NOT NULL THEN jsonb_build_array(now_held.opens_min, now_held.closes_min) END);
    END IF;
    answers := answers || row_answer((was->>'id')::bigint, verdict, NULL, who, since);
    IF verdict = 'done' THEN
      before := before || jsonb_build_object('id', was->'id', 'centre_id', place, 'change', change);
    END IF;
  END LOOP;
  IF before <> '[]' THEN
    UPDATE action a SET undone_by = undo_rule.action WHERE a.id = undone.id;
  END IF;
  RETURN end_act(undo_rule.action, 'undo', answers, before, NULL, jsonb_build_object('of', undone.id, 'undid', undone.kind)
    || CASE WHEN is_policy THEN jsonb_build_object('from', day, 'policies', policies_told(before))
            ELSE jsonb_build_object('day', made.day, 'queue', made.queue_id) END);
END $$;
