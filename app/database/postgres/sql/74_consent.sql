-- A second supervisor's yes: asked for with rows as they were seen, given by somebody else, used once within 15 minutes.

CREATE FUNCTION contact.consent_ask(consent_id uuid, kind text, ids bigint[], versions integer[], reason text,
                                    at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(consent_ask.consent_id, 'consent_ask', ids, consent_ask.at);
  rows jsonb;
  asked jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF consent_ask.kind IS NULL OR consent_ask.kind NOT IN ('handle', 'withdraw', 'join') THEN
    PERFORM refuse('unknown_kind', format('%s needs nobody''s consent', consent_ask.kind));
  ELSIF coalesce(btrim(consent_ask.reason), '') = '' THEN
    PERFORM refuse('no_reason', 'a consent is asked for with a reason');
  END IF;
  PERFORM refuse_number(consent_ask.reason);
  SELECT jsonb_agg(judged(j.id, j.verdict, (j.was).version, j.was, '{}') ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', (j.was).version, 'centre_id', (j.was).centre_id) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO rows, asked FROM judge(ids, versions, 'waiting') j;
  IF asked IS NOT NULL THEN
    INSERT INTO consent (id, kind, rows, reason, asked_by, asked_at, expires_at)
    VALUES (consent_ask.consent_id, consent_ask.kind, asked, consent_ask.reason, session_user::text, act.now,
            act.now + interval '15 minutes');
  END IF;
  RETURN settle(consent_ask.consent_id, 'consent_ask', rows, NULL, jsonb_build_object('for', consent_ask.kind, 'reason', consent_ask.reason));
END $$;

CREATE FUNCTION contact.consent_give(action uuid, consent_id uuid, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(consent_give.action, 'consent_give', '{}', consent_give.at);
  held consent;
  rows jsonb;
  agreed_to jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  SELECT * INTO held FROM consent k WHERE k.id = consent_give.consent_id FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM jsonb_array_elements(held.rows) r WHERE (r->>'centre_id')::integer <> ALL (mine)) THEN
    PERFORM refuse('not_yours', 'there is no such consent within your centres');
  ELSIF held.asked_by = session_user::text THEN
    PERFORM refuse('not_oneself', 'who asks does not agree for the other');
  ELSIF held.given_by IS NOT NULL THEN
    PERFORM refuse('already_given', 'somebody has agreed already');
  ELSIF act.now > held.expires_at THEN
    PERFORM refuse('too_late', 'a consent is good for 15 minutes');
  END IF;
  -- Rows changed meanwhile drop out, and the answer names them.
  SELECT jsonb_agg(judged(j.id, j.verdict, (j.was).version, j.was, '{}') ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', (j.was).version, 'centre_id', (j.was).centre_id) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO rows, agreed_to
    FROM judge(ARRAY(SELECT (r->>'id')::bigint FROM jsonb_array_elements(held.rows) WITH ORDINALITY e(r, n) ORDER BY n),
               ARRAY(SELECT (r->>'version')::integer FROM jsonb_array_elements(held.rows) WITH ORDINALITY e(r, n) ORDER BY n),
               'waiting') j;
  IF agreed_to IS NOT NULL THEN
    UPDATE consent k SET rows = agreed_to, given_by = session_user::text, given_at = act.now
     WHERE k.id = consent_give.consent_id;
  END IF;
  RETURN settle(consent_give.action, 'consent_give', rows, NULL, jsonb_build_object(
    'consent', held.id, 'for', held.kind, 'asked_by', held.asked_by, 'reason', held.reason));
END $$;
