-- Who acts and when: the settings contact.actor, contact.at and contact.action, local to the transaction. Every
-- function that writes begins with begin_as, so whatever a client has set by itself counts for nothing.

-- STABLE like what they call, though their results never change: only so does PostgreSQL put them in line.
CREATE FUNCTION contact.us(at timestamptz) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT (extract(epoch FROM at) * 1000000)::bigint $$;

CREATE FUNCTION contact.from_us(us bigint) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT timestamptz 'epoch' + us * interval '1 microsecond' $$;

CREATE FUNCTION contact.refuse(reason text, words text) RETURNS void LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION '%', words USING ERRCODE = 'KS001', DETAIL = reason;
END $$;

-- The time a function works with: its own clock, or the time it was passed where the region believes it.
-- Functions that look into tables are in PL/pgSQL, which keeps their plans; SQL functions are planned at each call.
CREATE FUNCTION contact.clock(at timestamptz) RETURNS timestamptz LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
  RETURN CASE WHEN (SELECT r.takes_clock FROM contact.region r) THEN coalesce(at, clock_timestamp()) ELSE clock_timestamp() END;
END $$;

CREATE FUNCTION contact.begin_as(actor text, at timestamptz, action uuid) RETURNS timestamptz LANGUAGE plpgsql
AS $$
DECLARE
  now timestamptz := contact.clock(at);
BEGIN
  PERFORM set_config('contact.actor', actor, true), set_config('contact.at', to_char(now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), true),
          set_config('contact.action', coalesce(action::text, ''), true);
  RETURN now;
END $$;

CREATE FUNCTION contact.acting() RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(nullif(current_setting('contact.actor', true), ''), session_user::text) $$;

CREATE FUNCTION contact.acting_at() RETURNS timestamptz LANGUAGE sql VOLATILE
AS $$ SELECT coalesce(nullif(current_setting('contact.at', true), '')::timestamptz, clock_timestamp()) $$;

CREATE FUNCTION contact.acting_for() RETURNS uuid LANGUAGE sql STABLE
AS $$ SELECT nullif(current_setting('contact.action', true), '')::uuid $$;

-- Whose centres: those of membership; a superuser and the owner have all. The login counts, whatever SET ROLE says.
-- Every policy asks the next two. Parallel safe, or no statement of a supervisor's could be shared out among workers, as
-- the owner's are: on an idle server that halves the time of the past.
CREATE FUNCTION contact.my_centres() RETURNS integer[] LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
BEGIN
  RETURN CASE WHEN pg_has_role(session_user, 'jonovahti_owner', 'MEMBER')
    THEN (SELECT coalesce(array_agg(id), '{}') FROM centre)
    ELSE (SELECT coalesce(array_agg(centre_id), '{}') FROM membership WHERE login = session_user) END;
END $$;

CREATE FUNCTION contact.my_queues() RETURNS integer[] LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  mine integer[] := my_centres();
BEGIN
  RETURN (SELECT coalesce(array_agg(id), '{}') FROM queue WHERE centre_id = ANY (mine));
END $$;

CREATE FUNCTION contact.my_agents() RETURNS integer[] LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = contact, pg_temp
AS $$
DECLARE
  mine integer[] := my_centres();
BEGIN
  RETURN (SELECT coalesce(array_agg(id), '{}') FROM agent WHERE centre_id = ANY (mine));
END $$;

-- Whether a shift is a loan that takes hours from a shift at one's own centres, be she at home elsewhere and lent elsewhere:
-- who is not told of it counts on hands that are not there. What was taken back is among them, for the day as it was.
CREATE FUNCTION contact.lends_from_mine(shift_id bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = contact, pg_temp
AS $$
DECLARE
  loan shift;
BEGIN
  SELECT * INTO loan FROM shift s WHERE s.id = lends_from_mine.shift_id AND s.kind = 'loan';
  RETURN FOUND AND EXISTS (
    SELECT FROM shift s WHERE s.agent_id = loan.agent_id AND s.ends_at > loan.starts_at AND s.starts_at < loan.ends_at
       AND s.kind IN ('planned', 'extra') AND s.centre_id = ANY (my_centres()));
END $$;
