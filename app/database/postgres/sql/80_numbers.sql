-- Showing a number: step one commits who, which and why; step two, in a later transaction only, gives the number.

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
          WHERE t.actor = session_user::text AND t.at > act.now - interval '1 minute') >= 20 THEN
    PERFORM refuse('too_often', 'twenty numbers a minute are shown at the most');
  END IF;
  INSERT INTO number_ticket (id, actor, callback_id, reason, at)
  VALUES (ticket, session_user::text, asked.id, number_request.reason, act.now);
  UPDATE action a SET result = jsonb_build_object('ticket', ticket) WHERE a.id = number_request.action;
  PERFORM write_audit(asked.centre_id, number_request.action, 'number:shown', jsonb_build_object(
    'action', number_request.action, 'callback', asked.id, 'reason', number_request.reason));
  RETURN ticket;
END $$;

CREATE FUNCTION contact.number_fetch(ticket uuid, at timestamptz DEFAULT NULL)
RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  held number_ticket;
  shown text;
  now timestamptz := clock(at);
BEGIN
  SELECT * INTO held FROM number_ticket t WHERE t.id = ticket AND t.actor = session_user::text FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM refuse('not_yours', 'there is no such ticket of yours');
  ELSIF held.xid = pg_current_xact_id() THEN
    -- Seen by its own transaction it may still be rolled back, and the audit row with it.
    PERFORM refuse('not_committed', 'the number is shown in a later transaction only');
  ELSIF held.used_at IS NOT NULL THEN
    PERFORM refuse('used', 'a ticket shows a number once');
  ELSIF now > held.at + interval '1 minute' THEN
    PERFORM refuse('too_late', 'a ticket is good for a minute');
  END IF;
  SELECT p.number INTO shown FROM callback c JOIN caller p ON p.id = c.caller_id WHERE c.id = held.callback_id;
  IF shown IS NULL THEN
    PERFORM refuse('no_number', 'there is no number');
  END IF;
  UPDATE number_ticket SET used_at = now WHERE id = ticket;
  RETURN shown;
END $$;
