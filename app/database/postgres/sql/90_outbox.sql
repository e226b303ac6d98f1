-- Texts and dial commands on their way out: app.domain.outbox has the states and what a report makes of one.

CREATE FUNCTION contact.outbox_rank(state text) RETURNS integer LANGUAGE sql IMMUTABLE
AS $$
  SELECT CASE state WHEN 'accepted' THEN 1 WHEN 'no_report' THEN 2 WHEN 'cancelled' THEN 2 WHEN 'rejected' THEN 3
                    WHEN 'expired' THEN 4 WHEN 'undelivered' THEN 5 WHEN 'delivered' THEN 6 ELSE 0 END
$$;

CREATE FUNCTION contact.outbox_step_allowed(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE
AS $$
  SELECT after = before
      OR after IN ('accepted', 'rejected', 'expired', 'undelivered', 'delivered')
         AND contact.outbox_rank(after) > contact.outbox_rank(before)
      OR (before, after) IN (('queued', 'sending'), ('queued', 'cancelled'), ('sending', 'queued'), ('sending', 'unknown'),
                             ('unknown', 'queued'), ('unknown', 'held'), ('held', 'queued'), ('held', 'cancelled'),
                             ('accepted', 'no_report'))
$$;

CREATE FUNCTION contact.guard_outbox() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  IF NOT outbox_step_allowed(OLD.state, NEW.state) THEN
    PERFORM refuse('forbidden_step', format('a text cannot go from %s to %s', OLD.state, NEW.state));
  END IF;
  IF (NEW.id, NEW.ref, NEW.callback_id, NEW.kind, NEW.purpose, NEW.created_by, NEW.created_at, NEW.promised_as)
      <> (OLD.id, OLD.ref, OLD.callback_id, OLD.kind, OLD.purpose, OLD.created_by, OLD.created_at, OLD.promised_as)
      OR NEW.promised_on IS DISTINCT FROM OLD.promised_on
      OR NEW.body <> OLD.body AND (OLD.state <> 'queued' OR OLD.tries > 0 OR NEW.body IS DISTINCT FROM body_now(OLD)) THEN
    PERFORM refuse('fixed_for_ever', 'what was to be sent, and about whom, is never changed');
  END IF;
  IF NEW.centre_id <> OLD.centre_id
      AND NEW.centre_id IS DISTINCT FROM (SELECT c.centre_id FROM callback c WHERE c.id = NEW.callback_id) THEN
    PERFORM refuse('fixed_for_ever', 'a text is of the centre of its callback');
  END IF;
  RETURN NEW;
END $$;

-- Whether one of its attempts ended so; one that nobody wrote the end of is as one whose answer was lost.
CREATE FUNCTION contact.attempted(outbox_id bigint, outcomes text[]) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (SELECT FROM contact.outbox_attempt a WHERE a.outbox_id = attempted.outbox_id
                    AND (a.outcome IS NULL OR a.outcome = ANY (attempted.outcomes)))
$$;

-- Whether a carrier's report says that it was not brought, and can be of that attempt alone which may have left.
CREATE FUNCTION contact.reported_lost(one contact.outbox) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT one.state IN ('rejected', 'expired')
     AND EXISTS (SELECT FROM contact.delivery_report d WHERE d.ref = one.ref::text AND d.state IN ('rejected', 'expired'))
     AND (SELECT count(*) FROM contact.outbox_attempt a WHERE a.outbox_id = one.id
             AND (a.outcome IS NULL OR a.outcome IN ('unknown', 'accepted'))) = 1
$$;

-- As app.database.fates: whether it may be with the patient, for all that is known. The state alone does not tell: of what
-- a person cancelled or whose time has passed an answer may have been lost before.
CREATE FUNCTION contact.may_have_come(one contact.outbox) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT one.state IN ('sending', 'unknown', 'held', 'accepted', 'no_report', 'delivered')
      OR one.state IN ('queued', 'cancelled', 'expired', 'rejected') AND contact.attempted(one.id, '{unknown}')
         AND NOT contact.reported_lost(one)
$$;

-- Whether it is, may be, or will be with the patient.
CREATE FUNCTION contact.may_come(one contact.outbox) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT one.state = 'queued' OR contact.may_have_come(one)
$$;

-- Whether it counts as said: it may come, was not brought, or a person took it back, of which no reason is kept. What was
-- withheld, or came too late to leave, told nobody anything; what a carrier gave up in time did leave.
CREATE FUNCTION contact.is_tried(one contact.outbox) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT contact.may_come(one) OR one.state IN ('rejected', 'undelivered') OR one.state = 'cancelled' AND one.detail = ''
      OR one.state = 'expired' AND contact.attempted(one.id, '{unknown,accepted}')
$$;

-- Whether a text made after it tells of the same call, and may come: then it would come after its opposite.
CREATE FUNCTION contact.is_overtaken(one contact.outbox) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (SELECT FROM contact.outbox o WHERE o.callback_id = one.callback_id AND o.id > one.id AND o.kind = 'text'
                    AND o.purpose IN ('expected_window', 'window_lost', 'tomorrow_first') AND contact.may_come(o))
$$;

-- Whether the patient has been rung since then; where the line failed, no phone rang.
CREATE FUNCTION contact.rung_since(callback_id bigint, since timestamptz) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (SELECT FROM contact.attempt a WHERE a.callback_id = rung_since.callback_id
                    AND a.ended_at >= rung_since.since AND a.outcome <> 'technical')
$$;

-- Whether nobody rings on that day: no callback line of the centre is open, none any more, or the next attempt is planned,
-- or wished by the patient, only after that. As app.domain.promised_day.
CREATE FUNCTION contact.is_put_off(about contact.callback, day date, now timestamptz) RETURNS boolean LANGUAGE sql STABLE
AS $$
  SELECT coalesce(greatest(now, about.next_attempt_at, about.wish_from) >= contact.local_instant(day, max(h.closes_min)), true)
    FROM contact.queue q CROSS JOIN LATERAL contact.hours_of(q.id, day) h
   WHERE q.centre_id = about.centre_id AND q.channel = 'callback' AND q.is_active
$$;

-- What a text has to say as things are now: it names the number of the queue from which its callback will be rung. Null
-- where that shows none. The day that it promises stays.
CREATE FUNCTION contact.body_now(one contact.outbox) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = contact, pg_temp
AS $$
BEGIN
  -- What the worker restates names a number that call_window keeps.
  IF one.purpose <> 'tomorrow_first' OR one.template_id IS NULL
      OR EXISTS (SELECT FROM call_window w WHERE w.outbox_id = one.id) THEN
    RETURN one.body;
  END IF;
  RETURN (SELECT by_hand(one.purpose, t.body, c.queue_id, one.promised_as) FROM text_template t, callback c
           WHERE t.id = one.template_id AND c.id = one.callback_id);
END $$;

-- A text goes with its callback, whoever moves that and moves it back: it is of the centre that will ring, and what
-- nobody has begun to send names that centre's number.
CREATE FUNCTION contact.take_texts_along() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  moved bigint[] := ARRAY(SELECT a.id FROM after a JOIN before b ON b.id = a.id WHERE a.queue_id <> b.queue_id);
BEGIN
  IF moved <> '{}' THEN
    PERFORM FROM outbox o WHERE o.callback_id = ANY (moved) ORDER BY o.id FOR UPDATE;
    UPDATE outbox o SET centre_id = c.centre_id,
           body = CASE WHEN o.state = 'queued' AND o.tries = 0 THEN coalesce(body_now(o), o.body) ELSE o.body END
      FROM callback c
     WHERE c.id = o.callback_id AND o.callback_id = ANY (moved)
       AND (o.centre_id <> c.centre_id OR o.state = 'queued' AND o.tries = 0 AND o.purpose = 'tomorrow_first');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION contact.guard_outbox_attempt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR (NEW.outbox_id, NEW.n, NEW.worker, NEW.began_at)
      <> (OLD.outbox_id, OLD.n, OLD.worker, OLD.began_at) THEN
    PERFORM refuse('append_only', 'an attempt to send is never rewritten');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guard BEFORE UPDATE ON contact.outbox
  FOR EACH ROW EXECUTE FUNCTION contact.guard_outbox();
CREATE TRIGGER take_texts AFTER UPDATE ON contact.callback REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION contact.take_texts_along();
CREATE TRIGGER guard BEFORE UPDATE ON contact.outbox_attempt
  FOR EACH ROW EXECUTE FUNCTION contact.guard_outbox_attempt();
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON contact.outbox_attempt
  FOR EACH STATEMENT EXECUTE FUNCTION contact.refuse_loss();

-- Reserves rows that are due, for a while. They stay queued: who sent them can still take them back, and when the
-- worker dies nothing has happened to them. A worker gets again what it reserved and did not begin. A text waits until its caller's number has been judged.
CREATE FUNCTION contact.outbox_lease(worker text, kinds text[], most integer, lease_s double precision, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, outbox_lease.at, NULL);
  leased jsonb;
BEGIN
  WITH picked AS (
    SELECT o.id, o.not_before
      FROM outbox o JOIN callback c ON c.id = o.callback_id LEFT JOIN caller p ON p.id = c.caller_id
     WHERE o.state = 'queued' AND o.kind = ANY (kinds) AND o.not_before <= now AND o.not_after >= now
       AND (o.lease_until IS NULL OR o.lease_until < now OR o.worker = outbox_lease.worker)
       AND (o.kind <> 'text' OR p.number IS NULL OR p.textable IS NOT NULL)
     ORDER BY o.not_before, o.id LIMIT outbox_lease.most FOR UPDATE OF o SKIP LOCKED
  ), taken AS (
    UPDATE outbox o SET worker = outbox_lease.worker, lease_until = now + make_interval(secs => outbox_lease.lease_s)
      FROM picked k WHERE o.id = k.id
    RETURNING o.id, o.ref, o.kind, o.purpose, k.not_before
  )
  SELECT jsonb_agg(jsonb_build_object('id', t.id, 'ref', t.ref, 'kind', t.kind, 'purpose', t.purpose) ORDER BY t.not_before, t.id)
    INTO leased FROM taken t;
  RETURN coalesce(leased, '[]');
END $$;

-- Writes down that a leased row is being sent, and gives what is sent and to whom: the only way to a text's number.
CREATE FUNCTION contact.outbox_attempt(id bigint, worker text, lease_s double precision, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, outbox_attempt.at, NULL);
  row outbox;
  about callback;
  whose caller;
  tells_time boolean;
  of_call boolean;
  why text;
  ends text;
BEGIN
  -- In the order in which a move takes them: another worker's attempt of an earlier text is seen below.
  PERFORM FROM outbox o
   WHERE o.callback_id = (SELECT b.callback_id FROM outbox b WHERE b.id = outbox_attempt.id) AND o.id < outbox_attempt.id
     AND o.kind = 'text' AND o.state IN ('queued', 'sending')
   ORDER BY o.id FOR UPDATE;
  SELECT * INTO row FROM outbox o
   WHERE o.id = outbox_attempt.id AND o.worker = outbox_attempt.worker AND o.state = 'queued' AND o.lease_until >= now FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('verdict', 'not_leased');
  END IF;
  IF row.not_after < now THEN
    UPDATE outbox o SET state = 'expired', detail = 'too_late', lease_until = NULL, changed_at = now WHERE o.id = row.id;
    RETURN jsonb_build_object('verdict', 'expired', 'detail', 'too_late');
  END IF;
  SELECT * INTO about FROM callback c WHERE c.id = row.callback_id;
  SELECT * INTO whose FROM caller p WHERE p.id = about.caller_id;
  -- The worker's own.
  tells_time := EXISTS (SELECT FROM call_window w WHERE w.outbox_id = row.id) OR row.purpose IN ('expected_window', 'window_lost');
  of_call := row.kind = 'text' AND (tells_time OR row.purpose = 'tomorrow_first');
  why := CASE
    WHEN whose.number IS NULL THEN 'no_number'
    WHEN row.kind = 'dial' THEN
      CASE WHEN about.state <> 'waiting' THEN 'not_waiting' WHEN greatest(about.next_attempt_at, about.wish_from) > now THEN 'postponed' END
    -- When they will be rung is told to those alone who still wait for the call that it tells of.
    WHEN of_call AND about.state NOT IN ('waiting', 'calling') THEN 'not_waiting'
    WHEN of_call AND rung_since(about.id, row.created_at) THEN 'rung'
    -- And not after what was said of it since.
    WHEN of_call AND is_overtaken(row) THEN 'overtaken'
    -- A call that has begun may come to nothing: the nurse gives it back, or the line fails.
    WHEN of_call AND about.state = 'calling' THEN 'calling'
    -- What is in a call of the gateway just now is to arrive first.
    WHEN of_call AND EXISTS (SELECT FROM outbox o WHERE o.callback_id = about.id AND o.id < row.id AND o.kind = 'text' AND o.state = 'sending'
                                AND o.purpose IN ('expected_window', 'window_lost', 'tomorrow_first')) THEN 'earlier_first'
    WHEN row.promised_on IS NOT NULL AND is_put_off(about, row.promised_on, now) THEN 'other_day'
    -- Moved since: the number that it names is not the one that will ring.
    WHEN row.body IS DISTINCT FROM body_now(row) OR EXISTS (
      SELECT FROM call_window w JOIN queue q ON q.id = about.queue_id
       WHERE w.outbox_id = row.id AND w.number_shown NOT IN ('', q.number_shown)) THEN 'other_number'
    WHEN NOT about.may_text THEN 'may_not'
    WHEN about.outcome = 'wrong_number' THEN 'wrong_number'
    WHEN whose.textable IS NULL THEN 'not_judged'
    WHEN NOT whose.textable THEN coalesce(nullif(whose.textable_why, ''), 'not_textable') END;
  IF why IN ('calling', 'earlier_first') THEN
    -- Nobody can tell yet: it is looked at again after a while.
    UPDATE outbox o SET not_before = now + interval '10 seconds', lease_until = NULL, detail = why WHERE o.id = row.id;
    RETURN jsonb_build_object('verdict', 'queued', 'detail', why);
  END IF;
  IF why IS NOT NULL THEN
    -- A time that nobody needs to be told any more has not failed.
    ends := CASE WHEN row.kind = 'text' AND (why IN ('not_waiting', 'rung', 'overtaken')
                      OR why IN ('other_number', 'other_day') AND tells_time) THEN 'cancelled' ELSE 'rejected' END;
    UPDATE outbox o SET state = ends, detail = why, lease_until = NULL, changed_at = now WHERE o.id = row.id;
    RETURN jsonb_build_object('verdict', ends, 'detail', why);
  END IF;
  INSERT INTO outbox_attempt (outbox_id, n, worker, began_at) VALUES (row.id, row.tries + 1, row.worker, now);
  -- It waits for nobody any more; what a gateway said of an earlier try stays until this one has ended.
  UPDATE outbox o SET state = 'sending', tries = row.tries + 1, changed_at = now,
         detail = CASE WHEN row.detail IN ('calling', 'earlier_first') THEN '' ELSE row.detail END,
         lease_until = now + make_interval(secs => outbox_attempt.lease_s)
   WHERE o.id = row.id;
  RETURN jsonb_build_object('verdict', 'send', 'attempt', row.tries + 1, 'ref', row.ref, 'kind', row.kind, 'callback', row.callback_id,
                            'number', whose.number, 'body', row.body);
END $$;

-- What the call ended in. Only the newest attempt of this worker may change the row, and only while nobody knows
-- better: a worker whose lease ran out speaks for its attempt alone.
CREATE FUNCTION contact.outbox_result(
  id bigint, worker text, attempt integer, outcome text, gateway_id text, detail text, retry_s double precision,
  at timestamptz DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, outbox_result.at, NULL);
  row outbox;
  again timestamptz := now + make_interval(secs => coalesce(outbox_result.retry_s, 0));
  after text;
BEGIN
  SELECT * INTO row FROM outbox o WHERE o.id = outbox_result.id FOR UPDATE;
  UPDATE outbox_attempt a SET ended_at = now, outcome = outbox_result.outcome, gateway_id = outbox_result.gateway_id,
         detail = coalesce(outbox_result.detail, '')
   WHERE a.outbox_id = row.id AND a.n = outbox_result.attempt AND a.worker = outbox_result.worker AND a.ended_at IS NULL;
  IF NOT FOUND THEN
    PERFORM refuse('no_such_attempt', format('worker %s has no open attempt %s of row %s', worker, attempt, outbox_result.id));
  END IF;
  IF row.tries <> outbox_result.attempt OR row.worker IS DISTINCT FROM outbox_result.worker OR row.state NOT IN ('sending', 'unknown') THEN
    RETURN row.state;
  END IF;
  after := CASE outbox_result.outcome
    WHEN 'not_sent' THEN CASE WHEN again > row.not_after THEN 'expired' ELSE 'queued' END
    ELSE outbox_result.outcome END;
  IF after = row.state THEN
    RETURN after;
  END IF;
  UPDATE outbox o SET state = after, detail = coalesce(outbox_result.detail, ''), changed_at = now, lease_until = NULL,
         gateway_id = coalesce(outbox_result.gateway_id, o.gateway_id),
         not_before = CASE after WHEN 'queued' THEN again ELSE o.not_before END
   WHERE o.id = row.id;
  RETURN after;
END $$;

-- A gateway's report, kept whatever it says; the row goes as far as it tells. Whether it is known, and its state then.
CREATE FUNCTION contact.outbox_report(
  ref text, state text, is_final boolean, gateway_id text, detail text, at timestamptz DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, outbox_report.at, NULL);
  row outbox;
BEGIN
  IF outbox_report.ref ~ '^[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}$' THEN
    SELECT * INTO row FROM outbox o WHERE o.ref = outbox_report.ref::uuid FOR UPDATE;
  END IF;
  IF NOT EXISTS (SELECT FROM delivery_report d WHERE d.ref = outbox_report.ref AND d.state = outbox_report.state) THEN
    INSERT INTO delivery_report (ref, state, is_final, gateway_id, detail, received_at)
    VALUES (outbox_report.ref, outbox_report.state, outbox_report.is_final, coalesce(outbox_report.gateway_id, ''),
            coalesce(outbox_report.detail, ''), now);
  END IF;
  IF row.id IS NULL THEN
    RETURN jsonb_build_object('known', false);
  END IF;
  IF outbox_report.state IN ('accepted', 'rejected', 'expired', 'undelivered', 'delivered')
      AND outbox_rank(outbox_report.state) > outbox_rank(row.state) THEN
    UPDATE outbox o SET state = outbox_report.state, detail = coalesce(outbox_report.detail, ''), changed_at = now, lease_until = NULL,
           gateway_id = coalesce(nullif(outbox_report.gateway_id, ''), o.gateway_id)
     WHERE o.id = row.id;
    RETURN jsonb_build_object('known', true, 'state', outbox_report.state);
  END IF;
  RETURN jsonb_build_object('known', true, 'state', row.state);
END $$;

-- What time alone makes of rows: late ones expire, dead workers' become unknown, unknown ones are sent again or held
-- by their template's rule once no report came within the grace, accepted ones end without a report. A dial command
-- may always be sent again: the platform knows its reference. Calls end in minutes, so half an hour without a word is enough.
CREATE FUNCTION contact.outbox_recover(
  grace_s double precision, no_report_s double precision, most_tries integer, at timestamptz DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := begin_as(session_user::text, outbox_recover.at, NULL);
  -- First: an attempt that was made is no doubt any more.
  rung jsonb := settle_dials(now);
  done jsonb;
BEGIN
  WITH late AS (
    SELECT o.id, o.state AS was, CASE
        WHEN o.state = 'queued' THEN 'expired'
        WHEN o.state = 'sending' THEN 'unknown'
        WHEN o.state = 'accepted' THEN 'no_report'
        WHEN NOT coalesce(t.resend_if_unknown, o.kind = 'dial') OR o.tries >= most_tries THEN 'held'
        WHEN o.not_after < now THEN 'expired'
        ELSE 'queued' END AS becomes
      FROM outbox o LEFT JOIN text_template t ON t.id = o.template_id
     WHERE o.state = 'queued' AND o.not_after < now AND (o.lease_until IS NULL OR o.lease_until < now)
        OR o.state = 'sending' AND o.lease_until < now
        OR o.state = 'unknown' AND o.changed_at < now - make_interval(secs => grace_s)
        OR o.state = 'accepted' AND o.changed_at < now - make_interval(secs =>
             CASE o.kind WHEN 'dial' THEN least(no_report_s, 1800) ELSE no_report_s END)
     ORDER BY o.id FOR UPDATE OF o SKIP LOCKED
  ), settled AS (
    UPDATE outbox o SET state = l.becomes, changed_at = now, lease_until = NULL,
           detail = CASE l.becomes WHEN 'expired' THEN CASE l.was WHEN 'queued' THEN 'too_late' ELSE 'too_late_to_resend' END
                                   WHEN 'unknown' THEN 'worker_died' ELSE o.detail END,
           not_before = CASE l.becomes WHEN 'queued' THEN now ELSE o.not_before END
      FROM late l WHERE o.id = l.id
    RETURNING l.becomes
  )
  SELECT jsonb_object_agg(s.becomes, s.n) INTO done FROM (SELECT becomes, count(*) AS n FROM settled GROUP BY becomes) s;
  RETURN rung || coalesce(done, '{}');
END $$;

-- What a worker says of itself; "said" has the columns of worker_beat that it knows, times in microseconds.
CREATE FUNCTION contact.worker_beats(worker text, said jsonb, at timestamptz DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  now timestamptz := clock(worker_beats.at);
BEGIN
  INSERT INTO worker_beat AS b (worker, started_at, beat_at, stopped_at, gateway, gateway_state, detail, sent, reports,
                                last_sent_at, last_report_at, last_sample_at)
  VALUES (worker_beats.worker, from_us((said->>'started_us')::bigint), now,
          CASE WHEN (said->>'is_stopped')::boolean THEN now END, said->>'gateway', said->>'gateway_state', said->>'detail',
          (said->>'sent')::bigint, (said->>'reports')::bigint, from_us((said->>'last_sent_us')::bigint),
          from_us((said->>'last_report_us')::bigint), from_us((said->>'last_sample_us')::bigint))
  ON CONFLICT (worker) DO UPDATE SET started_at = excluded.started_at, beat_at = excluded.beat_at,
    stopped_at = excluded.stopped_at, gateway = excluded.gateway, gateway_state = excluded.gateway_state,
    detail = excluded.detail, sent = excluded.sent, reports = excluded.reports,
    last_sent_at = coalesce(excluded.last_sent_at, b.last_sent_at),
    last_report_at = coalesce(excluded.last_report_at, b.last_report_at),
    last_sample_at = coalesce(excluded.last_sample_at, b.last_sample_at);
END $$;
