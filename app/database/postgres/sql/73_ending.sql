-- Ending callbacks without ringing, and opening them again. Handled, withdrawn and joined by hand share one measure:
-- five rows an hour, and one (joined: five) at once; whatever is more needs a second supervisor's consent.

-- Whether the act may end its rows. `rows` and `reason` are the consent's where there is one, and what was agreed to is
-- what is done: so served, into that request, for that reason.
CREATE FUNCTION contact.may_end(kind text, ids bigint[], at_once integer, consent_id uuid, now timestamptz,
                                how text, into_id bigint, why text,
                                OUT rows jsonb, OUT reason text, OUT told jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  held consent;
  lately bigint;
BEGIN
  told := '{}';
  -- One at a time for each login: two sessions must not pass the count together.
  PERFORM FROM membership m WHERE m.login = session_user ORDER BY m.centre_id FOR NO KEY UPDATE;
  IF consent_id IS NULL THEN
    SELECT count(*) INTO lately
      FROM action a CROSS JOIN LATERAL jsonb_array_elements(a.result->'rows') r
     WHERE a.actor = session_user::text AND a.kind IN ('handle', 'withdraw', 'join') AND a.at > may_end.now - interval '1 hour'
       AND r->>'answer' = 'done' AND NOT EXISTS (SELECT FROM consent k WHERE k.used_by_action = a.id);
    IF cardinality(ids) > at_once OR lately + cardinality(ids) > 5 THEN
      PERFORM refuse('needs_consent', 'to end this many a second supervisor must agree');
    END IF;
    RETURN;
  END IF;
  SELECT * INTO held FROM consent k
   WHERE k.id = consent_id AND k.asked_by = session_user::text AND k.kind = may_end.kind FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM refuse('not_yours', 'there is no such consent of yours');
  ELSIF held.used_by_action IS NOT NULL THEN
    PERFORM refuse('used', 'a consent is used once');
  END IF;
  PERFORM refuse_ended(held);
  IF held.given_by IS NULL THEN
    PERFORM refuse('not_given', 'nobody has agreed yet');
  ELSIF now > held.expires_at THEN
    PERFORM refuse('too_late', 'a consent is good for 15 minutes');
  ELSIF held.how IS DISTINCT FROM may_end.how OR held.into_id IS DISTINCT FROM may_end.into_id
        OR coalesce(btrim(why), '') NOT IN ('', btrim(held.reason)) THEN
    PERFORM refuse('agreed_otherwise', 'another way, request or reason was agreed to');
  END IF;
  rows := held.rows;
  reason := held.reason;
  told := jsonb_build_object('consent', held.id, 'consented_by', held.given_by, 'reason', held.reason);
END $$;

-- What was agreed to is the row as it was seen then.
CREATE FUNCTION contact.agreed(rows jsonb, id bigint, version integer) RETURNS boolean LANGUAGE sql IMMUTABLE
AS $$ SELECT rows IS NULL OR rows @> jsonb_build_array(jsonb_build_object('id', id, 'version', version)) $$;

CREATE FUNCTION contact.refuse_how(how text) RETURNS void LANGUAGE plpgsql STABLE
AS $$
BEGIN
  IF how IS NULL OR how NOT IN ('voicemail', 'e_form', 'chat', 'rang_in', 'other_channel') THEN
    PERFORM contact.refuse('unknown_how', format('%s is no way to serve without ringing', how));
  END IF;
END $$;

CREATE FUNCTION contact.act_handle(action uuid, ids bigint[], versions integer[], how text, consent uuid DEFAULT NULL,
                                   at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(act_handle.action, 'handle', ids, act_handle.at);
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM refuse_how(how);
  RETURN end_rows(action, 'handle', ids, versions, how, NULL, consent, act.now, jsonb_build_object('how', how));
END $$;

CREATE FUNCTION contact.act_withdraw(action uuid, ids bigint[], versions integer[], reason text, consent uuid DEFAULT NULL,
                                     at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(act_withdraw.action, 'withdraw', ids, act_withdraw.at);
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF consent IS NULL AND coalesce(btrim(reason), '') = '' THEN
    PERFORM refuse('no_reason', 'a withdrawal needs a reason');
  END IF;
  PERFORM refuse_number(reason);
  RETURN end_rows(action, 'withdraw', ids, versions, NULL, reason, consent, act.now, jsonb_build_object('reason', reason));
END $$;

CREATE FUNCTION contact.end_rows(action uuid, kind text, ids bigint[], versions integer[], how text, why text, consent_id uuid,
                                 now timestamptz, told jsonb)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  may record := may_end(end_rows.kind, ids, 1, consent_id, end_rows.now, how, NULL, why);
  rows jsonb;
BEGIN
  WITH judged AS MATERIALIZED (
    SELECT j.n, j.id, j.was,
           CASE WHEN j.verdict = 'done' AND NOT agreed(may.rows, j.id, (j.was).version) THEN 'not_consented' ELSE j.verdict END AS verdict
      FROM judge(ids, versions, 'waiting') j
  ), changed AS (
    UPDATE callback c SET state = CASE end_rows.kind WHEN 'handle' THEN 'handled' ELSE 'withdrawn' END,
           outcome = coalesce(how, c.outcome),
           close_reason = CASE end_rows.kind WHEN 'withdraw' THEN coalesce(may.reason, why) ELSE c.close_reason END,
           next_attempt_at = NULL, front_at = NULL, closed_at = end_rows.now, closed_by = session_user::text
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' RETURNING c.id, c.version
  )
  SELECT jsonb_agg(judged(j.id, j.verdict, coalesce(d.version, (j.was).version), j.was,
                          '{state,outcome,close_reason,closed_at,closed_by,next_attempt_at,front_at}') ORDER BY j.n)
    INTO rows FROM judged j LEFT JOIN changed d ON d.id = j.id;
  UPDATE consent k SET used_by_action = end_rows.action WHERE k.id = consent_id;
  RETURN settle(end_rows.action, end_rows.kind, rows, NULL, told || may.told);
END $$;

CREATE FUNCTION contact.act_reopen(action uuid, ids bigint[], versions integer[], reason text, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(act_reopen.action, 'reopen', ids, act_reopen.at);
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF coalesce(btrim(reason), '') = '' THEN
    PERFORM refuse('no_reason', 'a reopening needs a reason');
  END IF;
  PERFORM refuse_number(reason);
  RETURN open_rows(action, 'reopen', ids, versions, 'closed', reason, jsonb_build_object('reason', reason));
END $$;

CREATE FUNCTION contact.act_part(action uuid, ids bigint[], versions integer[], at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(act_part.action, 'part', ids, act_part.at);
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  RETURN open_rows(action, 'part', ids, versions, 'joined', 'part ' || action, '{}');
END $$;

-- Everything that says when it was asked for, when it is due and how often it was tried stays as it was.
CREATE FUNCTION contact.open_rows(action uuid, kind text, ids bigint[], versions integer[], wanted text, reason text,
                                  told jsonb)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  rows jsonb;
BEGIN
  WITH judged AS MATERIALIZED (
    SELECT * FROM judge(ids, versions, wanted)
  ), changed AS (
    UPDATE callback c SET state = 'waiting', closed_at = NULL, closed_by = NULL, outcome = NULL, close_reason = NULL,
           joined_to = NULL, untexted_why = NULL,
           -- The guard knows a reopening by its new reason.
           reopen_reason = open_rows.reason || CASE WHEN c.reopen_reason = open_rows.reason THEN ' (again)' ELSE '' END
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' RETURNING c.id, c.version
  )
  SELECT jsonb_agg(judged(j.id, j.verdict, coalesce(d.version, (j.was).version), j.was, '{}') ORDER BY j.n)
    INTO rows FROM judged j LEFT JOIN changed d ON d.id = j.id;
  RETURN settle(open_rows.action, open_rows.kind, rows, NULL, told);
END $$;

CREATE FUNCTION contact.act_join(action uuid, ids bigint[], versions integer[], into_id bigint, into_version integer,
                                 consent uuid DEFAULT NULL, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_join.action, 'join', ids, act_join.at);
  may record;
  target callback;
  rows jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  may := may_end('join', ids, 5, act_join.consent, act.now, NULL, into_id, NULL);
  PERFORM FROM callback c WHERE c.id = ANY (ids || into_id) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  SELECT * INTO target FROM callback c WHERE c.id = into_id AND c.centre_id = ANY (mine);
  WITH judged AS MATERIALIZED (
    SELECT j.n, j.id, j.was, CASE
        WHEN j.verdict = 'not_yours' OR target.id IS NULL THEN 'not_yours'
        WHEN j.verdict <> 'done' THEN j.verdict
        WHEN j.id = target.id THEN 'itself'
        WHEN target.version IS DISTINCT FROM into_version THEN 'into_changed'
        WHEN target.closed_at IS NOT NULL THEN 'not_open'
        WHEN (j.was).caller_id IS NULL OR (j.was).caller_id IS DISTINCT FROM target.caller_id THEN 'other_caller'
        WHEN q.service_id <> t.service_id THEN 'other_service'
        WHEN ((j.was).requested_at, j.id) < (target.requested_at, target.id) THEN 'earlier_request'
        WHEN NOT agreed(may.rows, j.id, (j.was).version) THEN 'not_consented'
        ELSE 'done' END AS verdict
      FROM judge(ids, versions, 'waiting') j
      LEFT JOIN queue q ON q.id = (j.was).queue_id
      LEFT JOIN queue t ON t.id = target.queue_id
  ), changed AS (
    UPDATE callback c SET state = 'joined', joined_to = target.id, next_attempt_at = NULL, front_at = NULL,
           closed_at = act.now, closed_by = session_user::text
      FROM judged j WHERE c.id = j.id AND j.verdict = 'done' RETURNING c.id, c.version
  )
  SELECT jsonb_agg(judged(
           j.id, CASE j.verdict WHEN 'into_changed' THEN 'someone_first' ELSE j.verdict END,
           coalesce(d.version, (j.was).version), j.was, '{state,joined_to,next_attempt_at,front_at,closed_at,closed_by}',
           CASE j.verdict WHEN 'into_changed' THEN target.id END) ORDER BY j.n)
    INTO rows FROM judged j LEFT JOIN changed d ON d.id = j.id;
  UPDATE consent k SET used_by_action = act_join.action WHERE k.id = act_join.consent;
  RETURN settle(act_join.action, 'join', rows, NULL, jsonb_build_object('into', into_id) || may.told);
END $$;
