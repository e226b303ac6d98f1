-- The audit: one hash chain per centre (0: the region), so that centres do not wait for each other.

-- Canonical JSON: keys sorted by code point, no spaces, non-ASCII as is; what json.dumps(sort_keys=True,
-- ensure_ascii=False, separators=(",", ":")) writes.
CREATE FUNCTION contact.canonical(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE
AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN (SELECT '{' || coalesce(string_agg(to_json(e.key)::text || ':' || contact.canonical(e.value), ','
                               ORDER BY e.key COLLATE "C"), '') || '}' FROM jsonb_each(value) e)
    WHEN 'array' THEN (SELECT '[' || coalesce(string_agg(contact.canonical(e.value), ',' ORDER BY e.n), '') || ']'
                         FROM jsonb_array_elements(value) WITH ORDINALITY e(value, n))
    ELSE value::text END;
END $$;

CREATE FUNCTION contact.write_audit(centre integer, action uuid, what text, detail jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  head audit_head;
  link bytea;
  told text := canonical(detail);
  now timestamptz := acting_at();
BEGIN
  INSERT INTO audit_head (centre_id, seq, hash) VALUES (centre, 0, decode(repeat('00', 32), 'hex'))
  ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE centre_id = centre FOR UPDATE;
  link := sha256(head.hash || convert_to(concat_ws('|', head.seq + 1, us(now), acting(), what, told), 'UTF8'));
  INSERT INTO audit (centre_id, seq, at, actor, action_id, what, detail, prev, hash)
  VALUES (centre, head.seq + 1, now, acting(), action, what, told, head.hash, link);
  UPDATE audit_head SET seq = head.seq + 1, hash = link WHERE centre_id = centre;
END $$;
