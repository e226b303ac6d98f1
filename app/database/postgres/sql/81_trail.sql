-- The trail besides the acts: what a console notes of itself, and the answer to "who has looked at my data".

-- A note's shape, so that nobody writes what they like into the chain; the same as app.domain.trail.is_note.
CREATE FUNCTION contact.is_note(kind text, detail jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
  allowed text[] := CASE kind WHEN 'signed_in' THEN '{program}'::text[] WHEN 'sign_in_failed' THEN '{count,first,last}'
                              WHEN 'exported' THEN '{what,format,rows,filter,ids,first,last}' END;
  ids jsonb;
BEGIN
  IF allowed IS NULL OR jsonb_typeof(detail) IS DISTINCT FROM 'object' OR detail - allowed <> '{}' THEN
    RETURN false;
  ELSIF kind = 'signed_in' THEN
    RETURN jsonb_typeof(detail->'program') = 'string' AND detail->>'program' ~ '^[0-9A-Za-z.+-]{1,40}$';
  ELSIF kind = 'sign_in_failed' THEN
    RETURN coalesce(contact.is_whole(detail->'count', 1, 100000) AND contact.is_whole(detail->'first', 1, 100000000000000000)
                    AND contact.is_whole(detail->'last', 1, 100000000000000000)
                    AND (detail->'first')::bigint <= (detail->'last')::bigint, false);
  END IF;
  ids := coalesce(detail->'ids', '[]');
  RETURN coalesce(
    detail->>'what' = ANY ('{callbacks,past,trail,answer,report}') AND detail->>'format' = ANY ('{csv,xlsx,json,pdf,png,svg,print}')
    AND contact.is_whole(detail->'rows', 0, 10000000)
    AND jsonb_typeof(coalesce(detail->'filter', '""')) = 'string' AND length(coalesce(detail->>'filter', '')) <= 200
    AND NOT contact.holds_number(detail->>'filter')
    AND jsonb_typeof(ids) = 'array' AND jsonb_array_length(ids) <= 1000
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(ids || jsonb_build_array(coalesce(detail->'first', '1'), coalesce(detail->'last', '1'))) e
                     WHERE NOT coalesce(contact.is_whole(e, 1, 100000000000000000), false)), false);
END $$;

CREATE FUNCTION contact.is_whole(value jsonb, lowest bigint, highest bigint) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
  RETURN jsonb_typeof(value) = 'number' AND value::text ~ '^[0-9]{1,18}$' AND value::text::bigint BETWEEN lowest AND highest;
END $$;

-- What stands in the chain of the region: its head is locked, so that two sessions do not pass the count together.
CREATE FUNCTION contact.begin_note(at timestamptz) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    PERFORM refuse('not_an_act', 'a note is written at READ COMMITTED');
  END IF;
  INSERT INTO audit_head (centre_id, seq, hash) VALUES (0, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
  PERFORM FROM audit_head h WHERE h.centre_id = 0 FOR UPDATE;
  RETURN begin_as(session_user::text, at, NULL);
END $$;

CREATE FUNCTION contact.note_trail(kind text, detail jsonb, at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz;
BEGIN
  IF NOT coalesce(is_note(note_trail.kind, note_trail.detail), false) THEN
    PERFORM refuse('not_a_note', 'this is nothing that a console notes of itself');
  END IF;
  now := begin_note(note_trail.at);
  IF (SELECT count(*) FROM audit a WHERE a.centre_id = 0 AND a.actor = session_user::text
        AND a.what = ANY ('{signed_in,sign_in_failed,exported}') AND a.at > now - interval '1 minute') >= 30 THEN
    PERFORM refuse('too_often', 'thirty notes a minute are written at the most');
  END IF;
  PERFORM write_audit(0, NULL, note_trail.kind, note_trail.detail);
END $$;

-- "Who has looked at my data", step one: who asks, why and after whom is committed; step two tells.
CREATE FUNCTION contact.who_looked(ticket uuid, number text, reason text, at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_note(who_looked.at);
  held number_ticket;
  caller_id bigint;
BEGIN
  IF who_looked.ticket IS NULL THEN
    PERFORM refuse('not_an_act', 'a question has an id');
  END IF;
  SELECT * INTO held FROM number_ticket t WHERE t.id = who_looked.ticket;
  IF FOUND THEN
    IF held.actor <> session_user::text OR held.reason <> 'looked' THEN
      PERFORM refuse('not_yours', 'this id was used by somebody else or for something else');
    END IF;
    RETURN;
  ELSIF reason IS NULL OR reason NOT IN ('calling_self', 'checking_number', 'patient_asked', 'complaint') THEN
    PERFORM refuse('unknown_reason', 'the trail of a caller is asked for with a reason of the list only');
  ELSIF number IS NULL OR number !~ '^\+[1-9][0-9]{6,14}$' THEN
    PERFORM refuse('not_a_number', 'a number is written +, country code, subscriber: 7 to 15 digits');
  ELSIF (SELECT count(*) FROM number_ticket t
          WHERE t.actor = session_user::text AND t.callback_id IS NULL AND t.at > now - interval '1 minute') >= 20 THEN
    PERFORM refuse('too_often', 'twenty numbers a minute are searched for or entered at the most');
  END IF;
  SELECT p.id INTO caller_id FROM caller p WHERE p.number = who_looked.number;
  INSERT INTO number_ticket (id, actor, caller_id, reason, at)
  VALUES (who_looked.ticket, session_user::text, caller_id, 'looked', now);
  PERFORM write_audit(0, who_looked.ticket, 'trail:searched', jsonb_build_object(
    'action', who_looked.ticket, 'reason', who_looked.reason, 'caller', caller_id));
END $$;

-- Step two: the entries that concern the caller's callbacks or name the caller, newest first, and the question itself.
CREATE FUNCTION contact.who_looked_fetch(ticket uuid, at timestamptz DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  held number_ticket := spent(who_looked_fetch.ticket, 'looked', interval '1 minute', clock(who_looked_fetch.at));
  -- Theirs now, and those that a correction has given to them or taken from them.
  mine bigint[] := ARRAY(
    SELECT c.id FROM callback c WHERE c.caller_id = held.caller_id UNION
    SELECT i::bigint FROM audit a CROSS JOIN LATERAL jsonb_array_elements_text(a.detail::jsonb->'ids') i
     WHERE a.what = 'correct' AND held.caller_id IS NOT NULL AND strpos(a.detail, held.caller_id::text) > 0
       AND a.detail::jsonb->'callers' @> to_jsonb(held.caller_id));
  -- What could name one of them, before the detail is taken apart: a tenth of the time.
  named text := '[:,[](' || array_to_string(mine || held.caller_id, '|') || ')[],}]';
BEGIN
  RETURN jsonb_build_object('callbacks', cardinality(mine), 'entries', (
    SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e.at_us DESC, e.centre_id DESC, e.seq DESC), '[]') FROM (
      SELECT a.centre_id, a.seq, us(a.at) AS at_us, a.actor, a.what, a.detail, a.action_id, encode(a.hash, 'hex') AS hash
        FROM audit a
       WHERE held.caller_id IS NOT NULL AND (a.detail ~ named OR a.what = 'exported')
         AND concerns(a.what, a.detail::jsonb, mine, held.caller_id)
       ORDER BY a.at DESC, a.centre_id DESC, a.seq DESC LIMIT 5000) e));
END $$;

-- Whether the ids of an entry are callbacks, and not queues, exceptions, templates or alerts; of an undo, those of what
-- was undone. The same as app.domain.trail.names_callbacks.
CREATE FUNCTION contact.names_callbacks(what text, told jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
  RETURN coalesce(CASE what WHEN 'undo' THEN told->>'undid' ELSE what END = ANY (
    '{move,retry,to_front,assign,send_text,handle,withdraw,join,part,reopen,correct,add,consent_ask,consent_give,'
    'consent_decline,consent_take_back,retry_text,cancel_text,mark_read,exported}'), false);
END $$;

-- Whether an entry tells of one of these callbacks, or of their caller. A number that was shown was the number of the
-- caller whom its entry names, whoever has the callback now. An export too long to name its callbacks says between which
-- two they lie, and concerns whatever is between.
CREATE FUNCTION contact.concerns(what text, told jsonb, callbacks bigint[], caller bigint) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
  IF told ? 'caller' THEN
    RETURN coalesce((told->>'caller')::bigint = caller, false);
  END IF;
  RETURN coalesce((told->>'callback')::bigint = ANY (callbacks), false)
      OR coalesce((told->>'into')::bigint = ANY (callbacks), false)
      OR contact.names_callbacks(what, told) AND EXISTS (
        SELECT FROM jsonb_array_elements_text(CASE jsonb_typeof(told->'ids') WHEN 'array' THEN told->'ids' ELSE '[]' END) i
         WHERE i::bigint = ANY (callbacks))
      OR what = 'exported' AND EXISTS (SELECT FROM unnest(callbacks) c
                  WHERE c BETWEEN (told->>'first')::bigint AND (told->>'last')::bigint);
END $$;
