-- What the database refuses, whoever asks: steps that are not of the callback's life, rewritten history, removals.

CREATE FUNCTION contact.guard_callback() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.version := 1;
    RETURN NEW;
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NOT (CASE OLD.state
        WHEN 'waiting' THEN NEW.state IN ('calling', 'handled', 'withdrawn', 'joined')
        WHEN 'calling' THEN NEW.state IN ('waiting', 'reached', 'unreached')
        ELSE NEW.state = 'waiting' END) THEN
      PERFORM refuse('forbidden_step', format('a callback cannot go from %s to %s', OLD.state, NEW.state));
    END IF;
    IF OLD.state NOT IN ('waiting', 'calling')
        AND (coalesce(btrim(NEW.reopen_reason), '') = '' OR NEW.reopen_reason = OLD.reopen_reason) THEN
      PERFORM refuse('reopening_needs_a_reason', 'a callback that has ended is reopened with a new reason only');
    END IF;
  END IF;
  IF (NEW.id, NEW.asked_queue_id, NEW.source, NEW.source_ref, NEW.requested_at, NEW.request_day)
      <> (OLD.id, OLD.asked_queue_id, OLD.source, OLD.source_ref, OLD.requested_at, OLD.request_day) THEN
    PERFORM refuse('fixed_for_ever', 'where, when and by what a callback was requested is never changed');
  END IF;
  -- What the patient texted is dealt with by whoever rings, plans, corrects, ends or reopens; a move leaves it to the next.
  IF NEW.said_at = OLD.said_at AND (
      NEW.state <> OLD.state AND NOT (NEW.state IN ('waiting', 'calling') AND OLD.state IN ('waiting', 'calling'))
      OR (NEW.last_attempt_at, NEW.next_attempt_at, NEW.front_at, NEW.assigned_agent_id, NEW.language, NEW.reason,
          NEW.is_urgent, NEW.caller_id) IS DISTINCT FROM
         (OLD.last_attempt_at, OLD.next_attempt_at, OLD.front_at, OLD.assigned_agent_id, OLD.language, OLD.reason,
          OLD.is_urgent, OLD.caller_id)
      AND NEW.queue_id = OLD.queue_id) THEN
    NEW.said_at := NULL;
  END IF;
  NEW.version := OLD.version + CASE WHEN
    (NEW.state, NEW.queue_id, NEW.centre_id, NEW.next_attempt_at, NEW.front_at, NEW.assigned_agent_id, NEW.due_at,
     NEW.language, NEW.is_urgent, NEW.joined_to, NEW.caller_id) IS DISTINCT FROM
    (OLD.state, OLD.queue_id, OLD.centre_id, OLD.next_attempt_at, OLD.front_at, OLD.assigned_agent_id, OLD.due_at,
     OLD.language, OLD.is_urgent, OLD.joined_to, OLD.caller_id) THEN 1 ELSE 0 END;
  RETURN NEW;
END $$;

CREATE FUNCTION contact.guard_action() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  -- An act's answer is written once, at the end of its own transaction; afterwards only that it was undone.
  IF (NEW.id, NEW.actor, NEW.kind, NEW.at) <> (OLD.id, OLD.actor, OLD.kind, OLD.at)
      OR OLD.result <> '{}' AND (NEW.result, NEW.undo_until) IS DISTINCT FROM (OLD.result, OLD.undo_until)
      OR OLD.undone_by IS NOT NULL AND NEW.undone_by IS DISTINCT FROM OLD.undone_by THEN
    PERFORM refuse('append_only', 'an act is never rewritten');
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION contact.guard_audit_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  IF NEW.centre_id <> OLD.centre_id OR NEW.seq <= OLD.seq THEN
    PERFORM refuse('append_only', 'the head of a chain only moves on');
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION contact.refuse_loss() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  PERFORM refuse('append_only', format('%s: %s is refused, whoever asks', TG_TABLE_NAME, lower(TG_OP)));
END $$;

CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON contact.callback
  FOR EACH ROW EXECUTE FUNCTION contact.guard_callback();
CREATE TRIGGER guard BEFORE UPDATE ON contact.action
  FOR EACH ROW EXECUTE FUNCTION contact.guard_action();
CREATE TRIGGER guard BEFORE UPDATE ON contact.audit_head
  FOR EACH ROW EXECUTE FUNCTION contact.guard_audit_head();
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON contact.callback
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON contact.attempt
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON contact.action
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON contact.event
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON contact.audit
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON contact.audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON contact.outbox
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
-- What an import has counted: forgotten, its calls would be counted twice.
CREATE TRIGGER keep BEFORE UPDATE OR DELETE OR TRUNCATE ON contact.import_line
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
-- Without these single rows nothing else can be written or read.
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON contact.region
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON contact.feed_meta
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.centre
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.service
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.queue
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.opening_hours
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.calendar_day
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.attempt_policy
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.policy_assignment
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.agent
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.caller
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.membership
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.text_template
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.consent
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.number_ticket
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
CREATE TRIGGER keep BEFORE TRUNCATE ON contact.incoming_text
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();
