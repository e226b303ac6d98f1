-- The spine: one row in event for everything that happens, whoever writes. Statement-level triggers with transition
-- tables, so that an act on 1,000 rows costs one insert.

CREATE FUNCTION contact.changed(name text, before anyelement, after anyelement) RETURNS jsonb LANGUAGE sql STABLE
AS $$
  SELECT CASE WHEN before IS DISTINCT FROM after
    THEN jsonb_build_object(name, jsonb_build_array(before, after)) ELSE '{}'::jsonb END
$$;

CREATE FUNCTION contact.tell_new_callbacks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
BEGIN
  INSERT INTO event (subject_id, kind, centre_id, queue_id, day, state_before, state_after, version, agent_id,
                     actor, action_id, happened_at, recorded_at)
  SELECT i.id, e.kind, i.centre_id, e.queue_id, e.day, e.state_before, e.state_after, i.version, i.agent_id,
         acting(), acting_for(), e.happened_at, now
    FROM inserted i
   CROSS JOIN LATERAL (
     SELECT 1 AS n, 'requested' AS kind, i.asked_queue_id AS queue_id, i.request_day AS day,
            NULL AS state_before, 'waiting' AS state_after, i.requested_at AS happened_at
     UNION ALL
     SELECT 2, CASE i.state WHEN 'calling' THEN 'taken' ELSE i.state END, i.queue_id, NULL,
            'waiting', i.state, coalesce(i.closed_at, i.taken_at, now)
      WHERE i.state <> 'waiting') e
   ORDER BY i.id, e.n;
  RETURN NULL;
END $$;

CREATE FUNCTION contact.tell_changed_callbacks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
BEGIN
  INSERT INTO event (subject_id, kind, centre_id, from_centre_id, queue_id, state_before, state_after, version, agent_id,
                     actor, action_id, happened_at, recorded_at, detail)
  SELECT a.id, k.kind, a.centre_id, CASE k.kind WHEN 'moved' THEN b.centre_id END, a.queue_id, b.state, a.state,
         a.version, a.agent_id, acting(), acting_for(), now, now,
         changed('queue_id', b.queue_id, a.queue_id)
         || changed('next_attempt_at', us(b.next_attempt_at), us(a.next_attempt_at))
         || changed('front_at', us(b.front_at), us(a.front_at))
         || changed('wish_from', us(b.wish_from), us(a.wish_from))
         || changed('wish_until', us(b.wish_until), us(a.wish_until))
         || changed('assigned_agent_id', b.assigned_agent_id, a.assigned_agent_id)
         || changed('due_at', us(b.due_at), us(a.due_at))
         || changed('language', b.language, a.language)
         || changed('reason', b.reason, a.reason)
         || changed('is_urgent', b.is_urgent, a.is_urgent)
         || changed('outcome', b.outcome, a.outcome)
         || changed('close_reason', b.close_reason, a.close_reason)
         || changed('reopen_reason', b.reopen_reason, a.reopen_reason)
         || changed('joined_to', b.joined_to, a.joined_to)
         || changed('attempts_made', b.attempts_made, a.attempts_made)
         || changed('said_at', us(b.said_at), us(a.said_at))
         || changed('untexted_why', b.untexted_why, a.untexted_why)
    FROM before b
    JOIN after a ON a.id = b.id
   CROSS JOIN LATERAL (
     SELECT CASE
       WHEN b.state = 'waiting' AND a.state = 'calling' THEN 'taken'
       WHEN b.state = 'calling' AND a.state = 'waiting' THEN
         CASE WHEN a.last_attempt_at IS DISTINCT FROM b.last_attempt_at THEN 'attempted' ELSE 'released' END
       WHEN a.state <> b.state AND a.state <> 'waiting' THEN a.state
       WHEN a.state <> b.state THEN 'reopened'
       WHEN (a.queue_id, a.centre_id) <> (b.queue_id, b.centre_id) THEN 'moved'
       WHEN a.next_attempt_at IS DISTINCT FROM b.next_attempt_at THEN 'retry_set'
       WHEN a.front_at IS DISTINCT FROM b.front_at THEN 'to_front'
       WHEN a.assigned_agent_id IS DISTINCT FROM b.assigned_agent_id THEN 'assigned'
       -- Of what the version does not count, what the patient said alone.
       WHEN a.said_at IS DISTINCT FROM b.said_at AND a.version = b.version
         AND (a.number_end, a.reason, a.wish_from, a.wish_until, a.care_team, a.named_agent_id, a.may_text, a.agent_id,
              a.taken_at, a.attempts_made, a.first_attempt_at, a.last_attempt_at, a.closed_at, a.closed_by, a.outcome,
              a.close_reason, a.reopen_reason, a.untexted_why) IS NOT DISTINCT FROM
             (b.number_end, b.reason, b.wish_from, b.wish_until, b.care_team, b.named_agent_id, b.may_text, b.agent_id,
              b.taken_at, b.attempts_made, b.first_attempt_at, b.last_attempt_at, b.closed_at, b.closed_by, b.outcome,
              b.close_reason, b.reopen_reason, b.untexted_why) THEN CASE WHEN a.said_at IS NULL THEN 'read' ELSE 'said' END
       ELSE 'corrected' END AS kind) k
   WHERE a IS DISTINCT FROM b
   ORDER BY a.id;
  RETURN NULL;
END $$;

CREATE FUNCTION contact.tell_presence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
  r presence;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.state, NEW.centre_id) = (OLD.state, OLD.centre_id) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
  INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id, agent_id, actor, action_id, happened_at, recorded_at)
  VALUES ('presence', r.agent_id, CASE TG_OP WHEN 'DELETE' THEN 'off' ELSE r.state END, r.centre_id,
         CASE WHEN TG_OP = 'UPDATE' AND OLD.centre_id <> NEW.centre_id THEN OLD.centre_id END,
         r.agent_id, acting(), acting_for(), now, now);
  RETURN NULL;
END $$;

CREATE FUNCTION contact.tell_shifts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
  r shift;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
  -- The nurse's own centre hears of a loan too. Why somebody is away stands in the shift alone.
  INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id, agent_id, actor, action_id, happened_at, recorded_at, detail)
  VALUES ('shift', r.id, CASE
           WHEN TG_OP = 'INSERT' THEN 'added'
           WHEN TG_OP = 'DELETE' OR NEW.taken_back_at IS NOT NULL AND OLD.taken_back_at IS NULL THEN 'removed'
           ELSE 'changed' END, r.centre_id,
         (SELECT CASE WHEN TG_OP = 'UPDATE' AND OLD.centre_id <> NEW.centre_id THEN OLD.centre_id
                      WHEN a.centre_id <> r.centre_id THEN a.centre_id END FROM agent a WHERE a.id = r.agent_id),
         r.agent_id, acting(), acting_for(), now, now,
         CASE WHEN TG_OP = 'UPDATE' THEN
           changed('agent_id', OLD.agent_id, NEW.agent_id)
           || changed('centre_id', OLD.centre_id, NEW.centre_id)
           || changed('kind', OLD.kind, NEW.kind)
           || changed('starts_at', us(OLD.starts_at), us(NEW.starts_at))
           || changed('ends_at', us(OLD.ends_at), us(NEW.ends_at))
           || changed('taken_back_at', us(OLD.taken_back_at), us(NEW.taken_back_at))
         ELSE '{}' END);
  RETURN NULL;
END $$;

-- One for each queue whose policy changed: whoever looks at its attempts reads the rules again. What a set-up or an import
-- brings is read with the queues themselves.
CREATE FUNCTION contact.tell_policies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
  r policy_assignment;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD OR TG_OP = 'INSERT' AND NEW.action_id IS NULL THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
  INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at)
  SELECT 'policy', r.id, CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'UPDATE' THEN 'changed' ELSE 'removed' END, q.centre_id,
         acting(), acting_for(), now, now
    FROM queue q WHERE q.id = r.queue_id;
  RETURN NULL;
END $$;

CREATE FUNCTION contact.tell_exceptions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
  r opening_exception;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
  INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id, actor, action_id, happened_at, recorded_at)
  VALUES ('exception', r.id, CASE
           WHEN TG_OP = 'INSERT' THEN 'added'
           WHEN TG_OP = 'DELETE' OR NEW.taken_back_at IS NOT NULL AND OLD.taken_back_at IS NULL THEN 'removed'
           ELSE 'changed' END, r.centre_id,
         CASE WHEN TG_OP = 'UPDATE' AND OLD.centre_id IS DISTINCT FROM NEW.centre_id THEN OLD.centre_id END,
         acting(), acting_for(), now, now);
  RETURN NULL;
END $$;

CREATE FUNCTION contact.tell_outbox() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id, actor, action_id, happened_at, recorded_at, detail)
    SELECT 'outbox', a.id, a.state, a.centre_id, CASE WHEN a.centre_id <> b.centre_id THEN b.centre_id END, acting(), acting_for(),
           now, now, jsonb_build_object('callback', a.callback_id)
      FROM after a JOIN before b ON b.id = a.id AND b.state <> a.state ORDER BY a.id;
  ELSE
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at, detail)
    SELECT 'outbox', id, state, centre_id, acting(), acting_for(), now, now, jsonb_build_object('callback', callback_id)
      FROM after ORDER BY id;
  END IF;
  RETURN NULL;
END $$;

-- By centre, without a reason: who may not see a consent learns no more than that there is one.
CREATE FUNCTION contact.tell_consents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  now timestamptz := acting_at();
  what text := 'asked';
  of jsonb := NEW.rows;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- Of the rows that dropped out their centres hear too.
    of := OLD.rows;
    what := CASE WHEN OLD.used_by_action IS NULL AND NEW.used_by_action IS NOT NULL THEN 'used'
                 WHEN OLD.given_by IS NULL AND NEW.given_by IS NOT NULL THEN 'given'
                 WHEN OLD.ended_by IS NULL AND NEW.ended_by IS NOT NULL THEN 'ended' END;
  END IF;
  IF what IS NOT NULL THEN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at, detail)
    SELECT 'consent', 0, what, one.centre_id, acting(), acting_for(), now, now, jsonb_build_object('consent', NEW.id)
      FROM (SELECT DISTINCT (r->>'centre_id')::integer AS centre_id FROM jsonb_array_elements(of) r ORDER BY 1) one;
  END IF;
  RETURN NULL;
END $$;

-- Wakes the feeds. One constant payload, so that PostgreSQL sends it once a transaction however much was written;
-- notifications serialise commits, so "ALTER DATABASE .. SET contact.notify = off" leaves the feeds to their poll.
CREATE FUNCTION contact.wake_feeds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  IF coalesce(current_setting('contact.notify', true), '') <> 'off' AND EXISTS (SELECT FROM inserted) THEN
    PERFORM pg_notify('contact_feed', '');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER tell_new AFTER INSERT ON contact.callback REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION contact.tell_new_callbacks();
CREATE TRIGGER tell_changed AFTER UPDATE ON contact.callback REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION contact.tell_changed_callbacks();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON contact.presence
  FOR EACH ROW EXECUTE FUNCTION contact.tell_presence();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON contact.shift
  FOR EACH ROW EXECUTE FUNCTION contact.tell_shifts();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON contact.policy_assignment
  FOR EACH ROW EXECUTE FUNCTION contact.tell_policies();
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON contact.opening_exception
  FOR EACH ROW EXECUTE FUNCTION contact.tell_exceptions();
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON contact.consent
  FOR EACH ROW EXECUTE FUNCTION contact.tell_consents();
CREATE TRIGGER tell_new AFTER INSERT ON contact.outbox REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION contact.tell_outbox();
CREATE TRIGGER tell_changed AFTER UPDATE ON contact.outbox REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION contact.tell_outbox();
CREATE TRIGGER wake AFTER INSERT ON contact.event REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION contact.wake_feeds();
