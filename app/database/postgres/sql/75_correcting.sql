-- Correcting what was taken down wrong, and adding a request by hand. A number is entered in a transaction before
-- (80_numbers.sql): whoever rolls back to try out numbers by the callers they belong to leaves a trace of each.

CREATE FUNCTION contact.act_correct(action uuid, id bigint, version integer, changes jsonb, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_correct.action, 'correct', ARRAY[act_correct.id], act_correct.at);
  one record;
  here queue;
  there queue;
  promise integer;
  new_caller bigint;
  new_end text;
  spoken text := changes->>'language';
  wanted integer := (changes->>'service_id')::integer;
  urgent boolean := (changes->>'is_urgent')::boolean;
  due timestamptz;
  rows jsonb;
  told jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF jsonb_typeof(changes) IS DISTINCT FROM 'object' OR changes = '{}'
      OR EXISTS (SELECT FROM jsonb_each(changes) e
                  WHERE e.key NOT IN ('language', 'service_id', 'is_urgent', 'number') OR e.value = 'null') THEN
    PERFORM refuse('unknown_change', 'language, service, urgency and number are what can be corrected');
  ELSIF spoken IS NOT NULL AND NOT EXISTS (SELECT FROM queue q WHERE q.language = spoken) THEN
    PERFORM refuse('unknown_language', format('no queue speaks %s', spoken));
  END IF;
  SELECT * INTO one FROM judge(ARRAY[act_correct.id], ARRAY[act_correct.version], 'waiting');
  SELECT * INTO here FROM queue q WHERE q.id = (one.was).queue_id;
  -- The queue of that service at this centre: in the patient's language where there is one, else as it was.
  SELECT * INTO there FROM queue q
   WHERE q.centre_id = here.centre_id AND q.service_id = coalesce(wanted, here.service_id) AND q.channel = here.channel
     AND q.language IN (coalesce(spoken, here.language), here.language) AND q.is_active
   ORDER BY q.language = coalesce(spoken, here.language) DESC LIMIT 1;
  IF spoken IS NULL AND (wanted IS NULL OR wanted = here.service_id) OR there.id IS NULL AND wanted IS NULL THEN
    there := here;
  END IF;
  IF one.verdict = 'done' AND there.id IS NULL THEN
    one.verdict := 'no_such_queue';
  END IF;
  IF changes ? 'number' THEN
    SELECT e.caller_id, e.number_end INTO new_caller, new_end FROM entered((changes->>'number')::uuid, act.now) e;
  END IF;
  IF one.verdict = 'done' THEN
    due := (one.was).due_at;
    IF there.service_id <> here.service_id THEN
      SELECT s.promise_s INTO promise FROM service s WHERE s.id = there.service_id;
      urgent := coalesce(urgent, promise IS NOT NULL);
      -- The wait goes on from the request: a correction brings the due time nearer, never further away.
      due := least(due, (one.was).requested_at + make_interval(secs => promise));
    END IF;
    UPDATE callback c SET language = coalesce(spoken, c.language), queue_id = there.id,
           is_urgent = coalesce(urgent, c.is_urgent), due_at = due, caller_id = coalesce(new_caller, c.caller_id),
           number_end = coalesce(new_end, c.number_end)
     WHERE c.id = act_correct.id;
    told := CASE WHEN spoken IS NULL THEN '{}' ELSE jsonb_build_object('language', jsonb_build_array((one.was).language, spoken)) END
      || CASE WHEN wanted IS NULL THEN '{}' ELSE jsonb_build_object('service_id', jsonb_build_array(here.service_id, wanted)) END
      || CASE WHEN urgent IS NULL THEN '{}' ELSE jsonb_build_object('is_urgent', jsonb_build_array((one.was).is_urgent, urgent)) END
      || CASE WHEN changes ? 'number' THEN '{"number": true}' ELSE '{}'::jsonb END;
  END IF;
  SELECT jsonb_agg(judged(act_correct.id, one.verdict, coalesce((SELECT c.version FROM callback c WHERE c.id = (one.was).id),
                          (one.was).version), one.was, '{language,queue_id,is_urgent,due_at,caller_id,number_end}'))
    INTO rows;
  -- Whose number it was and whose it became, by their random ids: what happened before stays the first one's.
  RETURN settle(act_correct.action, 'correct', rows, NULL, jsonb_build_object('changed', told) || CASE
    WHEN changes ? 'number' THEN jsonb_build_object('callers', jsonb_build_array((one.was).caller_id, new_caller)) ELSE '{}' END);
END $$;

CREATE FUNCTION contact.act_add(action uuid, queue_id integer, number uuid, language text, reason text DEFAULT '',
  wish_from timestamptz DEFAULT NULL, wish_until timestamptz DEFAULT NULL, care_team text DEFAULT '',
  named_agent_id integer DEFAULT NULL, may_text boolean DEFAULT true, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_add.action, 'add', '{}', act_add.at);
  caller_id bigint;
  number_end text := '';
  added bigint;
  made callback;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  ELSIF NOT EXISTS (SELECT FROM queue q WHERE q.id = act_add.queue_id AND q.centre_id = ANY (my_centres())) THEN
    PERFORM refuse('not_yours', 'there is no such queue within your centres');
  END IF;
  PERFORM refuse_number(act_add.reason, act_add.care_team, act_add.language);
  IF act_add.number IS NOT NULL THEN
    SELECT e.caller_id, e.number_end INTO caller_id, number_end FROM entered(act_add.number, act.now) e;
  END IF;
  added := write_request('console', act_add.action::text, act_add.queue_id, caller_id, number_end, act_add.language,
                         act_add.reason, act_add.wish_from, act_add.wish_until, retry_until(act_add.queue_id, act.now),
                         act_add.care_team, act_add.named_agent_id, act_add.may_text, act.now);
  SELECT * INTO made FROM callback c WHERE c.id = added;
  RETURN settle(act_add.action, 'add', jsonb_build_array(judged(added, 'done', made.version, made, '{}')), NULL, '{}');
END $$;
