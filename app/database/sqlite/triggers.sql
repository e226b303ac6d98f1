-- What the contract asks of the database itself, for SQLite: the spine, the steps, the version, nothing deleted.
-- PostgreSQL has the same in its own functions; tests/database/contract holds the two against each other.

-- Who does what now, and when: one row, set by the writing transaction and cleared before its end.
-- PostgreSQL has settings local to the transaction for this, so the table is in this file and not in the tables' modules.
CREATE TABLE act_context (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER,
    actor TEXT,
    action_id TEXT
);

INSERT INTO act_context (id) VALUES (1);

-- The same with its defaults: without a context the machine's clock, and the engine as the actor.
CREATE VIEW act_now AS
SELECT
    coalesce(
        at,
        CAST(strftime('%s', 'now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f', 'now'), 4) AS INTEGER) * 1000
    ) AS at,
    coalesce(actor, 'sqlite') AS actor,
    action_id
FROM act_context;

-- -- callback ------------------------------------------------------------------------------------------------------

CREATE TRIGGER callback_steps BEFORE UPDATE OF state ON callback
WHEN OLD.state IS NOT NEW.state
    AND (OLD.state, NEW.state) NOT IN (
        VALUES
        ('waiting', 'calling'), ('waiting', 'handled'), ('waiting', 'withdrawn'), ('waiting', 'joined'),
        ('calling', 'waiting'), ('calling', 'reached'), ('calling', 'unreached'),
        ('reached', 'waiting'), ('handled', 'waiting'), ('unreached', 'waiting'), ('withdrawn', 'waiting'),
        ('joined', 'waiting')
    )
BEGIN
    SELECT RAISE(ABORT, 'contact: this step is not allowed');
END;

CREATE TRIGGER callback_reopening BEFORE UPDATE OF state ON callback
WHEN OLD.state NOT IN ('waiting', 'calling') AND NEW.state = 'waiting'
    AND (NEW.reopen_reason IS NULL OR NEW.reopen_reason IS OLD.reopen_reason)
BEGIN
    SELECT RAISE(ABORT, 'contact: a callback is reopened with a reason');
END;

-- Of whatever column: UPDATE OR REPLACE could set the id by its other name, rowid, onto another row, which would be gone.
CREATE TRIGGER callback_fixed BEFORE UPDATE ON callback
WHEN OLD.id IS NOT NEW.id OR OLD.asked_queue_id IS NOT NEW.asked_queue_id OR OLD.source IS NOT NEW.source
    OR OLD.source_ref IS NOT NEW.source_ref OR OLD.requested_at IS NOT NEW.requested_at
    OR OLD.request_day IS NOT NEW.request_day
BEGIN
    SELECT RAISE(ABORT, 'contact: what was asked, when and where from is never changed');
END;

-- INSERT OR REPLACE deletes the row in its way without the delete trigger, so it is refused before it comes to that.
CREATE TRIGGER callback_not_replaced BEFORE INSERT ON callback
WHEN EXISTS (SELECT 1 FROM callback WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM callback WHERE source = NEW.source AND source_ref = NEW.source_ref)
BEGIN
    SELECT RAISE(ABORT, 'contact: that callback is there already');
END;

CREATE TRIGGER callback_not_deleted BEFORE DELETE ON callback
BEGIN
    SELECT RAISE(ABORT, 'contact: no callback is ever deleted');
END;

CREATE TRIGGER callback_inserted AFTER INSERT ON callback
BEGIN
    INSERT INTO event (
        subject, subject_id, kind, centre_id, queue_id, day, state_before, state_after, version,
        actor, action_id, happened_at, recorded_at, detail
    )
    SELECT
        'callback', NEW.id, 'requested', NEW.centre_id, NEW.asked_queue_id, NEW.request_day, NULL, 'waiting', NEW.version,
        actor, action_id, NEW.requested_at, at, '{}'
    FROM act_now;
    INSERT INTO event (
        subject, subject_id, kind, centre_id, queue_id, state_before, state_after, version, agent_id,
        actor, action_id, happened_at, recorded_at, detail
    )
    SELECT
        'callback', NEW.id, CASE NEW.state WHEN 'calling' THEN 'taken' ELSE NEW.state END, NEW.centre_id, NEW.queue_id,
        'waiting', NEW.state, NEW.version, NEW.agent_id, actor, action_id,
        coalesce(NEW.closed_at, NEW.taken_at, NEW.requested_at), at, '{}'
    FROM act_now
    WHERE NEW.state <> 'waiting';
END;

-- One trigger, so that the event has the version the row ends with: SQLite promises no order among several.
-- A BEFORE trigger cannot set a column here; the update inside does not fire this trigger again.
CREATE TRIGGER callback_changed AFTER UPDATE ON callback
BEGIN
    UPDATE callback
    SET version = OLD.version + (
        OLD.state IS NOT NEW.state OR OLD.queue_id IS NOT NEW.queue_id OR OLD.centre_id IS NOT NEW.centre_id
        OR OLD.next_attempt_at IS NOT NEW.next_attempt_at OR OLD.front_at IS NOT NEW.front_at
        OR OLD.assigned_agent_id IS NOT NEW.assigned_agent_id OR OLD.due_at IS NOT NEW.due_at
        OR OLD.language IS NOT NEW.language OR OLD.is_urgent IS NOT NEW.is_urgent OR OLD.joined_to IS NOT NEW.joined_to
        OR OLD.caller_id IS NOT NEW.caller_id
    ),
    -- What the patient texted is dealt with by whoever rings, plans, corrects, ends or reopens; a move leaves it to the
    -- next.
    said_at = iif(
        OLD.said_at IS NEW.said_at AND (
            OLD.state IS NOT NEW.state
            AND NOT (OLD.state IN ('waiting', 'calling') AND NEW.state IN ('waiting', 'calling'))
            OR OLD.queue_id IS NEW.queue_id AND (
                OLD.last_attempt_at IS NOT NEW.last_attempt_at OR OLD.next_attempt_at IS NOT NEW.next_attempt_at
                OR OLD.front_at IS NOT NEW.front_at OR OLD.assigned_agent_id IS NOT NEW.assigned_agent_id
                OR OLD.language IS NOT NEW.language OR OLD.reason IS NOT NEW.reason
                OR OLD.is_urgent IS NOT NEW.is_urgent OR OLD.caller_id IS NOT NEW.caller_id
            )
        ),
        NULL, NEW.said_at
    )
    WHERE id = NEW.id;
    INSERT INTO event (
        subject, subject_id, kind, centre_id, from_centre_id, queue_id, state_before, state_after, version, agent_id,
        actor, action_id, happened_at, recorded_at, detail
    )
    SELECT
        'callback', NEW.id, derived.kind, NEW.centre_id, CASE derived.kind WHEN 'moved' THEN OLD.centre_id END, NEW.queue_id,
        OLD.state, NEW.state, (SELECT version FROM callback WHERE id = NEW.id), NEW.agent_id, actor, action_id, at, at,
        '{' || substr(
            iif(OLD.queue_id IS NOT NEW.queue_id, ',"queue_id":' || json_array(OLD.queue_id, NEW.queue_id), '')
            || iif(
                OLD.next_attempt_at IS NOT NEW.next_attempt_at,
                ',"next_attempt_at":' || json_array(OLD.next_attempt_at, NEW.next_attempt_at), ''
            )
            || iif(OLD.front_at IS NOT NEW.front_at, ',"front_at":' || json_array(OLD.front_at, NEW.front_at), '')
            || iif(OLD.wish_from IS NOT NEW.wish_from, ',"wish_from":' || json_array(OLD.wish_from, NEW.wish_from), '')
            || iif(OLD.wish_until IS NOT NEW.wish_until, ',"wish_until":' || json_array(OLD.wish_until, NEW.wish_until), '')
            || iif(
                OLD.assigned_agent_id IS NOT NEW.assigned_agent_id,
                ',"assigned_agent_id":' || json_array(OLD.assigned_agent_id, NEW.assigned_agent_id), ''
            )
            || iif(OLD.due_at IS NOT NEW.due_at, ',"due_at":' || json_array(OLD.due_at, NEW.due_at), '')
            || iif(OLD.language IS NOT NEW.language, ',"language":' || json_array(OLD.language, NEW.language), '')
            || iif(OLD.reason IS NOT NEW.reason, ',"reason":' || json_array(OLD.reason, NEW.reason), '')
            || iif(
                OLD.is_urgent IS NOT NEW.is_urgent,
                ',"is_urgent":' || iif(NEW.is_urgent, '[false,true]', '[true,false]'), ''
            )
            || iif(OLD.outcome IS NOT NEW.outcome, ',"outcome":' || json_array(OLD.outcome, NEW.outcome), '')
            || iif(
                OLD.close_reason IS NOT NEW.close_reason,
                ',"close_reason":' || json_array(OLD.close_reason, NEW.close_reason), ''
            )
            || iif(
                OLD.reopen_reason IS NOT NEW.reopen_reason,
                ',"reopen_reason":' || json_array(OLD.reopen_reason, NEW.reopen_reason), ''
            )
            || iif(OLD.joined_to IS NOT NEW.joined_to, ',"joined_to":' || json_array(OLD.joined_to, NEW.joined_to), '')
            || iif(
                OLD.attempts_made IS NOT NEW.attempts_made,
                ',"attempts_made":' || json_array(OLD.attempts_made, NEW.attempts_made), ''
            )
            || (
                SELECT iif(OLD.said_at IS NOT c.said_at, ',"said_at":' || json_array(OLD.said_at, c.said_at), '')
                FROM callback AS c WHERE c.id = NEW.id
            )
            || iif(
                OLD.untexted_why IS NOT NEW.untexted_why,
                ',"untexted_why":' || json_array(OLD.untexted_why, NEW.untexted_why), ''
            ),
            2
        ) || '}'
    FROM act_now, (
        SELECT CASE
            WHEN OLD.state = 'waiting' AND NEW.state = 'calling' THEN 'taken'
            WHEN OLD.state = 'calling' AND NEW.state = 'waiting'
                THEN iif(OLD.last_attempt_at IS NOT NEW.last_attempt_at, 'attempted', 'released')
            WHEN OLD.state IS NOT NEW.state AND NEW.state = 'waiting' THEN 'reopened'
            WHEN OLD.state IS NOT NEW.state THEN NEW.state
            WHEN OLD.queue_id IS NOT NEW.queue_id OR OLD.centre_id IS NOT NEW.centre_id THEN 'moved'
            WHEN OLD.next_attempt_at IS NOT NEW.next_attempt_at THEN 'retry_set'
            WHEN OLD.front_at IS NOT NEW.front_at THEN 'to_front'
            WHEN OLD.assigned_agent_id IS NOT NEW.assigned_agent_id THEN 'assigned'
            WHEN OLD.caller_id IS NOT NEW.caller_id OR OLD.number_end IS NOT NEW.number_end
                OR OLD.language IS NOT NEW.language OR OLD.reason IS NOT NEW.reason OR OLD.is_urgent IS NOT NEW.is_urgent
                OR OLD.due_at IS NOT NEW.due_at OR OLD.wish_from IS NOT NEW.wish_from OR OLD.wish_until IS NOT NEW.wish_until
                OR OLD.care_team IS NOT NEW.care_team OR OLD.named_agent_id IS NOT NEW.named_agent_id
                OR OLD.may_text IS NOT NEW.may_text OR OLD.agent_id IS NOT NEW.agent_id OR OLD.taken_at IS NOT NEW.taken_at
                OR OLD.attempts_made IS NOT NEW.attempts_made OR OLD.first_attempt_at IS NOT NEW.first_attempt_at
                OR OLD.last_attempt_at IS NOT NEW.last_attempt_at OR OLD.joined_to IS NOT NEW.joined_to
                OR OLD.closed_at IS NOT NEW.closed_at OR OLD.closed_by IS NOT NEW.closed_by
                OR OLD.outcome IS NOT NEW.outcome OR OLD.close_reason IS NOT NEW.close_reason
                OR OLD.reopen_reason IS NOT NEW.reopen_reason OR OLD.untexted_why IS NOT NEW.untexted_why THEN 'corrected'
            WHEN OLD.said_at IS NOT NEW.said_at THEN iif(NEW.said_at IS NULL, 'read', 'said')
        END AS kind
    ) AS derived
    WHERE derived.kind IS NOT NULL;
END;

-- -- what is never changed or removed ------------------------------------------------------------------------------

CREATE TRIGGER attempt_not_changed BEFORE UPDATE ON attempt
BEGIN
    SELECT RAISE(ABORT, 'contact: no attempt is ever changed');
END;

CREATE TRIGGER attempt_not_deleted BEFORE DELETE ON attempt
BEGIN
    SELECT RAISE(ABORT, 'contact: no attempt is ever deleted');
END;

CREATE TRIGGER attempt_not_replaced BEFORE INSERT ON attempt
WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'contact: that attempt is there already');
END;

CREATE TRIGGER event_not_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'contact: the spine is never changed');
END;

CREATE TRIGGER event_not_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'contact: the spine is never shortened');
END;

CREATE TRIGGER event_not_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'contact: that event is there already');
END;

CREATE TRIGGER action_not_changed BEFORE UPDATE ON action
WHEN OLD.id IS NOT NEW.id OR OLD.rowid IS NOT NEW.rowid OR OLD.actor IS NOT NEW.actor OR OLD.kind IS NOT NEW.kind
    OR OLD.at IS NOT NEW.at
    OR OLD.result IS NOT '{}' AND (OLD.result IS NOT NEW.result OR OLD.undo_until IS NOT NEW.undo_until)
    OR OLD.undone_by IS NOT NULL AND OLD.undone_by IS NOT NEW.undone_by
BEGIN
    SELECT RAISE(ABORT, 'contact: an act is never rewritten');
END;

CREATE TRIGGER action_not_deleted BEFORE DELETE ON action
BEGIN
    SELECT RAISE(ABORT, 'contact: no act is ever deleted');
END;

CREATE TRIGGER action_not_replaced BEFORE INSERT ON action
WHEN EXISTS (SELECT 1 FROM action WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN
    SELECT RAISE(ABORT, 'contact: that act is there already');
END;

CREATE TRIGGER audit_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'contact: the audit is never changed');
END;

CREATE TRIGGER audit_not_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'contact: the audit is never shortened');
END;

CREATE TRIGGER audit_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE centre_id = NEW.centre_id AND seq = NEW.seq OR rowid = NEW.rowid)
BEGIN
    SELECT RAISE(ABORT, 'contact: that audit row is there already');
END;

CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON audit_head
WHEN NEW.centre_id IS NOT OLD.centre_id OR NEW.seq <= OLD.seq
BEGIN
    SELECT RAISE(ABORT, 'contact: the head of a chain only moves on');
END;

CREATE TRIGGER audit_head_not_deleted BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'contact: the head of a chain is never removed');
END;

CREATE TRIGGER audit_head_not_replaced BEFORE INSERT ON audit_head
WHEN EXISTS (SELECT 1 FROM audit_head WHERE centre_id = NEW.centre_id AND seq >= NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'contact: the head of a chain only moves on');
END;

CREATE TRIGGER outbox_not_deleted BEFORE DELETE ON outbox
BEGIN
    SELECT RAISE(ABORT, 'contact: no text is ever deleted');
END;

CREATE TRIGGER outbox_not_replaced BEFORE INSERT ON outbox
WHEN EXISTS (SELECT 1 FROM outbox WHERE id = NEW.id OR ref = NEW.ref)
BEGIN
    SELECT RAISE(ABORT, 'contact: that text is there already');
END;

CREATE TRIGGER outbox_steps BEFORE UPDATE OF state ON outbox
WHEN OLD.state IS NOT NEW.state
    AND (OLD.state, NEW.state) NOT IN (
        VALUES
        ('queued', 'sending'), ('queued', 'cancelled'), ('sending', 'queued'), ('sending', 'unknown'),
        ('unknown', 'queued'), ('unknown', 'held'), ('held', 'queued'), ('held', 'cancelled'),
        ('accepted', 'no_report')
    )
    -- What a report tells may come at any time; the higher one counts.
    AND NOT (
        NEW.state IN ('accepted', 'rejected', 'expired', 'undelivered', 'delivered')
        AND CASE NEW.state WHEN 'accepted' THEN 1 WHEN 'no_report' THEN 2 WHEN 'cancelled' THEN 2 WHEN 'rejected' THEN 3
            WHEN 'expired' THEN 4 WHEN 'undelivered' THEN 5 WHEN 'delivered' THEN 6 ELSE 0 END
            > CASE OLD.state WHEN 'accepted' THEN 1 WHEN 'no_report' THEN 2 WHEN 'cancelled' THEN 2 WHEN 'rejected' THEN 3
            WHEN 'expired' THEN 4 WHEN 'undelivered' THEN 5 WHEN 'delivered' THEN 6 ELSE 0 END
    )
BEGIN
    SELECT RAISE(ABORT, 'contact: this step of a text is not allowed');
END;

CREATE TRIGGER outbox_fixed BEFORE UPDATE ON outbox
WHEN OLD.id IS NOT NEW.id OR OLD.ref IS NOT NEW.ref OR OLD.callback_id IS NOT NEW.callback_id OR OLD.kind IS NOT NEW.kind
    OR OLD.purpose IS NOT NEW.purpose OR OLD.created_by IS NOT NEW.created_by OR OLD.created_at IS NOT NEW.created_at
    OR OLD.promised_on IS NOT NEW.promised_on OR OLD.promised_as IS NOT NEW.promised_as
    -- But for the number that will ring, until somebody begins to send it.
    OR OLD.body IS NOT NEW.body AND (OLD.state <> 'queued' OR OLD.tries > 0 OR OLD.purpose <> 'tomorrow_first'
        OR EXISTS (SELECT 1 FROM call_window w WHERE w.outbox_id = OLD.id)
        OR NEW.body IS NOT (
            SELECT replace(replace(t.body, '{number}', q.number_shown), '{day}', OLD.promised_as)
            FROM text_template t, callback c, queue q
            WHERE t.id = OLD.template_id AND c.id = OLD.callback_id AND q.id = c.queue_id))
BEGIN
    SELECT RAISE(ABORT, 'contact: what was to be sent, and about whom, is never changed');
END;

CREATE TRIGGER outbox_centre BEFORE UPDATE OF centre_id ON outbox
WHEN OLD.centre_id IS NOT NEW.centre_id
    AND NEW.centre_id IS NOT (SELECT c.centre_id FROM callback c WHERE c.id = NEW.callback_id)
BEGIN
    SELECT RAISE(ABORT, 'contact: a text is of the centre of its callback');
END;

-- A text goes with its callback, whoever moves that and moves it back: it is of the centre that will ring, and what
-- nobody has begun to send names that centre's number.
CREATE TRIGGER outbox_goes_along AFTER UPDATE OF queue_id ON callback
WHEN OLD.queue_id IS NOT NEW.queue_id
BEGIN
    UPDATE outbox SET centre_id = NEW.centre_id WHERE callback_id = NEW.id AND centre_id IS NOT NEW.centre_id;
    UPDATE outbox SET body = (
        SELECT replace(replace(t.body, '{number}', q.number_shown), '{day}', outbox.promised_as) FROM text_template t, queue q
        WHERE t.id = outbox.template_id AND q.id = NEW.queue_id)
    WHERE callback_id = NEW.id AND purpose = 'tomorrow_first' AND state = 'queued' AND tries = 0
        AND template_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM call_window w WHERE w.outbox_id = outbox.id)
        AND EXISTS (SELECT 1 FROM queue q WHERE q.id = NEW.queue_id AND q.number_shown <> '');
END;

CREATE TRIGGER outbox_attempt_ends_once BEFORE UPDATE ON outbox_attempt
WHEN OLD.rowid IS NOT NEW.rowid OR OLD.ended_at IS NOT NULL OR OLD.outbox_id IS NOT NEW.outbox_id OR OLD.n IS NOT NEW.n OR OLD.worker IS NOT NEW.worker
    OR OLD.began_at IS NOT NEW.began_at
BEGIN
    SELECT RAISE(ABORT, 'contact: an attempt to send is never rewritten');
END;

CREATE TRIGGER outbox_attempt_not_deleted BEFORE DELETE ON outbox_attempt
BEGIN
    SELECT RAISE(ABORT, 'contact: no attempt to send is ever deleted');
END;

CREATE TRIGGER outbox_attempt_not_replaced BEFORE INSERT ON outbox_attempt
WHEN EXISTS (SELECT 1 FROM outbox_attempt WHERE outbox_id = NEW.outbox_id AND n = NEW.n OR rowid = NEW.rowid)
BEGIN
    SELECT RAISE(ABORT, 'contact: that attempt to send is there already');
END;

CREATE TRIGGER call_window_not_changed BEFORE UPDATE ON call_window
BEGIN
    SELECT RAISE(ABORT, 'contact: what a patient was told is never changed');
END;

CREATE TRIGGER call_window_not_deleted BEFORE DELETE ON call_window
BEGIN
    SELECT RAISE(ABORT, 'contact: what a patient was told is never deleted');
END;

CREATE TRIGGER call_window_not_replaced BEFORE INSERT ON call_window
WHEN EXISTS (SELECT 1 FROM call_window WHERE outbox_id = NEW.outbox_id)
    OR EXISTS (SELECT 1 FROM call_window WHERE callback_id = NEW.callback_id AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'contact: that the patient was told already');
END;

-- What an import has counted: forgotten, its calls would be counted twice.
CREATE TRIGGER import_line_not_changed BEFORE UPDATE ON import_line
BEGIN
    SELECT RAISE(ABORT, 'contact: what an import has counted is never changed');
END;

CREATE TRIGGER import_line_not_deleted BEFORE DELETE ON import_line
BEGIN
    SELECT RAISE(ABORT, 'contact: what an import has counted is never forgotten');
END;

-- Without these single rows nothing else can be written or read.
CREATE TRIGGER region_not_deleted BEFORE DELETE ON region
BEGIN
    SELECT RAISE(ABORT, 'contact: the region is never deleted');
END;

CREATE TRIGGER feed_meta_not_deleted BEFORE DELETE ON feed_meta
BEGIN
    SELECT RAISE(ABORT, 'contact: the mark of the feed is never deleted');
END;

-- -- what else the live feed hears of ------------------------------------------------------------------------------

CREATE TRIGGER presence_inserted AFTER INSERT ON presence
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, agent_id, actor, action_id, happened_at, recorded_at)
    SELECT 'presence', NEW.agent_id, NEW.state, NEW.centre_id, NEW.agent_id, actor, action_id, at, at FROM act_now;
END;

CREATE TRIGGER presence_changed AFTER UPDATE ON presence
WHEN OLD.state IS NOT NEW.state OR OLD.centre_id IS NOT NEW.centre_id
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id,
        agent_id, actor, action_id, happened_at, recorded_at)
    SELECT 'presence', NEW.agent_id, NEW.state, NEW.centre_id, nullif(OLD.centre_id, NEW.centre_id),
        NEW.agent_id, actor, action_id, at, at FROM act_now;
END;

CREATE TRIGGER presence_removed AFTER DELETE ON presence
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, agent_id, actor, action_id, happened_at, recorded_at)
    SELECT 'presence', OLD.agent_id, 'off', OLD.centre_id, OLD.agent_id, actor, action_id, at, at FROM act_now;
END;

-- The nurse's own centre hears of a loan too.
CREATE TRIGGER shift_inserted AFTER INSERT ON shift
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id,
        agent_id, actor, action_id, happened_at, recorded_at)
    SELECT 'shift', NEW.id, 'added', NEW.centre_id, nullif(a.centre_id, NEW.centre_id),
        NEW.agent_id, actor, action_id, at, at FROM act_now, agent a WHERE a.id = NEW.agent_id;
END;

CREATE TRIGGER shift_changed AFTER UPDATE ON shift
WHEN OLD.agent_id IS NOT NEW.agent_id OR OLD.centre_id IS NOT NEW.centre_id OR OLD.kind IS NOT NEW.kind
    OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at OR OLD.reason IS NOT NEW.reason
    OR OLD.created_by IS NOT NEW.created_by OR OLD.action_id IS NOT NEW.action_id
    OR OLD.taken_back_at IS NOT NEW.taken_back_at
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id,
        agent_id, actor, action_id, happened_at, recorded_at, detail)
    SELECT 'shift', NEW.id, iif(OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL, 'removed', 'changed'),
        NEW.centre_id, coalesce(nullif(OLD.centre_id, NEW.centre_id), nullif(a.centre_id, NEW.centre_id)),
        NEW.agent_id, actor, action_id, at, at,
        -- Why somebody is away stands in the shift alone.
        '{' || substr(
            iif(OLD.agent_id IS NOT NEW.agent_id, ',"agent_id":' || json_array(OLD.agent_id, NEW.agent_id), '')
            || iif(OLD.centre_id IS NOT NEW.centre_id, ',"centre_id":' || json_array(OLD.centre_id, NEW.centre_id), '')
            || iif(OLD.kind IS NOT NEW.kind, ',"kind":' || json_array(OLD.kind, NEW.kind), '')
            || iif(OLD.starts_at IS NOT NEW.starts_at, ',"starts_at":' || json_array(OLD.starts_at, NEW.starts_at), '')
            || iif(OLD.ends_at IS NOT NEW.ends_at, ',"ends_at":' || json_array(OLD.ends_at, NEW.ends_at), '')
            || iif(
                OLD.taken_back_at IS NOT NEW.taken_back_at,
                ',"taken_back_at":' || json_array(OLD.taken_back_at, NEW.taken_back_at), ''
            ),
            2
        ) || '}'
    FROM act_now, agent a WHERE a.id = NEW.agent_id;
END;

CREATE TRIGGER shift_removed AFTER DELETE ON shift
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id,
        agent_id, actor, action_id, happened_at, recorded_at)
    SELECT 'shift', OLD.id, 'removed', OLD.centre_id, nullif(a.centre_id, OLD.centre_id),
        OLD.agent_id, actor, action_id, at, at FROM act_now, agent a WHERE a.id = OLD.agent_id;
END;

-- What a set-up or an import brings is read with the queues themselves.
CREATE TRIGGER policy_inserted AFTER INSERT ON policy_assignment
WHEN NEW.action_id IS NOT NULL
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at)
    SELECT 'policy', NEW.id, 'added', q.centre_id, actor, action_id, at, at
    FROM act_now, queue q WHERE q.id = NEW.queue_id;
END;

CREATE TRIGGER policy_changed AFTER UPDATE ON policy_assignment
WHEN OLD.queue_id IS NOT NEW.queue_id OR OLD.policy_id IS NOT NEW.policy_id OR OLD.valid_from IS NOT NEW.valid_from
    OR OLD.assigned_by IS NOT NEW.assigned_by OR OLD.action_id IS NOT NEW.action_id
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at)
    SELECT 'policy', NEW.id, 'changed', q.centre_id, actor, action_id, at, at
    FROM act_now, queue q WHERE q.id = NEW.queue_id;
END;

CREATE TRIGGER policy_removed AFTER DELETE ON policy_assignment
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at)
    SELECT 'policy', OLD.id, 'removed', q.centre_id, actor, action_id, at, at
    FROM act_now, queue q WHERE q.id = OLD.queue_id;
END;

CREATE TRIGGER exception_inserted AFTER INSERT ON opening_exception
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at)
    SELECT 'exception', NEW.id, 'added', NEW.centre_id, actor, action_id, at, at FROM act_now;
END;

CREATE TRIGGER exception_changed AFTER UPDATE ON opening_exception
WHEN OLD.centre_id IS NOT NEW.centre_id OR OLD.queue_id IS NOT NEW.queue_id OR OLD.day IS NOT NEW.day
    OR OLD.opens_min IS NOT NEW.opens_min OR OLD.closes_min IS NOT NEW.closes_min OR OLD.reason IS NOT NEW.reason
    OR OLD.created_by IS NOT NEW.created_by OR OLD.created_at IS NOT NEW.created_at
    OR OLD.action_id IS NOT NEW.action_id OR OLD.taken_back_at IS NOT NEW.taken_back_at
    OR OLD.taken_back_by IS NOT NEW.taken_back_by
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id,
        actor, action_id, happened_at, recorded_at)
    SELECT 'exception', NEW.id, iif(OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL, 'removed', 'changed'),
        NEW.centre_id, nullif(OLD.centre_id, NEW.centre_id),
        actor, action_id, at, at FROM act_now;
END;

CREATE TRIGGER exception_removed AFTER DELETE ON opening_exception
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at)
    SELECT 'exception', OLD.id, 'removed', OLD.centre_id, actor, action_id, at, at FROM act_now;
END;

-- By centre, without a reason: who may not see a consent learns no more than that there is one.
CREATE TRIGGER consent_asked AFTER INSERT ON consent
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at, detail)
    SELECT 'consent', 0, 'asked', one.centre_id, actor, action_id, at, at, json_object('consent', one.id)
    FROM (SELECT DISTINCT json_extract(value, '$.centre_id') AS centre_id, substr(NEW.id, 1, 8) || '-' || substr(NEW.id, 9, 4) || '-' || substr(NEW.id, 13, 4)
                || '-' || substr(NEW.id, 17, 4) || '-' || substr(NEW.id, 21) AS id
            FROM json_each(NEW.rows)) AS one, act_now
    ORDER BY one.centre_id;
END;

CREATE TRIGGER consent_went_on AFTER UPDATE ON consent
WHEN OLD.given_by IS NULL AND NEW.given_by IS NOT NULL
    OR OLD.used_by_action IS NULL AND NEW.used_by_action IS NOT NULL
    OR OLD.ended_by IS NULL AND NEW.ended_by IS NOT NULL
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at, detail)
    SELECT 'consent', 0, iif(NEW.used_by_action IS NOT NULL, 'used', iif(NEW.ended_by IS NULL, 'given', 'ended')), one.centre_id, actor, action_id, at, at,
        json_object('consent', one.id)
    FROM (SELECT DISTINCT json_extract(value, '$.centre_id') AS centre_id, substr(NEW.id, 1, 8) || '-' || substr(NEW.id, 9, 4) || '-' || substr(NEW.id, 13, 4)
                || '-' || substr(NEW.id, 17, 4) || '-' || substr(NEW.id, 21) AS id
            FROM json_each(OLD.rows)) AS one, act_now
    ORDER BY one.centre_id;
END;

CREATE TRIGGER outbox_inserted AFTER INSERT ON outbox
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, actor, action_id, happened_at, recorded_at, detail)
    SELECT 'outbox', NEW.id, NEW.state, NEW.centre_id, actor, action_id, at, at, json_object('callback', NEW.callback_id)
    FROM act_now;
END;

CREATE TRIGGER outbox_changed AFTER UPDATE OF state ON outbox
WHEN OLD.state IS NOT NEW.state
BEGIN
    INSERT INTO event (subject, subject_id, kind, centre_id, from_centre_id,
        actor, action_id, happened_at, recorded_at, detail)
    SELECT 'outbox', NEW.id, NEW.state, NEW.centre_id, nullif(OLD.centre_id, NEW.centre_id),
        actor, action_id, at, at, json_object('callback', NEW.callback_id)
    FROM act_now;
END;
