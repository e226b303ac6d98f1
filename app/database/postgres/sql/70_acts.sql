-- What a supervisor can do, each act one function: it checks rights and rules itself and writes change, event,
-- action and audit in one transaction. docs/contact-centre-database.md has the rules and the answers.

-- Claims the act's id. `answered` is what the act answered before, when this is a repetition.
CREATE FUNCTION contact.begin_act(id uuid, kind text, ids bigint[], at timestamptz, OUT now timestamptz, OUT answered jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  earlier action;
BEGIN
  IF id IS NULL OR ids IS NULL OR array_position(ids, NULL) IS NOT NULL THEN
    PERFORM refuse('not_an_act', 'an act has an id, and rows that have one each');
  ELSIF cardinality(ids) > 1000 THEN
    PERFORM refuse('too_many', 'an act names 1,000 rows at the most');
  ELSIF (SELECT count(DISTINCT i) FROM unnest(ids) i) < cardinality(ids) THEN
    PERFORM refuse('named_twice', 'an act names a row once');
  END IF;
  -- What counts what somebody did lately must see what their other sessions have committed by now.
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    PERFORM refuse('not_an_act', 'an act runs at READ COMMITTED');
  END IF;
  now := begin_as(session_user::text, at, begin_act.id);
  -- Waits for a twin that is still under way, so that exactly one of the two does it.
  INSERT INTO action (id, actor, kind, at, result)
  VALUES (begin_act.id, session_user::text, begin_act.kind, now, '{}') ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND THEN
    -- Locked, which writes to the log: so this answer too waits for the standby, should the first have stopped waiting.
    SELECT * INTO earlier FROM action a WHERE a.id = begin_act.id FOR UPDATE;
    IF earlier.actor <> session_user::text OR earlier.kind <> begin_act.kind THEN
      PERFORM refuse('not_yours', 'this act''s id was used by somebody else or for something else');
    END IF;
    answered := earlier.result - 'before' || '{"repeated": true}';
  END IF;
END $$;

-- One row's answer, as the contract spells it. `verdict` is done, someone_first, or why it was refused.
CREATE FUNCTION contact.row_answer(id bigint, verdict text, version integer, who text, at timestamptz) RETURNS jsonb
LANGUAGE sql STABLE
AS $$
  SELECT jsonb_build_object(
    'id', id, 'answer', CASE WHEN verdict IN ('done', 'someone_first') THEN verdict ELSE 'refused' END,
    'version', CASE WHEN verdict <> 'not_yours' THEN version END,
    'why', CASE WHEN verdict NOT IN ('done', 'someone_first') THEN verdict END,
    'who', who, 'at', contact.us(at))
$$;

-- Who was first: the newest event of a callback but that the patient texted or was read, which is in nobody's way.
CREATE FUNCTION contact.newest(callback_id bigint, OUT who text, OUT at timestamptz)
LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
  SELECT e.actor, e.happened_at INTO who, at FROM contact.event e
   WHERE e.subject_id = callback_id AND e.subject = 'callback' AND e.kind NOT IN ('said', 'read') ORDER BY e.seq DESC LIMIT 1;
END $$;

-- Writes the answer and the audit. `before`: what undo needs, an object for each row done, with `id` and the
-- centre it stood in, and of a rule the `change` that the audit tells; it never leaves the database.
CREATE FUNCTION contact.end_act(id uuid, kind text, answers jsonb, before jsonb, undo_until timestamptz, told jsonb)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  answer jsonb := jsonb_build_object('action', id, 'kind', kind, 'undo_until', us(undo_until), 'rows', coalesce(answers, '[]'));
  chain record;
BEGIN
  UPDATE action a SET result = answer || jsonb_build_object('before', coalesce(before, '[]')), undo_until = end_act.undo_until
   WHERE a.id = end_act.id;
  FOR chain IN
    SELECT (b->>'centre_id')::integer AS centre, jsonb_agg(b->'id' ORDER BY (b->>'id')::bigint) AS ids,
           jsonb_object_agg(b->>'id', b->'change') FILTER (WHERE b ? 'change') AS changed
      FROM jsonb_array_elements(before) b GROUP BY 1 ORDER BY 1
  LOOP
    PERFORM write_audit(chain.centre, id, kind, told || jsonb_build_object('action', id, 'ids', chain.ids)
      || CASE WHEN chain.changed IS NULL THEN '{}' ELSE jsonb_build_object('changed', chain.changed) END);
  END LOOP;
  RETURN answer || '{"repeated": false}';
END $$;

-- The rows of an act as they are now, locked in order of id, and what the checks say that all acts have in common:
-- `wanted` is waiting, closed or joined. `was` is null where the row is not the actor's.
CREATE FUNCTION contact.judge(ids bigint[], versions integer[], wanted text)
RETURNS TABLE (n bigint, id bigint, verdict text, was contact.callback)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
BEGIN
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR UPDATE;
  RETURN QUERY
  SELECT a.n, a.id, CASE
      WHEN c.id IS NULL THEN 'not_yours'
      WHEN c.version IS DISTINCT FROM a.version THEN 'someone_first'
      WHEN wanted = 'waiting' AND c.closed_at IS NOT NULL THEN 'not_open'
      WHEN wanted = 'waiting' AND c.state = 'calling' THEN 'calling'
      WHEN wanted = 'closed' AND c.closed_at IS NULL THEN 'not_closed'
      WHEN wanted = 'joined' AND c.state <> 'joined' THEN 'not_joined'
      ELSE 'done' END, c
    FROM unnest(ids, versions) WITH ORDINALITY a(id, version, n)
    LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
   WHERE a.n <= cardinality(ids);
END $$;

-- One row judged, as settle takes it: `kept` are the columns that undo puts back, `about` whose newest event says
-- who was first.
CREATE FUNCTION contact.judged(id bigint, verdict text, version integer, was contact.callback, kept text[],
                               about bigint DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
BEGIN
  RETURN jsonb_build_object('id', id, 'verdict', verdict, 'version', version, 'about', coalesce(about, id), 'before',
    (SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(to_jsonb(was)) e WHERE e.key = ANY (kept || '{centre_id}')));
END $$;

-- Answers for the rows as they were judged, and writes answer and audit.
CREATE FUNCTION contact.settle(action uuid, kind text, rows jsonb, undo_until timestamptz, told jsonb)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  answers jsonb;
  before jsonb;
BEGIN
  SELECT jsonb_agg(row_answer(r.id, r.verdict, r.version, e.who, e.at) ORDER BY r.n),
         jsonb_agg(r.before || jsonb_build_object('id', r.id, 'version', r.version) ORDER BY r.n)
           FILTER (WHERE r.verdict = 'done')
    INTO answers, before
    FROM ROWS FROM (jsonb_to_recordset(rows) AS (id bigint, verdict text, version integer, about bigint, before jsonb))
         WITH ORDINALITY r(id, verdict, version, about, before, n)
    LEFT JOIN LATERAL newest(CASE r.verdict WHEN 'someone_first' THEN r.about END) e ON true;
  RETURN end_act(settle.action, kind, answers, before, undo_until, told);
END $$;
