-- The phone platform's side: docs/contact-centre-database.md says what each promises.

-- Who acts, and when. At another level a nurse would be blind to whom others have begun to ring since her transaction
-- began, and one patient would be rung twice at a time.
CREATE FUNCTION contact.begin_call(actor text, at timestamptz) RETURNS timestamptz LANGUAGE plpgsql
SET search_path = contact, pg_temp
AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    PERFORM refuse('not_read_committed', 'the phone platform calls at READ COMMITTED: set its login''s or its pool''s '
      'default_transaction_isolation');
  END IF;
  RETURN begin_as(actor, at, NULL);
END $$;

CREATE FUNCTION contact.caller_of(number text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  found_id bigint;
BEGIN
  IF number IS NULL THEN
    RETURN NULL;
  ELSIF caller_of.number !~ '^\+[1-9][0-9]{6,14}$' THEN
    PERFORM refuse('not_a_number', 'a number is written +, country code, subscriber: 7 to 15 digits');
  END IF;
  LOOP
    SELECT c.id INTO found_id FROM caller c WHERE c.number = caller_of.number;
    EXIT WHEN FOUND;
    -- Fifty random bits of a random uuid: says nothing of the number, and JSON can carry it whole.
    INSERT INTO caller (id, number)
    VALUES (('x' || right(replace(gen_random_uuid()::text, '-', ''), 13))::bit(52)::bigint, caller_of.number)
    ON CONFLICT DO NOTHING;
  END LOOP;
  RETURN found_id;
END $$;

-- A wished window ends after it begins, and neither lies further ahead than it may, or long before there was a queue:
-- that is a program's word for no time, of which not every client can make one.
CREATE FUNCTION contact.check_wish(wish_from timestamptz, wish_until timestamptz, furthest timestamptz) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = contact, pg_temp
AS $$
BEGIN
  IF NOT isfinite(wish_from) OR NOT isfinite(wish_until) THEN
    PERFORM refuse('not_a_time', 'a wish is for a moment, not for infinity');
  ELSIF least(wish_from, wish_until) < timestamptz '1990-01-01 00:00+00' THEN
    PERFORM refuse('not_a_time', 'a wish is for a moment: of no wish it is null');
  ELSIF wish_until <= wish_from THEN
    PERFORM refuse('not_a_window', 'a wished window ends after it begins');
  ELSIF greatest(wish_from, wish_until) > furthest THEN
    PERFORM refuse('too_far', format('a wish is for %s at the latest', furthest));
  END IF;
END $$;

-- A request as it is written down, whoever takes it; its queue and its nurse are looked for here.
CREATE FUNCTION contact.write_request(
  source text, source_ref text, queue_id integer, caller_id bigint, number_end text, language text, reason text,
  wish_from timestamptz, wish_until timestamptz, furthest timestamptz, care_team text, named_agent_id integer,
  may_text boolean, now timestamptz)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  asked queue;
  found_id bigint;
BEGIN
  IF coalesce(write_request.language, '') NOT IN ('fi', 'sv', 'en') THEN
    PERFORM refuse('unknown_language', 'a patient''s language is fi, sv or en');
  END IF;
  SELECT * INTO asked FROM queue q WHERE q.id = write_request.queue_id AND q.is_active;
  IF NOT FOUND THEN
    PERFORM refuse('no_such_queue', format('there is no active queue %s', write_request.queue_id));
  END IF;
  IF write_request.named_agent_id IS NOT NULL AND NOT EXISTS (SELECT FROM agent a WHERE a.id = write_request.named_agent_id) THEN
    PERFORM refuse('no_such_agent', format('there is no agent %s', write_request.named_agent_id));
  END IF;
  PERFORM check_wish(write_request.wish_from, write_request.wish_until, write_request.furthest);
  INSERT INTO callback (
    queue_id, centre_id, asked_queue_id, source, source_ref, caller_id, number_end, language, reason, is_urgent,
    requested_at, request_day, due_at, wish_from, wish_until, care_team, named_agent_id, may_text)
  SELECT asked.id, asked.centre_id, asked.id, write_request.source, write_request.source_ref, write_request.caller_id,
         write_request.number_end, write_request.language, left(coalesce(write_request.reason, ''), 4000), s.promise_s IS NOT NULL,
         write_request.now, local_day(write_request.now), due_at(asked.id, write_request.now), write_request.wish_from,
         write_request.wish_until, left(coalesce(write_request.care_team, ''), 200), write_request.named_agent_id,
         coalesce(write_request.may_text, true)
    FROM service s WHERE s.id = asked.service_id
  ON CONFLICT (source, source_ref) DO NOTHING
  RETURNING id INTO found_id;
  RETURN found_id;
END $$;

CREATE FUNCTION contact.request(
  source text, source_ref text, queue_id integer, number text, language text, reason text DEFAULT '',
  wish_from timestamptz DEFAULT NULL, wish_until timestamptz DEFAULT NULL, care_team text DEFAULT '',
  named_agent_id integer DEFAULT NULL, may_text boolean DEFAULT true, at timestamptz DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_call(request.source, request.at);
  found_id bigint;
BEGIN
  -- Of a platform that gives none, or the same to all, every request after the first would be taken for the first.
  IF NOT coalesce(length(btrim(request.source, E' \t\r\n')) > 0 AND length(request.source) <= 200
                  AND length(btrim(request.source_ref, E' \t\r\n')) > 0 AND length(request.source_ref) <= 200, false) THEN
    PERFORM refuse('no_reference', 'a request has a source and its own reference there, of 1 to 200 characters each');
  END IF;
  SELECT c.id INTO found_id FROM callback c WHERE c.source = request.source AND c.source_ref = request.source_ref;
  IF FOUND THEN
    RETURN found_id;
  END IF;
  found_id := write_request(
    request.source, request.source_ref, request.queue_id, caller_of(request.number), coalesce(right(request.number, 2), ''),
    request.language, request.reason, request.wish_from, request.wish_until, wish_until(now), request.care_team,
    request.named_agent_id, request.may_text, now);
  IF found_id IS NULL THEN
    SELECT c.id INTO found_id FROM callback c WHERE c.source = request.source AND c.source_ref = request.source_ref;
  END IF;
  RETURN found_id;
END $$;

-- Whether a nurse is recorded as absent.
CREATE FUNCTION contact.is_away(agent_id integer, now timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
BEGIN
  RETURN EXISTS (SELECT FROM contact.shift s
                  WHERE s.agent_id = is_away.agent_id AND s.kind = 'absence' AND s.taken_back_at IS NULL
                    AND s.starts_at <= is_away.now AND s.ends_at > is_away.now);
END $$;

-- Whose callbacks a nurse rings: those of the centre she is lent to; when a loan there has ended since she was last
-- `since` in a state, those of her own; else those of the centre she is signed on at.
CREATE FUNCTION contact.line_of(agent_id integer, centre_id integer, since timestamptz, now timestamptz) RETURNS integer
LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  place integer;
BEGIN
  SELECT s.centre_id INTO place FROM contact.shift s
   WHERE s.agent_id = line_of.agent_id AND s.kind = 'loan' AND s.taken_back_at IS NULL
     AND s.starts_at <= line_of.now AND s.ends_at > line_of.now ORDER BY s.id DESC LIMIT 1;
  IF NOT FOUND AND EXISTS (
      SELECT FROM contact.shift s
       WHERE s.agent_id = line_of.agent_id AND s.kind = 'loan' AND s.centre_id = line_of.centre_id AND s.starts_at <= line_of.now
         AND least(s.ends_at, s.taken_back_at) BETWEEN line_of.since AND line_of.now) THEN
    SELECT a.centre_id INTO place FROM contact.agent a WHERE a.id = line_of.agent_id;
  END IF;
  RETURN coalesce(place, line_of.centre_id);
END $$;

-- Whether a nurse keeps what is assigned to her: she is at the centre's lines, or comes there later today, and speaks the
-- language. What is assigned to anybody else is anybody's, or it would never be rung.
CREATE FUNCTION contact.keeps(agent_id integer, centre_id integer, language text, now timestamptz) RETURNS boolean LANGUAGE sql STABLE
SET search_path = contact, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM agent a
                  WHERE a.id = keeps.agent_id AND a.is_active AND keeps.language = ANY (string_to_array(a.languages, ' '))
                    AND (EXISTS (SELECT FROM presence p
                                  WHERE p.agent_id = a.id AND p.centre_id = keeps.centre_id AND p.state <> 'off')
                         OR EXISTS (SELECT FROM shift s
                                     WHERE s.agent_id = a.id AND s.centre_id = keeps.centre_id AND s.kind <> 'absence'
                                       AND s.taken_back_at IS NULL
                                       AND s.starts_at > keeps.now AND local_day(s.starts_at) = local_day(keeps.now)
                                       AND NOT is_away(a.id, s.starts_at))))
$$;

-- What a nurse rings goes back to its queue, and no attempt is counted: of a call whose end nobody told, as her phone or
-- the platform died, her next word is that she rings nobody. Else it would be rung for ever, and with it no other
-- request of its patient.
CREATE FUNCTION contact.give_back(agent_id integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  -- Looked for first: idle nurses ask often, and the trigger that writes the spine runs for no rows too.
  IF EXISTS (SELECT FROM callback c WHERE c.agent_id = give_back.agent_id AND c.state = 'calling') THEN
    UPDATE callback c SET state = 'waiting' WHERE c.agent_id = give_back.agent_id AND c.state = 'calling';
  END IF;
END $$;

-- A call of the nurse is over: she is ready where she is to be now, unless she has paused meanwhile, or gone.
CREATE FUNCTION contact.hang_up(agent_id integer, now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  UPDATE presence p SET state = CASE WHEN is_away(p.agent_id, hang_up.now) THEN 'off' WHEN p.state = 'paused' THEN 'paused'
                                     ELSE 'ready' END,
         centre_id = line_of(p.agent_id, p.centre_id, p.since, hang_up.now), since = hang_up.now
   WHERE p.agent_id = hang_up.agent_id;
END $$;

CREATE FUNCTION contact.take(agent_id integer, at timestamptz DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  nurse agent;
  here presence;
  now timestamptz;
  today date;
  chosen callback;
  rung bigint[] := '{}';
BEGIN
  SELECT * INTO nurse FROM agent a WHERE a.id = take.agent_id;
  IF NOT FOUND THEN
    PERFORM refuse('no_such_agent', format('there is no agent %s', take.agent_id));
  END IF;
  now := begin_call(nurse.code, take.at);
  today := local_day(now);
  SELECT * INTO here FROM presence p WHERE p.agent_id = nurse.id AND p.state = 'ready' FOR UPDATE;
  IF NOT FOUND THEN
    IF is_away(nurse.id, now) THEN
      PERFORM refuse('absent', format('%s is recorded as absent', nurse.code));
    END IF;
    PERFORM refuse('not_ready', format('%s is not signed on and ready', nurse.code));
  END IF;
  PERFORM give_back(nurse.id);
  PERFORM follow_line(nurse.id, now);
  SELECT * INTO here FROM presence p WHERE p.agent_id = nurse.id AND p.state = 'ready';
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  LOOP
    SELECT c.* INTO chosen
      FROM callback c JOIN queue q ON q.id = c.queue_id
     WHERE c.centre_id = here.centre_id AND c.state = 'waiting'
       AND q.channel = 'callback' AND q.language = ANY (string_to_array(nurse.languages, ' '))
       AND (c.next_attempt_at IS NULL OR c.next_attempt_at <= now) AND (c.wish_from IS NULL OR c.wish_from <= now)
       AND (c.assigned_agent_id IS NULL OR c.assigned_agent_id = nurse.id
            OR NOT keeps(c.assigned_agent_id, c.centre_id, q.language, now))
       AND (c.caller_id IS NULL OR c.caller_id <> ALL (rung)
            AND NOT EXISTS (SELECT FROM callback o WHERE o.caller_id = c.caller_id AND o.state = 'calling'))
     ORDER BY c.is_urgent DESC, coalesce(c.wish_until < now, false) DESC, c.front_at NULLS LAST,
              c.request_day < today DESC, coalesce(c.named_agent_id = nurse.id, false) DESC,
              c.due_at, c.requested_at, c.id
     LIMIT 1 FOR UPDATE OF c SKIP LOCKED;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
    EXIT WHEN chosen.caller_id IS NULL;
    -- Two nurses may take two requests of one caller at the same moment, each blind to the other's transaction:
    -- the caller's row decides. Whoever holds it is ringing, and who gets it looks again at what is committed by now.
    PERFORM FROM caller WHERE id = chosen.caller_id FOR NO KEY UPDATE SKIP LOCKED;
    EXIT WHEN FOUND AND NOT EXISTS (SELECT FROM callback o WHERE o.caller_id = chosen.caller_id AND o.state = 'calling');
    rung := rung || chosen.caller_id;
  END LOOP;
  UPDATE callback SET state = 'calling', agent_id = nurse.id, taken_at = now WHERE id = chosen.id;
  UPDATE presence SET state = 'calling', since = now WHERE agent_id = nurse.id;
  RETURN chosen.id;
END $$;

-- The template of a purpose: newest active version in the language, in Finnish where there is none.
CREATE FUNCTION contact.template_for(purpose text, language text) RETURNS contact.text_template LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  found_one contact.text_template;
BEGIN
  SELECT * INTO found_one FROM contact.text_template t
   WHERE t.purpose = template_for.purpose AND t.language IN (template_for.language, 'fi') AND t.is_active
   ORDER BY t.language = template_for.language DESC, t.version DESC LIMIT 1;
  RETURN found_one;
END $$;

-- Why a request's caller cannot or must not be sent a text, null when nothing is known against it: a number that nobody
-- has looked at yet will do. Behind a wrong number is a stranger, until it is opened again and corrected.
CREATE FUNCTION contact.text_hindrance(callback_id bigint) RETURNS text LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
BEGIN
  RETURN (SELECT CASE
      WHEN p.number IS NULL THEN 'no_number'
      WHEN NOT c.may_text THEN 'may_not'
      WHEN c.outcome = 'wrong_number' THEN 'wrong_number'
      WHEN p.textable IS NOT FALSE THEN NULL
      WHEN p.textable_why IN ('asked_not_to', 'landline', 'foreign', 'not_a_number', 'made_up') THEN p.textable_why
      ELSE 'not_textable' END
    FROM contact.callback c LEFT JOIN contact.caller p ON p.id = c.caller_id WHERE c.id = text_hindrance.callback_id);
END $$;

-- The callback an agent is ringing about, locked, and the agent; anything else is refused.
CREATE FUNCTION contact.in_hand(callback_id bigint, agent_id integer) RETURNS contact.callback
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  rung callback;
BEGIN
  -- The nurse's presence before her callback, as take and sign_on lock them, or two of her calls could wait for each other.
  PERFORM FROM presence p WHERE p.agent_id = in_hand.agent_id FOR UPDATE;
  SELECT * INTO rung FROM callback c WHERE c.id = in_hand.callback_id AND c.agent_id = in_hand.agent_id AND c.state = 'calling'
     FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM refuse('not_calling', format('agent %s is not ringing about callback %s', in_hand.agent_id, in_hand.callback_id));
  END IF;
  RETURN rung;
END $$;

-- The delay in seconds after an attempt that nobody answered: where the policy spreads attempts, until another part of
-- the day. app.domain.attempt_policy has the parts.
CREATE FUNCTION contact.spread_delay(ended_at timestamptz, delay_s integer, spreads boolean) RETURNS integer
LANGUAGE plpgsql STABLE
AS $$
DECLARE
  region_zone text := (SELECT r.zone FROM contact.region r);
  ended timestamp := ended_at AT TIME ZONE region_zone;
  wished timestamp := (ended_at + make_interval(secs => delay_s)) AT TIME ZONE region_zone;
  part integer := width_bucket(extract(hour FROM ended), ARRAY[11, 14]::numeric[]);
BEGIN
  IF NOT coalesce(spreads, false) OR wished::date <> ended::date
      OR width_bucket(extract(hour FROM wished), ARRAY[11, 14]::numeric[]) <> part THEN
    RETURN delay_s;
  END IF;
  RETURN ceil(extract(epoch FROM contact.local_instant(ended::date, (ARRAY[660, 840, 1440])[part + 1]) - ended_at));
END $$;

CREATE FUNCTION contact.finish(callback_id bigint, agent_id integer, outcome text, at timestamptz DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  nurse agent;
  rung callback;
  policy attempt_policy;
  template text_template;
  now timestamptz;
  made integer;
  ends text;
  untexted text;
  is_due boolean;
BEGIN
  SELECT * INTO nurse FROM agent a WHERE a.id = finish.agent_id;
  now := begin_call(nurse.code, finish.at);
  rung := in_hand(finish.callback_id, finish.agent_id);
  IF coalesce(finish.outcome, '') NOT IN ('reached', 'no_answer', 'busy', 'voicemail', 'wrong_number', 'blocked', 'technical') THEN
    PERFORM refuse('unknown_outcome', format('%s is no way for an attempt to end', coalesce(finish.outcome, 'null')));
  END IF;
  SELECT p.* INTO policy
    FROM policy_assignment s JOIN attempt_policy p ON p.id = s.policy_id
   WHERE s.queue_id = rung.queue_id AND s.valid_from <= local_day(now) ORDER BY s.valid_from DESC LIMIT 1;
  IF NOT FOUND THEN
    policy.max_attempts := 1;
    policy.wrong_number_ends := true;
    policy.text_on_unreached := true;
    policy.technical_delay_s := 900;
  END IF;
  made := rung.attempts_made + CASE finish.outcome WHEN 'technical' THEN 0 ELSE 1 END;
  ends := CASE
    WHEN finish.outcome = 'reached' THEN 'reached'
    WHEN finish.outcome = 'wrong_number' AND policy.wrong_number_ends THEN 'unreached'
    WHEN finish.outcome <> 'technical' AND made >= policy.max_attempts THEN 'unreached'
    ELSE 'waiting' END;
  -- Behind a wrong number is a stranger: nothing is written to them.
  is_due := ends = 'unreached' AND finish.outcome <> 'wrong_number' AND policy.text_on_unreached;
  IF is_due THEN
    template := template_for('unreached', rung.language);
    untexted := coalesce(text_hindrance(rung.id), CASE WHEN template.id IS NULL THEN 'no_template' END);
  END IF;
  INSERT INTO attempt (callback_id, centre_id, queue_id, number, agent_id, started_at, ended_at, outcome)
  VALUES (rung.id, rung.centre_id, rung.queue_id, rung.attempts_made + 1, nurse.id, rung.taken_at, now, finish.outcome);
  IF ends = 'waiting' THEN
    UPDATE callback SET state = ends, attempts_made = made, last_attempt_at = now,
           first_attempt_at = coalesce(first_attempt_at, now), front_at = NULL,
           next_attempt_at = next_attempt_at(rung.queue_id, now, CASE finish.outcome
             WHEN 'busy' THEN policy.busy_delay_s WHEN 'technical' THEN policy.technical_delay_s
             ELSE spread_delay(now, CASE finish.outcome WHEN 'voicemail' THEN policy.voicemail_delay_s
                                                        ELSE policy.no_answer_delay_s END, policy.spreads) END)
     WHERE id = rung.id;
  ELSE
    UPDATE callback SET state = ends, attempts_made = made, last_attempt_at = now,
           first_attempt_at = coalesce(first_attempt_at, now), front_at = NULL, next_attempt_at = NULL,
           closed_at = now, closed_by = nurse.code, outcome = finish.outcome, untexted_why = untexted
     WHERE id = rung.id;
  END IF;
  IF is_due AND untexted IS NULL THEN
    INSERT INTO outbox (ref, callback_id, centre_id, purpose, language, template_id, body, not_before, not_after,
                        created_by, created_at, changed_at)
    VALUES (gen_random_uuid(), rung.id, rung.centre_id, 'unreached', template.language, template.id, template.body,
            now, now + interval '4 hours', nurse.code, now, now);
  END IF;
  PERFORM hang_up(nurse.id, now);
  RETURN ends;
END $$;

CREATE FUNCTION contact.release(callback_id bigint, agent_id integer, at timestamptz DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_call((SELECT a.code FROM agent a WHERE a.id = release.agent_id), release.at);
  rung callback := in_hand(callback_id, agent_id);
BEGIN
  UPDATE callback SET state = 'waiting' WHERE id = rung.id;
  PERFORM hang_up(release.agent_id, now);
  RETURN 'waiting';
END $$;

-- Ends a waiting callback without ringing.
CREATE FUNCTION contact.end_waiting(callback_id bigint, ends text, how text, why text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  UPDATE callback SET state = ends, outcome = coalesce(how, outcome), close_reason = coalesce(why, close_reason),
         next_attempt_at = NULL, front_at = NULL, closed_at = acting_at(), closed_by = acting()
   WHERE id = callback_id AND state = 'waiting';
  IF NOT FOUND THEN
    PERFORM refuse('not_waiting', format('callback %s is not waiting', callback_id));
  END IF;
  RETURN ends;
END $$;

CREATE FUNCTION contact.caller_withdraws(callback_id bigint, reason text, actor text, at timestamptz DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  PERFORM begin_call(actor, at);
  IF coalesce(btrim(reason), '') = '' THEN
    PERFORM refuse('no_reason', 'a withdrawal needs a reason');
  END IF;
  RETURN end_waiting(callback_id, 'withdrawn', NULL, reason);
END $$;

CREATE FUNCTION contact.handle(callback_id bigint, how text, actor text, at timestamptz DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  PERFORM begin_call(actor, at);
  IF how IS NULL OR how NOT IN ('voicemail', 'e_form', 'chat', 'rang_in') THEN
    PERFORM refuse('unknown_how', format('%s is no way to serve without ringing', how));
  END IF;
  RETURN end_waiting(callback_id, 'handled', how, NULL);
END $$;

CREATE FUNCTION contact.sign_on(agent_id integer, centre_id integer, state text, at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  nurse agent;
  now timestamptz;
BEGIN
  SELECT * INTO nurse FROM agent a WHERE a.id = sign_on.agent_id;
  IF NOT FOUND THEN
    PERFORM refuse('no_such_agent', format('there is no agent %s', sign_on.agent_id));
  ELSIF NOT EXISTS (SELECT FROM centre c WHERE c.id = sign_on.centre_id) THEN
    PERFORM refuse('no_such_centre', format('there is no centre %s', sign_on.centre_id));
  ELSIF sign_on.state IS NULL OR sign_on.state NOT IN ('ready', 'paused', 'off') THEN
    PERFORM refuse('unknown_state', format('an agent signs on ready, paused or off, not %s', sign_on.state));
  END IF;
  now := begin_call(nurse.code, sign_on.at);
  IF sign_on.state <> 'off' AND is_away(nurse.id, now) THEN
    PERFORM refuse('absent', format('%s is recorded as absent; a supervisor can remove the absence', nurse.code));
  END IF;
  INSERT INTO presence AS p (agent_id, centre_id, state, since)
  VALUES (nurse.id, line_of(nurse.id, sign_on.centre_id, NULL, now), sign_on.state, now)
  ON CONFLICT (agent_id) DO UPDATE SET centre_id = excluded.centre_id, state = excluded.state, since = excluded.since;
  -- A pause asked for in a call begins when the call is over.
  IF sign_on.state <> 'paused' THEN
    PERFORM give_back(nurse.id);
  END IF;
END $$;

CREATE FUNCTION contact.turn_away(centre_id integer, queue_id integer, reason text, at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  IF NOT EXISTS (SELECT FROM centre c WHERE c.id = turn_away.centre_id) THEN
    PERFORM refuse('no_such_centre', format('there is no centre %s', turn_away.centre_id));
  ELSIF turn_away.queue_id IS NOT NULL AND NOT EXISTS (SELECT FROM queue q WHERE q.id = turn_away.queue_id) THEN
    PERFORM refuse('no_such_queue', format('there is no queue %s', turn_away.queue_id));
  ELSIF turn_away.reason IS NULL OR turn_away.reason NOT IN ('full', 'closed', 'unsupported_number') THEN
    PERFORM refuse('unknown_reason', format('%s is no reason to turn a caller away', turn_away.reason));
  END IF;
  INSERT INTO turned_away (centre_id, queue_id, at, reason)
  VALUES (turn_away.centre_id, turn_away.queue_id, clock(turn_away.at), turn_away.reason);
END $$;
