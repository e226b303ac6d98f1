-- Showing a number: step one commits who, which and why; step two, in a later transaction only, gives the number.

-- Whether a phone number may stand in what somebody wrote in their own words; in doubt it does. Days and times of day are
-- none. The patterns are those of app.domain.free_text.
CREATE FUNCTION contact.holds_number(words text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
  day CONSTANT text := '(?:(?:19|20)[0-9][0-9]-[01][0-9]-[0-3][0-9]|[0-3]?[0-9]\.[01]?[0-9]\.(?:(?:19|20)[0-9][0-9])?'
    || '|[0-3]?[0-9]/[01]?[0-9]/(?:19|20)[0-9][0-9])';
  clock CONSTANT text := '[0-2]?[0-9][.:][0-5][0-9]';
  days CONSTANT text := '(?<![0-9+])(?<![0-9][-./])' || day || '(?: ?[-\u2013] ?' || day || ')?(?![0-9])';
  times CONSTANT text := '(?<![0-9+])(?<![0-9][-./ ])' || clock || '(?: ?[-\u2013] ?' || clock || ')?(?![0-9])(?![-./ ][0-9])';
  number CONSTANT text := '[+]?[0-9](?:[ \t\r\n\u00a0\u2000-\u200d\u202f\u2060\u2010-\u2015\u2212()._/-]{0,4}[0-9]){6,}';
BEGIN
  RETURN coalesce(regexp_replace(regexp_replace(words, days, 'x', 'g'), times, 'x', 'g') ~ number, false);
END $$;

-- What people write in their own words stands in callbacks, events and the audit, where no number may.
CREATE FUNCTION contact.refuse_number(VARIADIC words text[]) RETURNS void LANGUAGE plpgsql
AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(words) w WHERE contact.holds_number(w)) THEN
    PERFORM contact.refuse('number_in_text', 'a phone number does not belong into free text');
  END IF;
END $$;

CREATE FUNCTION contact.number_request(action uuid, callback_id bigint, reason text, at timestamptz DEFAULT NULL)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(number_request.action, 'show_number', ARRAY[number_request.callback_id], number_request.at);
  ticket uuid := gen_random_uuid();
  asked callback;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered->>'ticket';
  END IF;
  -- One at a time for each login: two sessions must not pass the count together.
  PERFORM FROM membership m WHERE m.login = session_user ORDER BY m.centre_id FOR NO KEY UPDATE;
  SELECT * INTO asked FROM callback c
   WHERE c.id = number_request.callback_id AND c.centre_id = ANY (my_centres())
     AND NOT EXISTS (SELECT FROM membership m WHERE m.login = session_user AND m.centre_id = c.centre_id AND NOT m.may_show_number);
  IF NOT FOUND THEN
    PERFORM refuse('not_yours', 'there is no such callback within your centres');
  ELSIF reason IS NULL OR reason NOT IN ('calling_self', 'checking_number', 'patient_asked', 'complaint') THEN
    PERFORM refuse('unknown_reason', 'a number is shown for a reason of the list only');
  ELSIF NOT EXISTS (SELECT FROM caller p WHERE p.id = asked.caller_id AND p.number IS NOT NULL) THEN
    PERFORM refuse('no_number', 'there is no number');
  ELSIF (SELECT count(*) FROM number_ticket t
          WHERE t.actor = session_user::text AND t.callback_id IS NOT NULL AND t.at > act.now - interval '1 minute') >= 20 THEN
    PERFORM refuse('too_often', 'twenty numbers a minute are shown at the most');
  END IF;
  INSERT INTO number_ticket (id, actor, callback_id, reason, at)
  VALUES (ticket, session_user::text, asked.id, number_request.reason, act.now);
  UPDATE action a SET result = jsonb_build_object('ticket', ticket) WHERE a.id = number_request.action;
  PERFORM write_audit(asked.centre_id, number_request.action, 'number:shown', jsonb_build_object(
    'action', number_request.action, 'callback', asked.id, 'caller', asked.caller_id, 'reason', number_request.reason));
  RETURN ticket;
END $$;

CREATE FUNCTION contact.number_fetch(ticket uuid, at timestamptz DEFAULT NULL)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  held number_ticket := spent(ticket, 'shown', interval '1 minute', clock(at));
  shown text;
BEGIN
  SELECT p.number INTO shown FROM callback c JOIN caller p ON p.id = c.caller_id WHERE c.id = held.callback_id;
  IF shown IS NULL THEN
    PERFORM refuse('no_number', 'there is no number');
  END IF;
  RETURN shown;
END $$;

-- The ticket of step one, used up: what is wanted of it is a number shown, found, entered or looked into.
CREATE FUNCTION contact.spent(ticket uuid, wanted text, good_for interval, now timestamptz) RETURNS contact.number_ticket
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  held number_ticket;
BEGIN
  SELECT * INTO held FROM number_ticket t
   WHERE t.id = ticket AND t.actor = session_user::text
     AND wanted = CASE WHEN t.callback_id IS NOT NULL THEN 'shown' WHEN t.reason IN ('entered', 'looked') THEN t.reason ELSE 'found' END
     FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM refuse('not_yours', 'there is no such ticket of yours');
  ELSIF held.xid = pg_current_xact_id() THEN
    -- Seen by its own transaction it may still be rolled back, and the audit row with it.
    PERFORM refuse('not_committed', 'the second step is taken in a later transaction only');
  ELSIF held.used_at IS NOT NULL THEN
    PERFORM refuse('used', 'a ticket is used once');
  ELSIF now > held.at + good_for THEN
    PERFORM refuse('too_late', 'the ticket is too old');
  END IF;
  UPDATE number_ticket SET used_at = now WHERE id = ticket;
  RETURN held;
END $$;

-- Searching by number, step one: who, why and after whom is committed; step two says which callbacks.
CREATE FUNCTION contact.find_number(action uuid, number text, reason text, at timestamptz DEFAULT NULL)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  RETURN hold_number(action, 'find_number', number, reason, at);
END $$;

CREATE FUNCTION contact.find_fetch(ticket uuid, at timestamptz DEFAULT NULL)
RETURNS bigint[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  held number_ticket := spent(ticket, 'found', interval '1 minute', clock(at));
BEGIN
  RETURN ARRAY(SELECT c.id FROM callback c WHERE c.caller_id = held.caller_id AND c.centre_id = ANY (my_centres())
                ORDER BY c.requested_at DESC, c.id DESC LIMIT 1000);
END $$;

-- A number for a correction or a request by hand; the ticket stands for it there.
CREATE FUNCTION contact.number_enter(action uuid, number text, at timestamptz DEFAULT NULL)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  RETURN hold_number(action, 'enter_number', number, 'entered', at);
END $$;

CREATE FUNCTION contact.entered(ticket uuid, now timestamptz, OUT caller_id bigint, OUT number_end text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  held number_ticket := spent(ticket, 'entered', interval '15 minutes', now);
BEGIN
  SELECT p.id, right(p.number, 2) INTO caller_id, number_end FROM caller p WHERE p.id = held.caller_id AND p.number IS NOT NULL;
  IF NOT FOUND THEN
    PERFORM refuse('no_number', 'there is no number any more');
  END IF;
END $$;

CREATE FUNCTION contact.hold_number(action uuid, kind text, number text, reason text, at timestamptz)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(hold_number.action, hold_number.kind, '{}', hold_number.at);
  ticket uuid := gen_random_uuid();
  caller_id bigint;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered->>'ticket';
  END IF;
  PERFORM FROM membership m WHERE m.login = session_user ORDER BY m.centre_id FOR NO KEY UPDATE;
  IF cardinality(my_centres()) = 0 THEN
    PERFORM refuse('not_yours', 'who has no centre looks for nobody');
  ELSIF hold_number.kind = 'find_number'
      AND (reason IS NULL OR reason NOT IN ('calling_self', 'checking_number', 'patient_asked', 'complaint')) THEN
    PERFORM refuse('unknown_reason', 'a number is searched for with a reason of the list only');
  ELSIF number IS NULL OR number !~ '^\+[1-9][0-9]{6,14}$' THEN
    PERFORM refuse('not_a_number', 'a number is written +, country code, subscriber: 7 to 15 digits');
  ELSIF (SELECT count(*) FROM number_ticket t
          WHERE t.actor = session_user::text AND t.callback_id IS NULL AND t.at > act.now - interval '1 minute') >= 20 THEN
    PERFORM refuse('too_often', 'twenty numbers a minute are searched for or entered at the most');
  END IF;
  IF hold_number.kind = 'find_number' THEN
    SELECT p.id INTO caller_id FROM caller p WHERE p.number = hold_number.number;
  ELSE
    caller_id := caller_of(hold_number.number);
  END IF;
  INSERT INTO number_ticket (id, actor, caller_id, reason, at)
  VALUES (ticket, session_user::text, caller_id, hold_number.reason, act.now);
  UPDATE action a SET result = jsonb_build_object('ticket', ticket) WHERE a.id = hold_number.action;
  -- In the region's own chain, which no supervisor reads: whom somebody looks for is no business of the centres.
  PERFORM write_audit(0, hold_number.action, CASE hold_number.kind WHEN 'find_number' THEN 'number:searched' ELSE 'number:entered' END,
    jsonb_build_object('action', hold_number.action, 'reason', hold_number.reason, 'caller', caller_id));
  RETURN ticket;
END $$;
