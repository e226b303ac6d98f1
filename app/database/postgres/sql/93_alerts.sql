-- Alerts: consoles tell what their rules find, supervisors answer them, managers set the rules.

-- Whether everything the region has is the login's: what is of no centre is theirs alone to tell and to answer.
CREATE FUNCTION contact.has_region() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  mine integer[] := my_centres();
BEGIN
  RETURN NOT EXISTS (SELECT FROM centre c WHERE c.id <> ALL (mine));
END $$;

-- A rule has come to its limit at a centre (null: the region), or is below it again. Consoles that look at the same
-- time tell the same: one episode of a rule and place is on at a time.
CREATE FUNCTION contact.alert_note(rule_id bigint, centre_id integer, is_on boolean, since timestamptz, value double precision,
                                   at timestamptz DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, alert_note.at, NULL);
  rule alert_rule;
  held alert;
BEGIN
  -- The worker is at home nowhere and sees everything.
  IF NOT pg_has_role(session_user, 'jonovahti_worker', 'MEMBER')
      AND (CASE WHEN alert_note.centre_id IS NULL THEN NOT has_region() ELSE alert_note.centre_id <> ALL (my_centres()) END) THEN
    PERFORM refuse('not_yours', 'alerts are told of within one''s own centres');
  ELSIF alert_note.is_on IS NULL OR alert_note.since IS NULL OR NOT coalesce(alert_note.value BETWEEN 0 AND 1e9, false) THEN
    PERFORM refuse('not_an_alert', 'an alert has a time and a value');
  END IF;
  -- Two at once: the second sees what the first told.
  SELECT * INTO rule FROM alert_rule r WHERE r.id = alert_note.rule_id FOR UPDATE;
  IF rule.id IS NULL OR alert_note.is_on AND NOT rule.is_active THEN
    PERFORM refuse('no_such_rule', 'there is no such rule in use');
  END IF;
  SELECT * INTO held FROM alert a
   WHERE a.rule_id = alert_note.rule_id AND a.centre_id IS NOT DISTINCT FROM alert_note.centre_id AND a.state <> 'over'
   ORDER BY a.id LIMIT 1;
  IF NOT alert_note.is_on THEN
    UPDATE alert a SET state = 'over', until = now, value = greatest(a.value, alert_note.value) WHERE a.id = held.id;
  ELSIF held.id IS NOT NULL THEN
    UPDATE alert a SET value = greatest(a.value, alert_note.value) WHERE a.id = held.id AND a.value < alert_note.value;
  ELSE
    IF (SELECT count(*) FROM alert a WHERE a.rule_id = alert_note.rule_id
          AND a.centre_id IS NOT DISTINCT FROM alert_note.centre_id AND a.until > now - interval '1 hour') >= 30 THEN
      PERFORM refuse('too_often', 'one rule is told of thirty times an hour at one place at the most');
    END IF;
    INSERT INTO alert (rule_id, centre_id, state, since, raised_at, value)
    VALUES (alert_note.rule_id, alert_note.centre_id, 'on',
            least(now, greatest(alert_note.since, now - interval '1 day')), now, alert_note.value)
    RETURNING * INTO held;
  END IF;
  RETURN held.id;
END $$;

CREATE FUNCTION contact.act_acknowledge_alert(action uuid, ids bigint[], at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(act_acknowledge_alert.action, 'acknowledge_alert', ids, act_acknowledge_alert.at);
BEGIN
  RETURN coalesce(act.answered, answer_alerts(action, 'acknowledge_alert', ids, NULL, act.now));
END $$;

CREATE FUNCTION contact.act_snooze_alert(action uuid, ids bigint[], quiet_until timestamptz, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(act_snooze_alert.action, 'snooze_alert', ids, act_snooze_alert.at);
BEGIN
  IF act.answered IS NULL AND NOT coalesce(act_snooze_alert.quiet_until > act.now
      AND act_snooze_alert.quiet_until <= act.now + interval '1 day', false) THEN
    PERFORM refuse('not_a_snooze', 'a snooze ends within a day');
  END IF;
  RETURN coalesce(act.answered, answer_alerts(action, 'snooze_alert', ids, act_snooze_alert.quiet_until, act.now));
END $$;

-- `quiet_until` null: acknowledged. The same answer for what is another's and for what is not there.
CREATE FUNCTION contact.answer_alerts(action uuid, kind text, ids bigint[], quiet_until timestamptz, now timestamptz)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  all_of_it boolean := has_region();
  answers jsonb;
  before jsonb;
  about jsonb;
BEGIN
  PERFORM FROM alert a WHERE a.id = ANY (ids) ORDER BY a.id FOR UPDATE;
  WITH judged AS MATERIALIZED (
    SELECT n.n, n.id, a.centre_id, a.state, a.quiet_until, a.answered_by, a.answered_at, CASE
        WHEN a.id IS NULL OR NOT CASE WHEN a.centre_id IS NULL THEN all_of_it ELSE a.centre_id = ANY (mine) END THEN 'not_yours'
        WHEN a.state = 'over' THEN 'not_open'
        WHEN a.state = 'acknowledged' AND answer_alerts.quiet_until IS NULL THEN 'someone_first'
        ELSE 'done' END AS verdict
      FROM unnest(ids) WITH ORDINALITY n(id, n) LEFT JOIN alert a ON a.id = n.id
  ), answered AS (
    UPDATE alert a SET state = CASE WHEN answer_alerts.quiet_until IS NULL THEN 'acknowledged' ELSE 'snoozed' END,
           quiet_until = answer_alerts.quiet_until, answered_by = session_user::text, answered_at = answer_alerts.now
      FROM judged j WHERE a.id = j.id AND j.verdict = 'done'
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, NULL, CASE WHEN j.verdict = 'someone_first' THEN j.answered_by END,
                              CASE WHEN j.verdict = 'someone_first' THEN j.answered_at END) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'centre_id', coalesce(j.centre_id, 0), 'was', jsonb_build_object(
           'state', j.state, 'quiet_until', j.quiet_until, 'answered_by', j.answered_by, 'answered_at', j.answered_at)) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done'),
         (SELECT jsonb_agg(DISTINCT r.figure) FROM judged d JOIN alert a ON a.id = d.id JOIN alert_rule r ON r.id = a.rule_id
           WHERE d.verdict = 'done')
    INTO answers, before, about FROM judged j;
  RETURN end_act(action, kind, answers, before, NULL, CASE WHEN about IS NULL THEN '{}' ELSE jsonb_build_object('figures', about) END ||
    CASE WHEN answer_alerts.quiet_until IS NULL THEN '{}' ELSE jsonb_build_object('until', us(answer_alerts.quiet_until)) END);
END $$;

-- Taking answers back: each alert stands as it did before, while nobody has answered it anew and it is not over.
CREATE FUNCTION contact.undo_alerts(action uuid, undone contact.action, now timestamptz)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  all_of_it boolean := has_region();
  made text := CASE undone.kind WHEN 'acknowledge_alert' THEN 'acknowledged' ELSE 'snoozed' END;
  answers jsonb;
  before jsonb;
  about jsonb;
BEGIN
  PERFORM FROM alert a WHERE a.id IN (SELECT (b->>'id')::bigint FROM jsonb_array_elements(undone.result->'before') b)
    ORDER BY a.id FOR UPDATE;
  WITH judged AS MATERIALIZED (
    SELECT b.n, (b.was->>'id')::bigint AS id, b.was->'was' AS was, a.centre_id, a.rule_id, a.answered_by, a.answered_at, CASE
        WHEN a.id IS NULL OR NOT CASE WHEN a.centre_id IS NULL THEN all_of_it ELSE a.centre_id = ANY (mine) END THEN 'not_yours'
        WHEN undone.undone_by IS NOT NULL THEN 'nothing_to_undo'
        WHEN a.state = 'over' THEN 'not_open'
        WHEN (a.state, a.answered_by, a.answered_at) IS DISTINCT FROM (made, undone.actor, undone.at) THEN 'someone_first'
        ELSE 'done' END AS verdict
      FROM jsonb_array_elements(undone.result->'before') WITH ORDINALITY b(was, n)
      LEFT JOIN alert a ON a.id = (b.was->>'id')::bigint
  ), changed AS (
    UPDATE alert a SET (state, quiet_until, answered_by, answered_at) =
           (SELECT r.state, r.quiet_until, r.answered_by, r.answered_at FROM jsonb_populate_record(a, j.was) r)
      FROM judged j WHERE a.id = j.id AND j.verdict = 'done'
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, NULL, CASE WHEN j.verdict = 'someone_first' THEN j.answered_by END,
                              CASE WHEN j.verdict = 'someone_first' THEN j.answered_at END) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'centre_id', coalesce(j.centre_id, 0)) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done'),
         (SELECT jsonb_agg(DISTINCT r.figure) FROM judged d JOIN alert_rule r ON r.id = d.rule_id WHERE d.verdict = 'done')
    INTO answers, before, about FROM judged j;
  IF before IS NOT NULL THEN
    UPDATE action a SET undone_by = undo_alerts.action WHERE a.id = undone.id;
  END IF;
  RETURN end_act(undo_alerts.action, 'undo', answers, before, NULL, jsonb_build_object('of', undone.id, 'undid', undone.kind)
    || CASE WHEN about IS NULL THEN '{}' ELSE jsonb_build_object('figures', about) END);
END $$;

-- Numbers within bounds, and nothing else: the same as app.domain.alert.is_sound.
CREATE FUNCTION contact.is_alert_rule(figure text, scope jsonb, rule jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
  ids jsonb;
BEGIN
  IF figure IS NULL OR figure <> ALL ('{oldest_wait,urgent,left_over,load,no_hands,held,attempts_failing,texts_failing,stale,unaccounted}')
      OR jsonb_typeof(scope) IS DISTINCT FROM 'object' OR jsonb_typeof(rule) IS DISTINCT FROM 'object'
      OR NOT scope ?& '{each,centres,services}' OR scope - '{each,centres,services}'::text[] <> '{}'
      OR NOT rule ?& '{on,off,on_delay_s,off_delay_s,quiet}' OR rule - '{on,off,on_delay_s,off_delay_s,quiet}'::text[] <> '{}'
      OR scope->>'each' <> ALL ('{centre,region}')
      OR jsonb_typeof(scope->'centres') <> 'array' OR jsonb_typeof(scope->'services') <> 'array'
      OR jsonb_typeof(rule->'on') <> 'number' OR jsonb_typeof(rule->'off') <> 'number' OR jsonb_typeof(rule->'quiet') <> 'array'
      OR NOT contact.is_whole(rule->'on_delay_s', 0, 86400) OR NOT contact.is_whole(rule->'off_delay_s', 0, 86400) THEN
    RETURN false;
  END IF;
  FOREACH ids IN ARRAY ARRAY[scope->'centres', scope->'services'] LOOP
    IF EXISTS (SELECT FROM jsonb_array_elements(ids) e WHERE NOT contact.is_whole(e, 1, 2147483647)) OR jsonb_array_length(ids) > 1000 THEN
      RETURN false;
    END IF;
  END LOOP;
  IF jsonb_array_length(rule->'quiet') > 4 OR EXISTS (
      SELECT FROM jsonb_array_elements(rule->'quiet') q
       WHERE CASE WHEN jsonb_typeof(q) = 'array' AND jsonb_array_length(q) = 2
         THEN NOT (contact.is_whole(q->0, 0, 1440) AND contact.is_whole(q->1, 0, 1440)) ELSE true END) THEN
    RETURN false;
  END IF;
  RETURN (rule->>'on')::numeric > 0 AND (rule->>'on')::numeric <= 1000000
     AND (rule->>'off')::numeric >= 0 AND (rule->>'off')::numeric <= (rule->>'on')::numeric
     AND NOT (figure = ANY ('{stale,unaccounted}') AND (scope->>'each' <> 'region' OR jsonb_array_length(scope->'centres') > 0))
     AND NOT (figure = ANY ('{stale,unaccounted,load,no_hands,attempts_failing}') AND jsonb_array_length(scope->'services') > 0);
END $$;

-- Whose rule it is: of the centres it names, else of the whole region.
CREATE FUNCTION contact.may_set_rule(scope jsonb) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  mine integer[] := my_centres();
BEGIN
  RETURN has_region() OR jsonb_array_length(scope->'centres') > 0 AND NOT EXISTS (
    SELECT FROM jsonb_array_elements_text(scope->'centres') c WHERE c::integer <> ALL (mine));
END $$;

CREATE FUNCTION contact.act_set_alert_rule(action uuid, rule jsonb, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_set_alert_rule.action, 'set_alert_rule', '{}', act_set_alert_rule.at);
  told jsonb := act_set_alert_rule.rule;
  held alert_rule;
  made alert_rule;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF NOT coalesce(is_alert_rule(told->>'figure', told->'scope', told->'rule'), false)
      OR jsonb_typeof(told->'is_active') IS DISTINCT FROM 'boolean'
      OR jsonb_typeof(told->'id') = 'number' AND NOT coalesce(is_whole(told->'version', 1, 2147483647), false) THEN
    PERFORM refuse('not_a_rule', 'a rule has a figure, whom it watches, limits and delays');
  END IF;
  IF jsonb_typeof(told->'id') = 'number' THEN
    SELECT * INTO held FROM alert_rule r WHERE to_jsonb(r.id) = told->'id' FOR UPDATE;
    IF held.id IS NULL OR NOT may_set_rule(held.scope) THEN
      PERFORM refuse('not_yours', 'there is no such rule of your centres');
    END IF;
  END IF;
  IF NOT may_set_rule(told->'scope') THEN
    PERFORM refuse('not_yours', 'a rule is set for centres of one''s own');
  END IF;
  IF held.id IS NULL THEN
    INSERT INTO alert_rule (scope, figure, rule, is_active, created_by, created_at)
    VALUES (told->'scope', told->>'figure', told->'rule', (told->>'is_active')::boolean, session_user::text, act.now)
    RETURNING * INTO made;
  ELSIF held.version <> (told->>'version')::integer THEN
    RETURN end_act(act_set_alert_rule.action, 'set_alert_rule', jsonb_build_array(row_answer(held.id, 'someone_first', held.version,
      coalesce(held.changed_by, held.created_by), coalesce(held.changed_at, held.created_at))), NULL, NULL, '{}');
  ELSE
    made := change_rule(held.id, told, act.now);
  END IF;
  RETURN end_act(act_set_alert_rule.action, 'set_alert_rule', jsonb_build_array(row_answer(made.id, 'done', made.version, NULL, NULL)),
    jsonb_build_array(jsonb_build_object('id', made.id, 'centre_id', 0, 'version', made.version,
      'was', CASE WHEN held.id IS NOT NULL THEN to_jsonb(held) END,
      'change', jsonb_build_array(CASE WHEN held.id IS NOT NULL THEN rule_told(held) END, rule_told(made)))), NULL, '{}');
END $$;

-- The rule becomes what is told; its alerts are over, and begin anew by what it is now.
CREATE FUNCTION contact.change_rule(id bigint, told jsonb, now timestamptz) RETURNS contact.alert_rule
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  made alert_rule;
BEGIN
  UPDATE alert_rule r SET scope = told->'scope', figure = told->>'figure', rule = told->'rule',
         is_active = (told->>'is_active')::boolean, version = r.version + 1, changed_by = session_user::text, changed_at = now
   WHERE r.id = change_rule.id RETURNING * INTO made;
  UPDATE alert a SET state = 'over', until = now WHERE a.rule_id = made.id AND a.state <> 'over';
  RETURN made;
END $$;

-- The rule is again what it was, while nobody has changed it since; one that was new is no longer in use.
CREATE FUNCTION contact.undo_alert_rule(action uuid, undone contact.action, now timestamptz)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  kept jsonb := undone.result->'before'->0;
  held alert_rule;
  made alert_rule;
  verdict text;
BEGIN
  IF NOT has_function_privilege(session_user, 'contact.act_set_alert_rule'::regproc, 'EXECUTE') THEN
    PERFORM refuse('not_yours', 'whoever may not set it may not take it back');
  ELSIF kept IS NULL THEN
    RETURN end_act(undo_alert_rule.action, 'undo', NULL, NULL, NULL, '{}');
  END IF;
  SELECT * INTO held FROM alert_rule r WHERE r.id = (kept->>'id')::bigint FOR UPDATE;
  verdict := CASE
    WHEN NOT may_set_rule(held.scope) OR kept->'was' <> 'null' AND NOT may_set_rule(kept->'was'->'scope') THEN 'not_yours'
    WHEN undone.undone_by IS NOT NULL THEN 'nothing_to_undo'
    WHEN held.version <> (kept->>'version')::integer THEN 'someone_first'
    ELSE 'done' END;
  IF verdict <> 'done' THEN
    RETURN end_act(undo_alert_rule.action, 'undo', jsonb_build_array(row_answer(held.id, verdict, held.version,
      CASE WHEN verdict = 'someone_first' THEN coalesce(held.changed_by, held.created_by) END,
      CASE WHEN verdict = 'someone_first' THEN coalesce(held.changed_at, held.created_at) END)), NULL, NULL, '{}');
  END IF;
  made := change_rule(held.id, CASE WHEN kept->'was' = 'null' THEN to_jsonb(held) || '{"is_active": false}' ELSE kept->'was' END, now);
  UPDATE action a SET undone_by = undo_alert_rule.action WHERE a.id = undone.id;
  RETURN end_act(undo_alert_rule.action, 'undo', jsonb_build_array(row_answer(made.id, 'done', made.version, NULL, NULL)),
    jsonb_build_array(jsonb_build_object('id', made.id, 'centre_id', 0, 'change', jsonb_build_array(rule_told(held), rule_told(made)))),
    NULL, jsonb_build_object('of', undone.id, 'undid', undone.kind));
END $$;

-- What the audit keeps of a rule: whole numbers as numbers, others as text, so that both engines write the same.
CREATE FUNCTION contact.rule_told(rule contact.alert_rule) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
  RETURN jsonb_build_object('figure', rule.figure, 'scope', rule.scope, 'is_active', rule.is_active, 'rule', rule.rule || jsonb_build_object(
    'on', trim_scale((rule.rule->>'on')::numeric)::text, 'off', trim_scale((rule.rule->>'off')::numeric)::text));
END $$;
