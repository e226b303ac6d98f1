-- A second supervisor's yes: asked for with rows as they were seen and all that the act will be, given by somebody else,
-- used once within 15 minutes, for exactly that; until then declined by who could give it, taken back by who asked.

CREATE FUNCTION contact.consent_ask(consent_id uuid, kind text, ids bigint[], versions integer[], reason text,
                                    how text DEFAULT NULL, into_id bigint DEFAULT NULL, into_version integer DEFAULT NULL,
                                    at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(consent_ask.consent_id, 'consent_ask', ids, consent_ask.at);
  told jsonb := jsonb_build_object('for', consent_ask.kind, 'reason', consent_ask.reason);
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
  CASE consent_ask.kind
    WHEN 'handle' THEN
      PERFORM refuse_how(consent_ask.how);
      told := told || jsonb_build_object('how', consent_ask.how);
    WHEN 'join' THEN
      IF NOT EXISTS (SELECT FROM callback c WHERE c.id = consent_ask.into_id AND c.centre_id = ANY (mine)) THEN
        PERFORM refuse('not_yours', 'there is no such callback to join them to within your centres');
      END IF;
      told := told || jsonb_build_object('into', consent_ask.into_id);
    ELSE
  END CASE;
  SELECT jsonb_agg(judged(j.id, j.verdict, (j.was).version, j.was, '{}') ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', (j.was).version, 'centre_id', (j.was).centre_id) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO rows, asked FROM judge(ids, versions, 'waiting') j;
  IF asked IS NOT NULL THEN
    INSERT INTO consent (id, kind, rows, reason, how, into_id, into_version, asked_by, asked_at, expires_at)
    VALUES (consent_ask.consent_id, consent_ask.kind, asked, consent_ask.reason,
            CASE consent_ask.kind WHEN 'handle' THEN consent_ask.how END,
            CASE consent_ask.kind WHEN 'join' THEN consent_ask.into_id END,
            CASE consent_ask.kind WHEN 'join' THEN consent_ask.into_version END,
            session_user::text, act.now, act.now + interval '15 minutes');
  END IF;
  RETURN settle(consent_ask.consent_id, 'consent_ask', rows, NULL, told);
END $$;

-- The consent, locked, where the actor asked for it or is at home at all its centres, and it is still open.
CREATE FUNCTION contact.open_consent(consent_id uuid, now timestamptz) RETURNS contact.consent
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  held consent;
BEGIN
  SELECT * INTO held FROM consent k WHERE k.id = consent_id FOR UPDATE;
  IF NOT FOUND OR held.asked_by <> session_user::text
     AND EXISTS (SELECT FROM jsonb_array_elements(held.rows) r WHERE (r->>'centre_id')::integer <> ALL (mine)) THEN
    PERFORM refuse('not_yours', 'there is no such consent within your centres');
  ELSIF held.used_by_action IS NOT NULL THEN
    PERFORM refuse('used', 'a consent is used once');
  END IF;
  PERFORM refuse_ended(held);
  IF now > held.expires_at THEN
    PERFORM refuse('too_late', 'a consent is good for 15 minutes');
  END IF;
  RETURN held;
END $$;

-- A consent that was declined or taken back is no consent.
CREATE FUNCTION contact.refuse_ended(held contact.consent) RETURNS void LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  IF held.ended_by = held.asked_by THEN
    PERFORM refuse('taken_back', 'who asked has taken it back');
  ELSIF held.ended_by IS NOT NULL THEN
    PERFORM refuse('declined', 'another supervisor has declined');
  END IF;
END $$;

-- What the audit tells of a consent that somebody else asked for.
CREATE FUNCTION contact.consent_told(held contact.consent) RETURNS jsonb LANGUAGE sql STABLE
AS $$
  SELECT jsonb_build_object('consent', held.id, 'for', held.kind, 'asked_by', held.asked_by, 'reason', held.reason)
    || CASE WHEN held.how IS NULL THEN '{}' ELSE jsonb_build_object('how', held.how) END
    || CASE WHEN held.into_id IS NULL THEN '{}' ELSE jsonb_build_object('into', held.into_id) END
$$;

CREATE FUNCTION contact.consent_give(action uuid, consent_id uuid, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(consent_give.action, 'consent_give', '{}', consent_give.at);
  held consent;
  rows jsonb;
  agreed_to jsonb;
  answer jsonb;
  left_out jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  held := open_consent(consent_give.consent_id, act.now);
  IF held.asked_by = session_user::text THEN
    PERFORM refuse('not_oneself', 'who asks does not agree for the other');
  ELSIF held.given_by IS NOT NULL THEN
    PERFORM refuse('already_given', 'somebody has agreed already');
  END IF;
  -- Rows changed meanwhile drop out; the answer names them, and the consent does to who asked.
  SELECT jsonb_agg(judged(j.id, j.verdict, (j.was).version, j.was, '{}') ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', (j.was).version, 'centre_id', (j.was).centre_id) ORDER BY j.n)
           FILTER (WHERE j.verdict = 'done')
    INTO rows, agreed_to
    FROM judge(ARRAY(SELECT (r->>'id')::bigint FROM jsonb_array_elements(held.rows) WITH ORDINALITY e(r, n) ORDER BY n),
               ARRAY(SELECT (r->>'version')::integer FROM jsonb_array_elements(held.rows) WITH ORDINALITY e(r, n) ORDER BY n),
               'waiting') j;
  answer := settle(consent_give.action, 'consent_give', rows, NULL, consent_told(held));
  SELECT jsonb_agg(r ORDER BY n) INTO left_out
    FROM jsonb_array_elements(answer->'rows') WITH ORDINALITY e(r, n) WHERE r->>'answer' <> 'done';
  IF agreed_to IS NULL THEN
    UPDATE consent k SET dropped = left_out, ended_by = session_user::text, ended_at = act.now
     WHERE k.id = consent_give.consent_id;
  ELSE
    UPDATE consent k SET rows = agreed_to, dropped = left_out, given_by = session_user::text, given_at = act.now
     WHERE k.id = consent_give.consent_id;
  END IF;
  RETURN answer;
END $$;

-- Who could agree says no; who has agreed takes it back.
CREATE FUNCTION contact.consent_decline(action uuid, consent_id uuid, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(consent_decline.action, 'consent_decline', '{}', consent_decline.at);
  held consent;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  held := open_consent(consent_decline.consent_id, act.now);
  IF held.asked_by = session_user::text THEN
    PERFORM refuse('not_oneself', 'who asks takes it back');
  ELSIF held.given_by <> session_user::text THEN
    PERFORM refuse('already_given', 'somebody has agreed already');
  END IF;
  RETURN end_consent(action, 'consent_decline', held, act.now);
END $$;

CREATE FUNCTION contact.consent_take_back(action uuid, consent_id uuid, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  act record := begin_act(consent_take_back.action, 'consent_take_back', '{}', consent_take_back.at);
  held consent;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  held := open_consent(consent_take_back.consent_id, act.now);
  IF held.asked_by <> session_user::text THEN
    PERFORM refuse('not_yours', 'who asked takes it back');
  END IF;
  RETURN end_consent(action, 'consent_take_back', held, act.now);
END $$;

CREATE FUNCTION contact.end_consent(action uuid, kind text, held contact.consent, now timestamptz)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  rows jsonb;
BEGIN
  UPDATE consent k SET ended_by = session_user::text, ended_at = end_consent.now WHERE k.id = held.id;
  SELECT jsonb_agg(jsonb_build_object('id', r->'id', 'verdict', 'done', 'version', r->'version', 'about', r->'id',
                                      'before', jsonb_build_object('centre_id', r->'centre_id')) ORDER BY n)
    INTO rows FROM jsonb_array_elements(held.rows) WITH ORDINALITY e(r, n);
  RETURN settle(end_consent.action, end_consent.kind, rows, NULL, consent_told(held));
END $$;
