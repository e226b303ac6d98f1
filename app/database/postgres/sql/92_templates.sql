-- Text templates: each change is a new version; the newest active one of a purpose and language is what is sent.

-- The parts a text is sent in: 160 characters of GSM-7 in one, 153 in each of several; else 70 and 67 of UCS-2.
CREATE FUNCTION contact.text_parts(body text) RETURNS integer LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
  plain CONSTANT text := E'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&''()*+,-./0123456789:;<=>?¡'
    || 'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
  extended CONSTANT text := E'\f^{}\\[~]|€';
  characters text[] := string_to_array(body, NULL);
  is_plain boolean := (SELECT bool_and(strpos(plain || extended, c) > 0) FROM unnest(characters) c);
  alone integer := CASE WHEN is_plain THEN 160 ELSE 70 END;
  in_parts integer := CASE WHEN is_plain THEN 153 ELSE 67 END;
  total integer := 0;
  filled integer := 0;
  parts integer := 1;
  one text;
  cost integer;
BEGIN
  FOREACH one IN ARRAY characters LOOP
    cost := CASE WHEN is_plain THEN CASE WHEN strpos(extended, one) > 0 THEN 2 ELSE 1 END
                 WHEN ascii(one) > 65535 THEN 2 ELSE 1 END;
    total := total + cost;
    -- A character of two is never torn over two parts.
    IF filled + cost > in_parts THEN
      parts := parts + 1;
      filled := 0;
    END IF;
    filled := filled + cost;
  END LOOP;
  RETURN CASE WHEN total <= alone THEN 1 ELSE parts END;
END $$;

-- The same as app.domain.template: what no template may hold, and what a manager has to confirm.
CREATE FUNCTION contact.check_template(purpose text, language text, body text, has_no_health boolean) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
  known text[] := CASE purpose WHEN 'expected_window' THEN '{from,until,number}'::text[] WHEN 'window_lost' THEN '{number}'
                              WHEN 'tomorrow_first' THEN '{number}' ELSE '{}' END;
  fields text[] := ARRAY(SELECT m[1] FROM regexp_matches(body, '[{]([^{}]*)[}]', 'g') m);
BEGIN
  IF coalesce(purpose, '') <> ALL ('{unreached,expected_window,window_lost,tomorrow_first,survey,free}')
      OR coalesce(language, '') <> ALL ('{fi,sv,en}') OR coalesce(body, '') !~ '\S' THEN
    PERFORM contact.refuse('not_a_template', 'a template has a purpose, a language and words');
  ELSIF NOT fields <@ known OR length(body) - length(replace(body, '{', '')) <> cardinality(fields)
      OR length(body) - length(replace(body, '}', '')) <> cardinality(fields) THEN
    PERFORM contact.refuse('unknown_field', 'this purpose has no such field');
  ELSIF contact.text_parts(body) > 6 THEN
    PERFORM contact.refuse('text_too_long', 'a text has six parts at the most');
  ELSIF body ~* 'https?:|www[.]|[a-z0-9-][.](fi|com|net|org|eu|se|info|io|me|ly|app)([^a-z0-9]|$)' THEN
    PERFORM contact.refuse('holds_a_link', 'patients are taught not to trust links in texts');
  ELSIF purpose IN ('expected_window', 'window_lost', 'tomorrow_first') AND strpos(body, '{number}') = 0 AND body !~ '[0-9]([ -]?[0-9]){4,}' THEN
    PERFORM contact.refuse('names_no_number', 'a text that tells of a call names the number that will ring');
  ELSIF NOT coalesce(has_no_health, false) AND body ~* ('(^|[^a-zåäö])(resept|laborator|rokot|diagnoo|lääkity|lääkkee|raskau|verikoe'
      || '|verikok|näyttee|testitul|koetulo|tulehdu|sairau|syöpä|mielenterv|päihde|recept|vaccin|diagnos|medicin|gravid|blodprov'
      || '|provsvar|sjukdom|cancer|psykisk|missbruk|prescri|medicat|pregnan|blood test|test result|disease|illness|mental health)') THEN
    PERFORM contact.refuse('health_data', 'a text tells nothing of a patient''s health');
  END IF;
END $$;

-- The template of exactly this purpose and language that is sent now.
CREATE FUNCTION contact.template_held(purpose text, language text) RETURNS contact.text_template LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  held contact.text_template;
BEGIN
  SELECT * INTO held FROM contact.text_template t
   WHERE t.purpose = template_held.purpose AND t.language = template_held.language AND t.is_active
   ORDER BY t.version DESC LIMIT 1;
  RETURN held;
END $$;

-- A text as a person sends it: null where a field is left that only the worker could fill in (it knows when the line comes
-- to the patient), or the number that the queue shows and it shows none. The same as app.domain.template.
CREATE FUNCTION contact.by_hand(purpose text, body text, queue_id integer) RETURNS text LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  filled text := body;
BEGIN
  IF by_hand.purpose = 'tomorrow_first' AND strpos(filled, '{number}') > 0 THEN
    filled := replace(filled, '{number}', (SELECT nullif(q.number_shown, '') FROM contact.queue q WHERE q.id = by_hand.queue_id));
  END IF;
  RETURN CASE WHEN strpos(filled, '{') = 0 THEN filled END;
END $$;

CREATE FUNCTION contact.act_set_template(
  action uuid, purpose text, language text, body text, resend_if_unknown boolean, version integer, has_no_health boolean,
  at timestamptz DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  act record := begin_act(act_set_template.action, 'set_template', '{}', act_set_template.at);
  held text_template;
  made text_template;
  told jsonb := jsonb_build_object('purpose', act_set_template.purpose, 'language', act_set_template.language);
BEGIN
  IF act.answered IS NOT NULL THEN
    RETURN act.answered;
  END IF;
  PERFORM check_template(act_set_template.purpose, act_set_template.language, act_set_template.body, act_set_template.has_no_health);
  -- Two at once: the second sees the version that the first made.
  LOCK TABLE text_template IN SHARE ROW EXCLUSIVE MODE;
  held := template_held(act_set_template.purpose, act_set_template.language);
  IF coalesce(held.version, 0) <> coalesce(act_set_template.version, 0) THEN
    RETURN end_act(act_set_template.action, 'set_template',
      jsonb_build_array(row_answer(coalesce(held.id, 0), 'someone_first', NULL, held.created_by, held.created_at)), NULL, NULL, told);
  END IF;
  INSERT INTO text_template (purpose, language, version, body, resend_if_unknown, is_active, created_by, created_at)
  SELECT act_set_template.purpose, act_set_template.language, coalesce(max(t.version), 0) + 1, act_set_template.body,
         coalesce(act_set_template.resend_if_unknown, false), true, session_user::text, act.now
    FROM text_template t WHERE t.purpose = act_set_template.purpose AND t.language = act_set_template.language
  RETURNING * INTO made;
  RETURN end_act(act_set_template.action, 'set_template',
    jsonb_build_array(row_answer(made.id, 'done', NULL, NULL, NULL)),
    jsonb_build_array(jsonb_build_object('id', made.id, 'centre_id', 0, 'change', jsonb_build_array(held.version, made.version))),
    NULL, told);
END $$;

-- Back to the version before, while the one that was made is still what is sent.
CREATE FUNCTION contact.undo_template(action uuid, undone contact.action, now timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  key bigint := (SELECT (b->>'id')::bigint FROM jsonb_array_elements(undone.result->'before') b);
  made text_template;
  held text_template;
  verdict text;
  before jsonb;
BEGIN
  IF NOT has_function_privilege(session_user, 'contact.act_set_template'::regproc, 'EXECUTE') THEN
    PERFORM refuse('not_yours', 'whoever may not set it may not take it back');
  ELSIF key IS NULL THEN
    RETURN end_act(undo_template.action, 'undo', NULL, NULL, NULL, jsonb_build_object('of', undone.id, 'undid', undone.kind));
  END IF;
  LOCK TABLE text_template IN SHARE ROW EXCLUSIVE MODE;
  SELECT * INTO made FROM text_template t WHERE t.id = key;
  held := template_held(made.purpose, made.language);
  verdict := CASE WHEN undone.undone_by IS NOT NULL THEN 'nothing_to_undo'
                  WHEN held.id IS DISTINCT FROM made.id THEN 'someone_first' ELSE 'done' END;
  IF verdict = 'done' THEN
    UPDATE text_template t SET is_active = false WHERE t.id = made.id;
    UPDATE action a SET undone_by = undo_template.action WHERE a.id = undone.id;
    held := template_held(made.purpose, made.language);
    before := jsonb_build_array(jsonb_build_object('id', made.id, 'centre_id', 0,
                                                   'change', jsonb_build_array(made.version, held.version)));
  END IF;
  RETURN end_act(undo_template.action, 'undo', jsonb_build_array(row_answer(made.id, verdict, NULL,
      CASE verdict WHEN 'someone_first' THEN held.created_by END, CASE verdict WHEN 'someone_first' THEN held.created_at END)),
    before, NULL, jsonb_build_object('of', undone.id, 'undid', undone.kind));
END $$;
