-- What a supervisor browses by: views saved under a name, and what the same caller has left elsewhere.

-- No more than how many and for which service: where the caller lives or rings is no business of other centres.
CREATE FUNCTION contact.caller_elsewhere(callback_id bigint, at timestamptz DEFAULT NULL)
RETURNS TABLE (service_id integer, open integer, ended integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  since timestamptz := clock(at) - interval '30 days';
BEGIN
  RETURN QUERY
  SELECT q.service_id, (count(*) FILTER (WHERE c.state IN ('waiting', 'calling')))::integer,
         (count(*) FILTER (WHERE c.state NOT IN ('waiting', 'calling')))::integer
    FROM callback own JOIN callback c ON c.caller_id = own.caller_id AND c.id <> own.id JOIN queue q ON q.id = c.queue_id
   WHERE own.id = caller_elsewhere.callback_id AND own.centre_id = ANY (mine) AND c.centre_id <> ALL (mine)
     AND (c.state IN ('waiting', 'calling') OR c.requested_at > since)
   GROUP BY q.service_id;
END $$;

-- Why texts to the callers of one's own callbacks do not go out, those alone for which there is a reason: the code that a
-- text would be refused with, and nothing of the number.
CREATE FUNCTION contact.text_hindrances(ids bigint[]) RETURNS TABLE (callback_id bigint, why text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
BEGIN
  RETURN QUERY
  SELECT h.id, h.why FROM (
    SELECT c.id, text_hindrance(c.id) AS why FROM callback c
     WHERE c.id = ANY (text_hindrances.ids) AND c.centre_id = ANY (mine)) h
   WHERE h.why IS NOT NULL ORDER BY h.id;
END $$;

-- A view is its owner's alone; it says how rows are looked for and shown, and holds no number.
CREATE FUNCTION contact.view_save(screen text, name text, view jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  IF length(trim(view_save.name)) NOT BETWEEN 1 AND 60 OR length(view_save.view::text) > 8000
      OR jsonb_typeof(view_save.view) <> 'object' THEN
    PERFORM refuse('not_a_view', 'a view has a name of at most 60 characters and at most 8,000 characters in all');
  ELSIF view_save.screen NOT IN ('live', 'callbacks') THEN
    PERFORM refuse('not_a_view', 'there are no views of this screen');
  ELSIF holds_number(view_save.view::text) OR holds_number(view_save.name) THEN
    PERFORM refuse('number_in_text', 'a view holds no number');
  END IF;
  -- One after the other for one login: two sessions at once would each count what the other has not committed.
  PERFORM pg_advisory_xact_lock(hashtextextended('saved views of ' || session_user, 0));
  IF (SELECT count(*) FROM saved_view v
       WHERE v.login = session_user AND v.screen = view_save.screen AND v.name <> trim(view_save.name)) >= 50
      OR (SELECT count(*) FROM saved_view v
           WHERE v.login = session_user AND (v.screen, v.name) <> (view_save.screen, trim(view_save.name))) >= 80 THEN
    PERFORM refuse('too_many_views', 'fifty views of a screen and eighty in all at the most');
  END IF;
  INSERT INTO saved_view (login, screen, name, view) VALUES (session_user, view_save.screen, trim(view_save.name), view_save.view)
  ON CONFLICT (login, screen, name) DO UPDATE SET view = excluded.view;
END $$;

CREATE FUNCTION contact.view_rename(screen text, name text, new_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
BEGIN
  IF length(trim(new_name)) NOT BETWEEN 1 AND 60 THEN
    PERFORM refuse('not_a_view', 'a name has 1 to 60 characters');
  ELSIF holds_number(new_name) THEN
    PERFORM refuse('number_in_text', 'a view holds no number');
  ELSIF EXISTS (SELECT FROM saved_view v WHERE v.login = session_user AND v.screen = view_rename.screen AND v.name = trim(new_name)) THEN
    PERFORM refuse('name_taken', 'there is a view of this name');
  END IF;
  UPDATE saved_view v SET name = trim(new_name)
   WHERE v.login = session_user AND v.screen = view_rename.screen AND v.name = view_rename.name;
END $$;

CREATE FUNCTION contact.view_remove(screen text, name text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
  DELETE FROM saved_view v WHERE v.login = session_user AND v.screen = view_remove.screen AND v.name = view_remove.name
$$;

-- Those that are not named keep their places; equal places go by age.
CREATE FUNCTION contact.view_order(screen text, names text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
  UPDATE saved_view v SET view = jsonb_set(v.view, '{place}', to_jsonb(array_position(names, v.name)))
   WHERE v.login = session_user AND v.screen = view_order.screen AND v.name = ANY (names)
$$;
