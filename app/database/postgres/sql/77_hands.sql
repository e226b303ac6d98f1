-- Nurses' time: an absence, an extra shift, a loan to another centre, and each of them taken away again. Nothing is deleted.

-- Whether somebody may settle it: an absence whoever answers for the nurse at home or where she is lent to; what gives
-- hands to a centre, or takes them from one, who is at home in both.
CREATE FUNCTION contact.may_settle(kind text, places integer[]) RETURNS boolean LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  RETURN CASE kind WHEN 'absence' THEN places && my_centres() ELSE places <@ my_centres() END;
END $$;

CREATE FUNCTION contact.check_stretch(from_at timestamptz, until_at timestamptz, longest interval, now timestamptz) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
  IF from_at IS NULL OR until_at IS NULL OR NOT isfinite(from_at) OR NOT isfinite(until_at) OR from_at >= until_at THEN
    PERFORM contact.refuse('not_a_stretch', 'it begins before it ends');
  ELSIF contact.local_day(from_at) < contact.local_day(now) THEN
    PERFORM contact.refuse('past_day', 'nurses'' time is settled for today or a later day');
  ELSIF until_at <= now THEN
    PERFORM contact.refuse('time_passed', 'that time is over');
  ELSIF from_at > now + interval '9600 hours' THEN
    PERFORM contact.refuse('too_far', 'nurses'' time is settled at most 400 days ahead');
  ELSIF until_at - from_at > longest THEN
    PERFORM contact.refuse('too_long', format('that is longer than %s hours', extract(epoch FROM longest) / 3600));
  END IF;
END $$;

-- The nurse, locked: of two supervisors the second sees what the first has settled about her.
CREATE FUNCTION contact.nurse_at_hand(agent_id integer) RETURNS contact.agent LANGUAGE plpgsql
SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  nurse agent;
BEGIN
  SELECT * INTO nurse FROM agent a WHERE a.id = nurse_at_hand.agent_id AND a.is_active FOR NO KEY UPDATE;
  RETURN nurse;
END $$;

-- What stands already within a stretch, of the kinds that speak against another: the newest.
CREATE FUNCTION contact.in_the_way(agent_id integer, from_at timestamptz, until_at timestamptz, kinds text[]) RETURNS contact.shift
LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  clash contact.shift;
BEGIN
  SELECT * INTO clash FROM contact.shift s
   WHERE s.agent_id = in_the_way.agent_id AND s.kind = ANY (kinds) AND s.taken_back_at IS NULL
     AND s.starts_at < in_the_way.until_at AND s.ends_at > in_the_way.from_at
   ORDER BY s.id DESC LIMIT 1;
  RETURN clash;
END $$;

CREATE FUNCTION contact.speaks_against(kind text) RETURNS text[] LANGUAGE sql IMMUTABLE
AS $$
  SELECT CASE kind WHEN 'absence' THEN '{absence}'::text[] WHEN 'loan' THEN '{loan,absence}'::text[]
              ELSE '{planned,extra,loan,absence}'::text[] END
$$;

-- What another person's act left is theirs; what the plan says has no person.
CREATE FUNCTION contact.because_of(clash contact.shift) RETURNS text LANGUAGE sql STABLE
AS $$
  SELECT CASE WHEN clash.id IS NULL THEN 'done' WHEN clash.action_id IS NOT NULL THEN 'someone_first'
              WHEN clash.kind = 'absence' THEN 'absent' WHEN clash.kind = 'loan' THEN 'lent' ELSE 'has_shift' END
$$;

-- Puts a nurse who is signed on, and not ringing, where she is to be now.
CREATE FUNCTION contact.follow_line(agent_id integer, now timestamptz) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  here presence;
  place integer;
BEGIN
  SELECT * INTO here FROM presence p WHERE p.agent_id = follow_line.agent_id AND p.state IN ('ready', 'paused') FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  place := line_of(here.agent_id, here.centre_id, here.since, follow_line.now);
  IF is_away(here.agent_id, follow_line.now) THEN
    UPDATE presence p SET state = 'off', centre_id = place, since = follow_line.now WHERE p.agent_id = here.agent_id;
  ELSIF place <> here.centre_id THEN
    UPDATE presence p SET centre_id = place WHERE p.agent_id = here.agent_id;
  END IF;
END $$;

-- Who settled a shift last, and when.
CREATE FUNCTION contact.settled_by(settled contact.shift, OUT who text, OUT at timestamptz) LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
BEGIN
  SELECT a.actor, a.at INTO who, at FROM contact.action a WHERE a.id = settled.action_id;
END $$;

-- Writes a shift of each place where one is to stand, and the answer. `told` also tells each centre's chain.
CREATE FUNCTION contact.settle_shift(action uuid, act text, kind text, nurse contact.agent, stands integer[], places integer[],
  from_at timestamptz, until_at timestamptz, reason text, verdict text, clash contact.shift, now timestamptz, told jsonb)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  place integer;
  ids bigint[] := '{}';
  made bigint;
  before jsonb;
  who text;
  since timestamptz;
BEGIN
  IF verdict = 'done' THEN
    FOREACH place IN ARRAY stands LOOP
      INSERT INTO shift (agent_id, centre_id, kind, starts_at, ends_at, reason, created_by, action_id)
      VALUES (nurse.id, place, settle_shift.kind, from_at, until_at, settle_shift.reason, session_user::text, settle_shift.action)
      RETURNING id INTO made;
      ids := ids || made;
    END LOOP;
    PERFORM follow_line(nurse.id, settle_shift.now);
    before := (SELECT jsonb_agg(jsonb_build_object('id', nurse.id, 'centre_id', p.place, 'agent_id', nurse.id, 'shift_ids', ids,
                 'change', jsonb_build_array(NULL, jsonb_build_array(us(from_at), us(until_at)))) ORDER BY p.place)
                 FROM unnest(places) p(place));
  ELSIF verdict = 'someone_first' THEN
    SELECT s.who, s.at INTO who, since FROM settled_by(clash) s;
  END IF;
  RETURN end_act(settle_shift.action, act, jsonb_build_array(row_answer(nurse.id, verdict, NULL, who, since)), before, until_at,
                 told);
END $$;

CREATE FUNCTION contact.act_record_absence(action uuid, agent_id integer, from_at timestamptz, until_at timestamptz, reason text,
                                           at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_record_absence.action, 'record_absence', ARRAY[act_record_absence.agent_id]::bigint[], act_record_absence.at);
  nurse agent;
  places integer[];
  clash shift;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM check_stretch(act_record_absence.from_at, act_record_absence.until_at, interval '744 hours', act.now);
  IF act_record_absence.reason IS NULL OR act_record_absence.reason NOT IN ('sick', 'child_sick', 'other_duty', 'training', 'leave') THEN
    PERFORM refuse('unknown_reason', 'an absence has one of the reasons of the list');
  END IF;
  nurse := nurse_at_hand(act_record_absence.agent_id);
  -- One at each centre that would miss her, so that each sees why.
  places := ARRAY(
    SELECT DISTINCT s.centre_id FROM shift s
     WHERE s.agent_id = nurse.id AND s.kind <> 'absence' AND s.taken_back_at IS NULL
       AND s.starts_at < act_record_absence.until_at AND s.ends_at > act_record_absence.from_at
     UNION SELECT nurse.centre_id ORDER BY 1);
  IF nurse.id IS NULL OR NOT may_settle('absence', places) THEN
    PERFORM refuse('not_yours', 'there is no such nurse within your centres');
  END IF;
  clash := in_the_way(nurse.id, act_record_absence.from_at, act_record_absence.until_at, speaks_against('absence'));
  RETURN settle_shift(act_record_absence.action, 'record_absence', 'absence', nurse, places, places, act_record_absence.from_at,
    act_record_absence.until_at, act_record_absence.reason, because_of(clash), clash, act.now,
    jsonb_build_object('reason', act_record_absence.reason));
END $$;

CREATE FUNCTION contact.act_add_shift(action uuid, agent_id integer, centre_id integer, from_at timestamptz, until_at timestamptz,
                                      at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_add_shift.action, 'add_shift', ARRAY[act_add_shift.agent_id]::bigint[], act_add_shift.at);
  nurse agent;
  places integer[];
  clash shift;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM check_stretch(act_add_shift.from_at, act_add_shift.until_at, interval '16 hours', act.now);
  nurse := nurse_at_hand(act_add_shift.agent_id);
  places := ARRAY(SELECT nurse.centre_id UNION SELECT act_add_shift.centre_id ORDER BY 1);
  IF nurse.id IS NULL OR act_add_shift.centre_id IS NULL OR NOT may_settle('extra', places) THEN
    PERFORM refuse('not_yours', 'there is no such nurse or centre within your centres');
  END IF;
  clash := in_the_way(nurse.id, act_add_shift.from_at, act_add_shift.until_at, speaks_against('extra'));
  RETURN settle_shift(act_add_shift.action, 'add_shift', 'extra', nurse, ARRAY[act_add_shift.centre_id], places, act_add_shift.from_at,
    act_add_shift.until_at, '', because_of(clash), clash, act.now, jsonb_build_object('to', act_add_shift.centre_id));
END $$;

CREATE FUNCTION contact.act_lend(action uuid, agent_id integer, to_centre_id integer, from_at timestamptz, until_at timestamptz,
                                 at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_lend.action, 'lend', ARRAY[act_lend.agent_id]::bigint[], act_lend.at);
  nurse agent;
  places integer[];
  clash shift;
  verdict text;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM check_stretch(act_lend.from_at, act_lend.until_at, interval '16 hours', act.now);
  nurse := nurse_at_hand(act_lend.agent_id);
  places := ARRAY(SELECT nurse.centre_id UNION SELECT act_lend.to_centre_id ORDER BY 1);
  IF nurse.id IS NULL OR act_lend.to_centre_id IS NULL OR NOT may_settle('loan', places) THEN
    PERFORM refuse('not_yours', 'there is no such nurse or centre within your centres');
  ELSIF cardinality(places) = 1 THEN
    PERFORM refuse('same_centre', 'she is at home there');
  END IF;
  clash := in_the_way(nurse.id, act_lend.from_at, act_lend.until_at, speaks_against('loan'));
  verdict := because_of(clash);
  -- A part of one shift, where that day is planned at all; without a plan whoever is signed on is at work.
  IF verdict = 'done' AND NOT EXISTS (
      SELECT FROM shift s WHERE s.agent_id = nurse.id AND s.kind IN ('planned', 'extra') AND s.taken_back_at IS NULL
         AND s.starts_at <= act_lend.from_at AND s.ends_at >= act_lend.until_at) AND (
      EXISTS (SELECT FROM shift s WHERE s.agent_id = nurse.id AND s.kind IN ('planned', 'extra') AND s.taken_back_at IS NULL
                 AND s.ends_at > local_instant(local_day(act_lend.from_at), 0)
                 AND s.starts_at < local_instant(local_day(act_lend.from_at) + 1, 0))
      OR NOT EXISTS (SELECT FROM presence p WHERE p.agent_id = nurse.id AND p.state <> 'off')) THEN
    verdict := 'not_at_work';
  END IF;
  RETURN settle_shift(act_lend.action, 'lend', 'loan', nurse, ARRAY[act_lend.to_centre_id], places, act_lend.from_at,
    act_lend.until_at, '', verdict, clash, act.now, jsonb_build_object('home', nurse.centre_id, 'to', act_lend.to_centre_id));
END $$;

-- An absence goes wherever it stands. What is planned is not taken away here: an absence is recorded.
CREATE FUNCTION contact.act_remove_shift(action uuid, shift_id bigint, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_remove_shift.action, 'remove_shift', ARRAY[act_remove_shift.shift_id], act_remove_shift.at);
  nurse agent;
  named shift;
  places integer[];
  ids bigint[];
  verdict text;
  who text;
  since timestamptz;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  SELECT * INTO named FROM shift s WHERE s.id = act_remove_shift.shift_id;
  SELECT * INTO nurse FROM agent a WHERE a.id = named.agent_id FOR NO KEY UPDATE;
  -- Again, as it is now that nobody else can settle anything about her.
  SELECT * INTO named FROM shift s WHERE s.id = act_remove_shift.shift_id;
  SELECT array_agg(s.id ORDER BY s.id), array_agg(s.centre_id) || nurse.centre_id INTO ids, places FROM shift s
   WHERE s.id = named.id OR named.kind = 'absence' AND s.kind = 'absence' AND s.agent_id = named.agent_id
     AND (s.starts_at, s.ends_at) = (named.starts_at, named.ends_at) AND s.action_id = named.action_id;
  IF named.id IS NULL OR NOT may_settle(named.kind, places) THEN
    PERFORM refuse('not_yours', 'there is no such shift within your centres');
  ELSIF named.kind = 'planned' THEN
    PERFORM refuse('planned_shift', 'a planned shift stays; an absence is recorded');
  END IF;
  verdict := CASE WHEN named.taken_back_at IS NOT NULL THEN 'someone_first' WHEN named.ends_at <= act.now THEN 'too_late'
                  ELSE 'done' END;
  IF verdict = 'someone_first' THEN
    SELECT s.who, s.at INTO who, since FROM settled_by(named) s;
  ELSIF verdict = 'done' THEN
    before := (SELECT jsonb_agg(jsonb_build_object('id', named.id, 'centre_id', p.place, 'agent_id', named.agent_id, 'shift_ids', ids,
                 'action_id', named.action_id,
                 'change', jsonb_build_array(jsonb_build_array(us(named.starts_at), us(named.ends_at)), NULL)) ORDER BY p.place)
                 FROM (SELECT DISTINCT unnest(places) AS place) p);
    UPDATE shift s SET taken_back_at = act.now, action_id = act_remove_shift.action WHERE s.id = ANY (ids);
    PERFORM follow_line(named.agent_id, act.now);
  END IF;
  RETURN end_act(act_remove_shift.action, 'remove_shift', jsonb_build_array(row_answer(named.id, verdict, NULL, who, since)), before,
    named.ends_at, jsonb_build_object('agent', named.agent_id, 'kind', named.kind));
END $$;

-- Taking one of these acts back: what it made is taken away, what it took away stands again, while nobody has settled
-- anything else about the nurse's time.
CREATE FUNCTION contact.undo_hands(action uuid, undone contact.action, now timestamptz)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  was jsonb := undone.result->'before'->0;
  ids bigint[] := ARRAY(SELECT jsonb_array_elements_text(was->'shift_ids')::bigint);
  anew boolean := undone.kind = 'remove_shift';
  nurse agent;
  named shift;
  clash shift;
  places integer[];
  verdict text;
  who text;
  since timestamptz;
  before jsonb;
BEGIN
  IF was IS NULL THEN
    RETURN end_act(undo_hands.action, 'undo', '[]', '[]', NULL, jsonb_build_object('of', undone.id, 'undid', undone.kind));
  END IF;
  SELECT * INTO nurse FROM agent a WHERE a.id = (was->>'agent_id')::integer FOR NO KEY UPDATE;
  SELECT * INTO named FROM shift s WHERE s.id = ids[1];
  places := ARRAY(SELECT s.centre_id FROM shift s WHERE s.id = ANY (ids)) || nurse.centre_id;
  IF anew THEN
    clash := in_the_way(nurse.id, named.starts_at, named.ends_at, speaks_against(named.kind));
  END IF;
  verdict := CASE
    WHEN NOT may_settle(named.kind, places) THEN 'not_yours'
    WHEN undone.undone_by IS NOT NULL THEN 'nothing_to_undo'
    WHEN named.action_id IS DISTINCT FROM undone.id OR clash.id IS NOT NULL THEN 'someone_first'
    WHEN undo_hands.now >= undone.undo_until THEN 'too_late'
    ELSE 'done' END;
  IF verdict = 'someone_first' THEN
    IF named.action_id IS DISTINCT FROM undone.id THEN
      clash := named;
    END IF;
    SELECT s.who, s.at INTO who, since FROM settled_by(clash) s;
  ELSIF verdict = 'done' THEN
    UPDATE shift s SET taken_back_at = CASE WHEN anew THEN NULL ELSE undo_hands.now END,
           action_id = CASE WHEN anew THEN (was->>'action_id')::uuid ELSE undo_hands.action END
     WHERE s.id = ANY (ids);
    PERFORM follow_line(nurse.id, undo_hands.now);
    UPDATE action a SET undone_by = undo_hands.action WHERE a.id = undone.id;
    before := (SELECT jsonb_agg(jsonb_build_object('id', b->'id', 'centre_id', b->'centre_id',
                                                   'change', jsonb_build_array(b->'change'->1, b->'change'->0)) ORDER BY e.n)
                 FROM jsonb_array_elements(undone.result->'before') WITH ORDINALITY e(b, n));
  END IF;
  RETURN end_act(undo_hands.action, 'undo', jsonb_build_array(row_answer((was->>'id')::bigint, verdict, NULL, who, since)), before, NULL,
                 jsonb_build_object('of', undone.id, 'undid', undone.kind));
END $$;
