-- Texts that a supervisor sends.

-- Nobody is asked how it was at night, so late that an answer would disturb.
CREATE FUNCTION contact.asked_until(now timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = contact, pg_temp
AS $$
  SELECT local_instant(local_day(now), 20 * 60)
$$;

-- Who asks how it was takes turns with all others who do, so that each sees whom the others asked.
CREATE FUNCTION contact.lock_surveys() RETURNS void LANGUAGE sql
AS $$
  SELECT pg_advisory_xact_lock(hashtext('contact.survey'))
$$;

-- How long a text is worth sending. One that says "tomorrow" says it on the day on which it was written alone, and a
-- survey sent by day does not go out at night.
CREATE FUNCTION contact.text_valid_until(purpose text, now timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = contact, pg_temp
AS $$
  SELECT CASE purpose WHEN 'tomorrow_first' THEN least(now + interval '4 hours', local_instant(local_day(now) + 1, 0))
                      WHEN 'survey' THEN least(now + interval '4 hours', CASE WHEN now < asked_until(now) THEN asked_until(now) ELSE 'infinity' END)
                      ELSE now + interval '4 hours' END
$$;

-- How a text of "today" names the day of a call, in a language of templates: app.domain.promised_day has the same words.
CREATE FUNCTION contact.day_named(day date, today date, language text) RETURNS text LANGUAGE sql IMMUTABLE
AS $$
  SELECT CASE
    WHEN day IS NULL THEN ''
    WHEN day = today + 1 THEN CASE language WHEN 'sv' THEN 'i morgon' WHEN 'en' THEN 'tomorrow' ELSE 'huomenna' END
    WHEN language = 'sv' THEN format('%s den %s %s',
      ('{måndagen,tisdagen,onsdagen,torsdagen,fredagen,lördagen,söndagen}'::text[])[extract(isodow FROM day)::integer],
      extract(day FROM day),
      ('{januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december}'::text[])[extract(month FROM day)::integer])
    WHEN language = 'en' THEN format('on %s %s %s',
      ('{Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday}'::text[])[extract(isodow FROM day)::integer],
      extract(day FROM day),
      ('{January,February,March,April,May,June,July,August,September,October,November,December}'::text[])[extract(month FROM day)::integer])
    ELSE format('%s %s. %s',
      ('{maanantaina,tiistaina,keskiviikkona,torstaina,perjantaina,lauantaina,sunnuntaina}'::text[])[extract(isodow FROM day)::integer],
      extract(day FROM day),
      ('{tammikuuta,helmikuuta,maaliskuuta,huhtikuuta,toukokuuta,kesäkuuta,heinäkuuta,elokuuta,syyskuuta,lokakuuta,marraskuuta,joulukuuta}'::text[])[extract(month FROM day)::integer])
    END
$$;

-- The day that a text of "now" promises by its purpose: the next on which the callback's own queue is open and a nurse can
-- ring, as far as is known and no attempt is planned or wished only after that. Null: none. As app.domain.promised_day.
CREATE FUNCTION contact.promise_of(purpose text, language text, about contact.callback, now timestamptz, OUT day date, OUT named text)
LANGUAGE plpgsql STABLE
AS $$
DECLARE
  today date := contact.local_day(now);
BEGIN
  IF purpose = 'tomorrow_first' THEN
    FOR ahead IN 1..60 LOOP
      IF (contact.hours_of(about.queue_id, today + ahead)).opens_min IS NOT NULL AND NOT contact.is_put_off(about, today + ahead, now) THEN
        day := today + ahead;
        EXIT;
      END IF;
    END LOOP;
  END IF;
  named := contact.day_named(day, today, language);
END $$;

-- Why a text that has a template cannot be sent by hand: who else would know what is to stand in it. "filled": by_hand's.
CREATE FUNCTION contact.not_by_hand(purpose text, template_id bigint, body text, filled text, promised_on date, today date)
RETURNS text LANGUAGE sql IMMUTABLE
AS $$
  SELECT CASE WHEN template_id IS NULL THEN 'no_template'
              WHEN purpose = 'window_lost' THEN 'worker_alone'
              WHEN purpose <> 'tomorrow_first' THEN CASE WHEN filled IS NULL THEN 'worker_alone' END
              WHEN promised_on IS NULL THEN 'no_open_day'
              WHEN promised_on <> today + 1 AND strpos(body, '{day}') = 0 THEN 'names_no_day'
              WHEN filled IS NULL THEN 'no_number_shown' END
$$;

-- "templates": the versions that whoever sends has read; "bodies": the words as they would go out, with the number and the
-- day that they name. Null where nobody says.
CREATE FUNCTION contact.act_send_text(
  action uuid, ids bigint[], purpose text, at timestamptz DEFAULT NULL, templates bigint[] DEFAULT NULL,
  bodies text[] DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  mine integer[] := my_centres();
  act record := begin_act(act_send_text.action, 'send_text', ids, act_send_text.at);
  undo_until timestamptz := act.now + interval '10 seconds';
  today date := local_day(act.now);
  answers jsonb;
  before jsonb;
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  -- Two who text the same patient take turns, so that the second sees the first one's text.
  PERFORM FROM callback c WHERE c.id = ANY (ids) AND c.centre_id = ANY (mine) ORDER BY c.id FOR NO KEY UPDATE;
  IF act_send_text.purpose = 'survey' THEN
    PERFORM lock_surveys();
  END IF;
  WITH each AS MATERIALIZED (
    SELECT a.n, a.id, c.version, c.centre_id, c.caller_id, t.id AS template_id, t.language, w.body, p.day, p.named, CASE
        WHEN c.id IS NULL THEN 'not_yours'
        WHEN text_hindrance(c.id) IS NOT NULL THEN text_hindrance(c.id)
        WHEN not_by_hand(act_send_text.purpose, t.id, t.body, w.body, p.day, today) IS NOT NULL THEN
          not_by_hand(act_send_text.purpose, t.id, t.body, w.body, p.day, today)
        WHEN act_send_text.templates IS NOT NULL AND t.id <> ALL (act_send_text.templates) THEN 'template_changed'
        WHEN act_send_text.bodies IS NOT NULL AND w.body <> ALL (act_send_text.bodies) THEN 'template_changed'
        WHEN EXISTS (SELECT FROM outbox o WHERE o.callback_id = c.id AND o.kind = 'text' AND o.purpose = act_send_text.purpose
                        AND o.state IN ('queued', 'sending', 'unknown', 'held')) THEN 'text_waiting'
        -- Nobody is asked how it was twice in thirty days, about whichever request: what a person took back after its answer
        -- was lost may lie on the phone all the same.
        WHEN act_send_text.purpose = 'survey' AND EXISTS (
          SELECT FROM outbox o JOIN callback b ON b.id = o.callback_id
           WHERE b.caller_id = c.caller_id AND o.purpose = 'survey' AND (o.state <> 'cancelled' OR may_have_come(o))
             AND o.created_at > act.now - interval '30 days') THEN 'text_waiting'
        ELSE 'done' END AS verdict
      FROM unnest(ids) WITH ORDINALITY a(id, n)
      LEFT JOIN callback c ON c.id = a.id AND c.centre_id = ANY (mine)
      LEFT JOIN LATERAL template_for(act_send_text.purpose, c.language) t ON c.id IS NOT NULL
      LEFT JOIN LATERAL promise_of(act_send_text.purpose, t.language, c, act.now) p ON t.id IS NOT NULL
      LEFT JOIN LATERAL by_hand(act_send_text.purpose, t.body, c.queue_id, p.named) w(body) ON t.id IS NOT NULL
  ), judged AS MATERIALIZED (
    -- Of one caller's requests in one act the first is asked about.
    SELECT e.n, e.id, e.version, e.centre_id, e.template_id, e.language, e.body, e.day, e.named, CASE
        WHEN act_send_text.purpose = 'survey' AND e.verdict = 'done' AND e.caller_id IS NOT NULL
          AND row_number() OVER (PARTITION BY e.verdict, e.caller_id ORDER BY e.n) > 1 THEN 'text_waiting'
        ELSE e.verdict END AS verdict
      FROM each e
  ), queued AS (
    INSERT INTO outbox (ref, callback_id, centre_id, purpose, language, template_id, body, not_before, not_after,
                        created_by, created_at, changed_at, action_id, promised_on, promised_as)
    SELECT gen_random_uuid(), j.id, j.centre_id, act_send_text.purpose, j.language, j.template_id, j.body, undo_until,
           text_valid_until(act_send_text.purpose, act.now), session_user::text, act.now, act.now, act_send_text.action,
           j.day, j.named
      FROM judged j WHERE j.verdict = 'done' ORDER BY j.n
    RETURNING id, callback_id
  )
  SELECT jsonb_agg(row_answer(j.id, j.verdict, j.version, NULL, NULL) ORDER BY j.n),
         jsonb_agg(jsonb_build_object('id', j.id, 'version', j.version, 'centre_id', j.centre_id, 'outbox_id', o.id)
                   ORDER BY j.n) FILTER (WHERE j.verdict = 'done')
    INTO answers, before
    FROM judged j LEFT JOIN queued o ON o.callback_id = j.id;
  -- A text back answers what the patient texted; the survey does not.
  UPDATE callback c SET said_at = NULL
   WHERE act_send_text.purpose <> 'survey' AND c.said_at IS NOT NULL
     AND c.id IN (SELECT (one->>'id')::bigint FROM jsonb_array_elements(before) one);
  RETURN end_act(act_send_text.action, 'send_text', answers, before, undo_until,
                 jsonb_build_object('purpose', act_send_text.purpose));
END $$;
