-- Other hours of one day taken away again, whoever set them: the place's weekly hours hold, as without them.

CREATE FUNCTION contact.act_remove_hours(action uuid, exception_id bigint, at timestamptz DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_remove_hours.action, 'remove_hours', ARRAY[act_remove_hours.exception_id], act_remove_hours.at);
  named opening_exception;
  held opening_exception;
  ids bigint[];
  verdict text;
  who text;
  since timestamptz;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM FROM centre c WHERE c.id = (SELECT e.centre_id FROM opening_exception e WHERE e.id = act_remove_hours.exception_id)
     FOR NO KEY UPDATE;
  SELECT * INTO named FROM opening_exception e WHERE e.id = act_remove_hours.exception_id;
  -- What holds for the whole region is the administrator's.
  IF named.id IS NULL OR named.centre_id IS NULL OR named.centre_id <> ALL (my_centres()) THEN
    PERFORM refuse('not_yours', 'there is no such exception within your centres');
  END IF;
  held := exception_of(named.centre_id, named.queue_id, named.day);
  verdict := CASE WHEN held.id IS DISTINCT FROM named.id THEN 'someone_first' WHEN named.day < local_day(act.now) THEN 'too_late'
                  ELSE 'done' END;
  IF verdict = 'someone_first' THEN
    who := coalesce(held.created_by, named.taken_back_by);
    since := coalesce(held.created_at, named.taken_back_at);
  ELSIF verdict = 'done' THEN
    -- Older ones of the same place and day would show again.
    WITH gone AS (
      UPDATE opening_exception e SET taken_back_at = act.now, taken_back_by = session_user::text
       WHERE e.day = named.day AND e.centre_id = named.centre_id AND e.queue_id IS NOT DISTINCT FROM named.queue_id
         AND e.taken_back_at IS NULL RETURNING e.id)
    SELECT array_agg(g.id ORDER BY g.id) INTO ids FROM gone g;
    before := jsonb_build_array(jsonb_build_object('id', named.id, 'centre_id', named.centre_id, 'exception_ids', ids,
      'change', jsonb_build_array(jsonb_build_array(named.opens_min, named.closes_min), NULL)));
  END IF;
  RETURN end_act(act_remove_hours.action, 'remove_hours', jsonb_build_array(row_answer(named.id, verdict, NULL, who, since)), before,
    local_instant(named.day + 1, 0), jsonb_build_object('day', named.day, 'queue', named.queue_id));
END $$;

CREATE FUNCTION contact.undo_remove_hours(action uuid, undone contact.action, now timestamptz)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  was jsonb := undone.result->'before'->0;
  named opening_exception;
  held opening_exception;
  verdict text;
  who text;
  since timestamptz;
  before jsonb;
BEGIN
  IF was IS NULL THEN
    RETURN end_act(undo_remove_hours.action, 'undo', '[]', '[]', NULL, jsonb_build_object('of', undone.id, 'undid', undone.kind));
  END IF;
  PERFORM FROM centre c WHERE c.id = (was->>'centre_id')::integer FOR NO KEY UPDATE;
  SELECT * INTO named FROM opening_exception e WHERE e.id = (was->>'id')::bigint;
  held := exception_of(named.centre_id, named.queue_id, named.day);
  verdict := CASE
    WHEN named.centre_id <> ALL (my_centres()) THEN 'not_yours'
    WHEN undone.undone_by IS NOT NULL THEN 'nothing_to_undo'
    WHEN held.id IS NOT NULL THEN 'someone_first'
    WHEN undo_remove_hours.now >= undone.undo_until THEN 'too_late'
    ELSE 'done' END;
  IF verdict = 'someone_first' THEN
    who := held.created_by;
    since := held.created_at;
  ELSIF verdict = 'done' THEN
    UPDATE opening_exception e SET taken_back_at = NULL, taken_back_by = NULL
     WHERE e.id IN (SELECT jsonb_array_elements_text(was->'exception_ids')::bigint);
    UPDATE action a SET undone_by = undo_remove_hours.action WHERE a.id = undone.id;
    before := jsonb_build_array(jsonb_build_object('id', named.id, 'centre_id', named.centre_id,
      'change', jsonb_build_array(NULL, jsonb_build_array(named.opens_min, named.closes_min))));
  END IF;
  RETURN end_act(undo_remove_hours.action, 'undo', jsonb_build_array(row_answer(named.id, verdict, NULL, who, since)), before, NULL,
    jsonb_build_object('of', undone.id, 'undid', undone.kind, 'day', named.day, 'queue', named.queue_id));
END $$;
