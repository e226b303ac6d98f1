-- Dial commands: at a centre whose phone platform has an API of its own, a retry now tells the platform by the outbox.

-- One command for each callback of the act whose centre dials, in the act's own transaction. None where one is on its
-- way, or where there is no number to ring. A command that is a quarter of an hour late would surprise the patient.
CREATE FUNCTION contact.queue_dials(action uuid, ids bigint[], now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO outbox (ref, callback_id, centre_id, kind, purpose, language, body, not_before, not_after,
                      created_by, created_at, changed_at, action_id)
  SELECT gen_random_uuid(), c.id, c.centre_id, 'dial', 'retry', c.language, '', queue_dials.now,
         queue_dials.now + interval '15 minutes', session_user::text, queue_dials.now, queue_dials.now, queue_dials.action
    FROM callback c JOIN centre z ON z.id = c.centre_id AND z.dials
    JOIN caller p ON p.id = c.caller_id AND p.number IS NOT NULL
   WHERE c.id = ANY (queue_dials.ids)
     AND NOT EXISTS (SELECT FROM outbox o WHERE o.callback_id = c.id AND o.kind = 'dial'
                        AND o.state IN ('queued', 'sending', 'unknown', 'held'))
   ORDER BY c.id;
END $$;

-- Whether the platform has, or may have, the command that this act made for the callback: then there is nothing to take back.
CREATE FUNCTION contact.has_dialled(action uuid, callback_id bigint) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (SELECT FROM contact.outbox o WHERE o.callback_id = has_dialled.callback_id AND o.action_id = has_dialled.action
                    AND o.kind = 'dial' AND (contact.may_have_come(o) OR o.state = 'undelivered'))
$$;

CREATE FUNCTION contact.cancel_dials(action uuid, ids bigint[], now timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  UPDATE outbox o SET state = 'cancelled', changed_at = cancel_dials.now, lease_until = NULL
   WHERE o.action_id = cancel_dials.action AND o.kind = 'dial' AND o.state = 'queued' AND o.callback_id = ANY (cancel_dials.ids);
END $$;

-- What became of the calls that the platform was told to make: the first attempt that ended since tells, whether or not
-- the platform says so itself. How many were settled, by state.
CREATE FUNCTION contact.settle_dials(now timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  done jsonb;
BEGIN
  WITH rung AS (
    SELECT o.id, a.outcome FROM outbox o CROSS JOIN LATERAL (
        SELECT t.outcome FROM attempt t WHERE t.callback_id = o.callback_id AND t.ended_at >= o.created_at
         ORDER BY t.ended_at, t.id LIMIT 1) a
     WHERE o.kind = 'dial' AND o.state IN ('sending', 'unknown', 'held', 'accepted', 'no_report')
       AND o.created_at > settle_dials.now - interval '1 day'
     ORDER BY o.id FOR UPDATE OF o SKIP LOCKED
  ), settled AS (
    UPDATE outbox o SET state = CASE r.outcome WHEN 'reached' THEN 'delivered' ELSE 'undelivered' END,
           detail = r.outcome, changed_at = settle_dials.now, lease_until = NULL
      FROM rung r WHERE o.id = r.id
    RETURNING o.state
  )
  SELECT jsonb_object_agg(s.state, s.n) INTO done FROM (SELECT state, count(*) AS n FROM settled GROUP BY state) s;
  RETURN coalesce(done, '{}');
END $$;
