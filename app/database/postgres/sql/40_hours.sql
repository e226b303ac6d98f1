-- Opening hours, deadlines and the next attempt: the same rules as app.domain.hours and app.domain.deadline.
-- They read tables that every group may read, so they run with the caller's own rights.

CREATE FUNCTION contact.local_day(at timestamptz) RETURNS date LANGUAGE plpgsql STABLE
AS $$
BEGIN
  RETURN (at AT TIME ZONE (SELECT r.zone FROM contact.region r))::date;
END $$;

CREATE FUNCTION contact.local_instant(day date, minutes integer) RETURNS timestamptz LANGUAGE plpgsql STABLE
AS $$
BEGIN
  RETURN (day + make_interval(mins => minutes)) AT TIME ZONE (SELECT r.zone FROM contact.region r);
END $$;

-- Both null: closed.
CREATE FUNCTION contact.hours_of(queue_id integer, day date, OUT opens_min integer, OUT closes_min integer)
LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  place contact.queue;
  own integer;
  kind_of_day text;
BEGIN
  SELECT * INTO place FROM contact.queue q WHERE q.id = hours_of.queue_id;
  SELECT e.opens_min, e.closes_min INTO opens_min, closes_min
    FROM contact.opening_exception e
   WHERE e.day = hours_of.day AND e.taken_back_at IS NULL
     AND (e.queue_id = place.id OR e.queue_id IS NULL AND (e.centre_id = place.centre_id OR e.centre_id IS NULL))
   ORDER BY e.queue_id IS NULL, e.centre_id IS NULL, e.id DESC LIMIT 1;
  IF FOUND THEN
    RETURN;
  END IF;
  SELECT c.kind INTO kind_of_day FROM contact.calendar_day c WHERE c.day = hours_of.day;
  IF kind_of_day = 'holiday' THEN
    RETURN;
  END IF;
  SELECT h.queue_id INTO own FROM contact.opening_hours h WHERE h.queue_id = place.id LIMIT 1;
  SELECT h.opens_min, h.closes_min INTO opens_min, closes_min
    FROM contact.opening_hours h
   WHERE h.centre_id = place.centre_id AND h.queue_id IS NOT DISTINCT FROM own
     AND (h.day_kind = extract(isodow FROM hours_of.day) - 1 OR h.day_kind = 7 AND kind_of_day = 'eve')
   ORDER BY h.day_kind = 7 DESC LIMIT 1;
END $$;

CREATE FUNCTION contact.next_service_day(queue_id integer, after date) RETURNS date
LANGUAGE plpgsql STABLE
AS $$
BEGIN
  FOR ahead IN 1..60 LOOP
    IF (contact.hours_of(queue_id, after + ahead)).opens_min IS NOT NULL THEN
      RETURN after + ahead;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION contact.due_at(queue_id integer, at timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE
AS $$
DECLARE
  promise integer := (SELECT s.promise_s FROM contact.queue q JOIN contact.service s ON s.id = q.service_id WHERE q.id = due_at.queue_id);
  day date := contact.local_day(at);
  closes integer := (contact.hours_of(queue_id, day)).closes_min;
BEGIN
  IF promise IS NOT NULL THEN
    RETURN at + make_interval(secs => promise);
  END IF;
  IF closes IS NULL OR at >= contact.local_instant(day, closes) THEN
    day := coalesce(contact.next_service_day(queue_id, day), day);
  END IF;
  RETURN contact.local_instant(day + 1, 0);
END $$;

CREATE FUNCTION contact.next_attempt_at(queue_id integer, ended_at timestamptz, delay_s integer) RETURNS timestamptz
LANGUAGE plpgsql STABLE
AS $$
DECLARE
  wished timestamptz := ended_at + make_interval(secs => delay_s);
  day date := contact.local_day(ended_at);
  closes integer := (contact.hours_of(queue_id, day)).closes_min;
BEGIN
  IF closes IS NOT NULL AND wished < contact.local_instant(day, closes) THEN
    RETURN wished;
  END IF;
  day := contact.next_service_day(queue_id, day);
  -- greatest() passes over nulls: a queue that never opens again keeps the time wished.
  RETURN greatest(wished, contact.local_instant(day, (contact.hours_of(queue_id, day)).opens_min));
END $$;

CREATE FUNCTION contact.hours_left(queue_id integer, at timestamptz) RETURNS boolean
LANGUAGE plpgsql STABLE
AS $$
DECLARE
  day date := contact.local_day(at);
  closes integer := (contact.hours_of(queue_id, day)).closes_min;
BEGIN
  RETURN closes IS NOT NULL AND at < contact.local_instant(day, closes);
END $$;

-- How far a hand may put a callback off: the end of the queue's next service day, of today where it never opens again,
-- and no further than a fortnight, however long it is closed.
CREATE FUNCTION contact.retry_until(queue_id integer, at timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE
AS $$
DECLARE
  day date := contact.local_day(at);
BEGIN
  RETURN contact.local_instant(least(coalesce(contact.next_service_day(queue_id, day), day), day + 14) + 1, 0);
END $$;

-- How far ahead a patient's own wish may lie, as the phone platform heard it.
CREATE FUNCTION contact.wish_until(at timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE
AS $$
BEGIN
  RETURN contact.local_instant(contact.local_day(at) + 15, 0);
END $$;
