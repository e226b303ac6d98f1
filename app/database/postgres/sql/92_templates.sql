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

-- The same as app.domain.template and app.domain.link: what no template may hold, and what a manager has to confirm.
CREATE FUNCTION contact.check_template(purpose text, language text, body text, has_no_health boolean) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
  known text[] := CASE purpose WHEN 'expected_window' THEN '{from,until,number}'::text[] WHEN 'window_lost' THEN '{number}'
                              WHEN 'tomorrow_first' THEN '{day,number}' ELSE '{}' END;
  fields text[] := ARRAY(SELECT m[1] FROM regexp_matches(body, '[{]([^{}]*)[}]', 'g') m);
  -- A letter or a figure of any script, without asking a locale; and the full stop, with those that browsers take for it.
  sign CONSTANT text := '[^\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]';
  dot CONSTANT text := '(?<=' || sign || ')[.\u3002\uff0e\uff61]';
  -- Every ending of names on the internet in plain letters (IANA, root zone database, version 2026100300).
  endings CONSTANT text[] := regexp_split_to_array(btrim('
    aaa aarp abb abbott abbvie abc able abogado abudhabi ac academy accenture accountant accountants aco actor ad ads
    adult ae aeg aero aetna af afl africa ag agakhan agency ai aig airbus airforce airtel akdn al alibaba alipay allfinanz
    allstate ally alsace alstom am amazon americanexpress americanfamily amex amfam amica amsterdam analytics android
    anquan anz ao aol apartments app apple aq aquarelle ar arab aramco archi army arpa art arte as asda asia associates at
    athleta attorney au auction audi audible audio auspost author auto autos aw aws ax axa az azure ba baby baidu banamex
    band bank bar barcelona barclaycard barclays barefoot bargains baseball basketball bauhaus bayern bb bbc bbt bbva bcg
    bcn bd be beats beauty beer berlin best bestbuy bet bf bg bh bharti bi bible bid bike bing bingo bio biz bj black
    blackfriday blockbuster blog bloomberg blue bm bms bmw bn bnpparibas bo boats boehringer bofa bom bond boo book
    booking bosch bostik boston bot boutique box br bradesco bridgestone broadway broker brother brussels bs bt build
    builders business buy buzz bv bw by bz bzh ca cab cafe cal call calvinklein cam camera camp canon capetown capital
    capitalone car caravan cards care career careers cars casa case cash casino cat catering catholic cba cbn cbre cc cd
    center ceo cern cf cfa cfd cg ch chanel channel charity chase chat cheap chintai christmas chrome church ci cipriani
    circle cisco citadel citi citic city ck cl claims cleaning click clinic clinique clothing cloud club clubmed cm cn co
    coach codes coffee college cologne com commbank community company compare computer comsec condos construction
    consulting contact contractors cooking cool coop corsica country coupon coupons courses cpa cr credit creditcard
    creditunion cricket crown crs cruise cruises cu cuisinella cv cw cx cy cymru cyou cz dad dance data date dating datsun
    day dclk dds de deal dealer deals degree delivery dell deloitte delta democrat dental dentist desi design dev dhl
    diamonds diet digital direct directory discount discover dish diy dj dk dm dnp do docs doctor dog domains dot download
    drive dtv dubai dupont durban dvag dvr dz earth eat ec eco edeka edu education ee eg email emerck energy engineer
    engineering enterprises epson equipment er ericsson erni es esq estate et eu eurovision eus events exchange expert
    exposed express extraspace fage fail fairwinds faith family fan fans farm farmers fashion fast fedex feedback ferrari
    ferrero fi fidelity fido film final finance financial fire firestone firmdale fish fishing fit fitness fj fk flickr
    flights flir florist flowers fly fm fo foo food football ford forex forsale forum foundation fox fr free fresenius frl
    frogans frontier ftr fujitsu fun fund furniture futbol fyi ga gal gallery gallo gallup game games gap garden gay gb
    gbiz gd gdn ge gea gent genting george gf gg ggee gh gi gift gifts gives giving gl glass gle global globo gm gmail
    gmbh gmo gmx gn godaddy gold goldpoint golf goodyear goog google gop got gov gp gq gr grainger graphics gratis green
    gripe grocery group gs gt gu gucci guge guide guitars guru gw gy hair hamburg hangout haus hbo hdfc hdfcbank health
    healthcare help helsinki here hermes hiphop hisamitsu hitachi hiv hk hkt hm hn hockey holdings holiday homedepot
    homegoods homes homesense honda horse hospital host hosting hot hotels hotmail house how hr hsbc ht hu hughes hyatt
    hyundai ibm icbc ice icu id ie ieee ifm ikano il im imamat imdb immo immobilien in inc industries infiniti info ing
    ink institute insurance insure int international intuit investments io ipiranga iq ir irish is ismaili ist istanbul it
    itau itv jaguar java jcb je jeep jetzt jewelry jio jll jm jmp jnj jo jobs joburg jot joy jp jpmorgan jprs juegos
    kaufen kddi ke kerryhotels kerryproperties kfh kg kh ki kia kids kim kindle kitchen kiwi km kn koeln komatsu kosher kp
    kpmg kpn kr krd kred kuokgroup kw ky kyoto kz la lacaixa lamborghini lamer land landrover lanxess lasalle lat latino
    latrobe law lawyer lb lc lds lease leclerc lefrak legal lego lexus lgbt li lidl life lifeinsurance lifestyle lighting
    like lilly limited limo lincoln link live living lk llc llp loan loans locker locus lol london lotte lotto love lpl
    lplfinancial lr ls lt ltd ltda lu lundbeck luxe luxury lv ly ma madrid maif maison makeup man management mango map
    market marketing markets marriott marshalls mattel mba mc mckinsey md me med media meet melbourne meme memorial men
    menu merck merckmsd mg mh miami microsoft mil mini mint mit mitsubishi mk ml mlb mls mm mma mn mo mobi mobile moda moe
    moi mom monash money monster mormon mortgage moscow moto motorcycles mov movie mp mq mr ms msd mt mtn mtr mu museum
    music mv mw mx my mz na nab nagoya name navy nba nc ne nec net netbank netflix network neustar new news next
    nextdirect nexus nf nfl ng ngo nhk ni nico nike nikon ninja nissan nissay nl no nokia norton now nowruz nowtv np nr
    nra nrw ntt nu nyc nz obi observer office okinawa olayan olayangroup ollo om omega one ong onl online ooo open oracle
    orange org organic origins osaka otsuka ott ovh pa page panasonic paris pars partners parts party pay pccw pe pet pf
    pfizer pg ph pharmacy phd philips phone photo photography photos physio pics pictet pictures pid pin ping pink pioneer
    pizza pk pl place play playstation plumbing plus pm pn pnc pohl poker politie porn post pr praxi press prime pro prod
    productions prof progressive promo properties property protection pru prudential ps pt pub pw pwc py qa qpon quebec
    quest racing radio re read realestate realtor realty recipes red redumbrella rehab reise reisen reit reliance ren rent
    rentals repair report republican rest restaurant review reviews rexroth rich richardli ricoh ril rio rip ro rocks
    rodeo rogers room rs rsvp ru rugby ruhr run rw rwe ryukyu sa saarland safe safety sakura sale salon samsclub samsung
    sandvik sandvikcoromant sanofi sap sarl sas save saxo sb sbi sbs sc scb schaeffler schmidt scholarships school schule
    schwarz science scot sd se search seat secure security seek select sener services seven sew sex sexy sfr sg sh
    shangrila sharp shell shia shiksha shoes shop shopping shouji show si silk sina singles site sj sk ski skin sky skype
    sl sling sm smart smile sn sncf so soccer social softbank software sohu solar solutions song sony soy spa space sport
    spot sr srl ss st stada staples star statebank statefarm stc stcgroup stockholm storage store stream studio study
    style su sucks supplies supply support surf surgery suzuki sv swatch swiss sx sy sydney systems sz tab taipei talk
    taobao target tatamotors tatar tattoo tax taxi tc tci td tdk team tech technology tel temasek tennis teva tf tg th thd
    theater theatre tiaa tickets tienda tips tires tirol tj tjmaxx tjx tk tkmaxx tl tm tmall tn to today tokyo tools top
    toray toshiba total tours town toyota toys tr trade trading training travel travelers travelersinsurance trust trv tt
    tube tui tunes tushu tv tvs tw tz ua ubank ubs ug uk unicom university uno uol ups us uy uz va vacations vana vanguard
    vc ve vegas ventures verisign versicherung vet vg vi viajes video vig viking villas vin vip virgin visa vision viva
    vivo vlaanderen vn vodka volvo vote voting voto voyage vu wales walmart walter wang wanggou watch watches weather
    weatherchannel web webcam weber website wed wedding weibo weir wf whoswho wien wiki williamhill win windows wine
    winners wme woodside work works world wow ws wtc wtf xbox xerox xihuan xin xxx xyz yachts yahoo yamaxun yandex ye
    yodobashi yoga yokohama you youtube yt yun za zappos zara zero zip zm zone zuerich zw
  ', E' \n'), '\s+');
BEGIN
  IF coalesce(purpose, '') <> ALL ('{unreached,expected_window,window_lost,tomorrow_first,survey,free}')
      OR coalesce(language, '') <> ALL ('{fi,sv,en}') OR coalesce(body, '') !~ '\S' THEN
    PERFORM contact.refuse('not_a_template', 'a template has a purpose, a language and words');
  ELSIF NOT fields <@ known OR length(body) - length(replace(body, '{', '')) <> cardinality(fields)
      OR length(body) - length(replace(body, '}', '')) <> cardinality(fields) THEN
    PERFORM contact.refuse('unknown_field', 'this purpose has no such field');
  ELSIF contact.text_parts(body) > 6 THEN
    PERFORM contact.refuse('text_too_long', 'a text has six parts at the most');
  ELSIF body ~ ('://|[Ww]{3}[.]|' || dot || '([Xx][Nn]--|[\u0370-\u1dff\u1f00-\u1fff\u2c00-\uffff])')
      OR EXISTS (SELECT 1 FROM regexp_matches(body, dot || '([A-Za-z]{2,18})(?!' || sign || ')', 'g') m
                  WHERE lower(m[1]) = ANY (endings)) THEN
    PERFORM contact.refuse('holds_a_link', 'patients are taught not to trust links in texts');
  ELSIF purpose IN ('expected_window', 'window_lost', 'tomorrow_first') AND strpos(body, '{number}') = 0 AND body !~ '[0-9]([ -]?[0-9]){4,}' THEN
    PERFORM contact.refuse('names_no_number', 'a text that tells of a call names the number that will ring');
  -- A database of the C locale knows no large and small of these letters.
  ELSIF NOT coalesce(has_no_health, false) AND translate(body, 'ÅÄÖ', 'åäö') ~* ('(^|[^a-zåäö])([a-zåäö]*(lääke|lääkity|lääkkee|sairau|syöpä|syövä|tulehdu|rokot|sjukdom|medicin|cancer|vaccin)'
      || '|resept|laborator|diagnoo|raskau|verikoe|verikok|näyttee|testitul|koetulo|mielenterv|päihde|recept|diagnos|gravid'
      || '|blodprov|provsvar|missbruk|prescri|medicat|pregnan|blood test|test result|disease|illness|mental health|psyki|psyko'
      || '|psycho|masennu|ahdistu|depress|ångest|anxiety|onkolog|oncolog|gynekolog|gynaecolog|naistentau|sukupuolitau|könssjuk'
      || '|urolog|kardiolog|cardiolog|neurolog|dermatolog|reuma|diabet|astma|asthma|allerg|leikkau|operation|operera|surgery'
      || '|röntgen|x-ray|magneettiku|ultraääni|ultraljud|ultrasound|tähysty|mammogra|tutkimustul|undersökningssvar|lab result'
      || '|infektio|infection|tartunta|smitta|hiv-|abort|ehkäis|preventiv|contracep|keskenmen|neuvola|mödra|maternity|antenatal'
      || '|äitiys|synnyty|förlossning|lapsettom|barnlös)') THEN
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
-- to the patient), or the number that the queue shows and it shows none, or the day and "day" names none. The same as
-- app.domain.template.
CREATE FUNCTION contact.by_hand(purpose text, body text, queue_id integer, day text) RETURNS text LANGUAGE plpgsql STABLE
AS $$
#variable_conflict use_column
DECLARE
  filled text := body;
BEGIN
  IF by_hand.purpose = 'tomorrow_first' AND strpos(filled, '{number}') > 0 THEN
    filled := replace(filled, '{number}', (SELECT nullif(q.number_shown, '') FROM contact.queue q WHERE q.id = by_hand.queue_id));
  END IF;
  IF by_hand.purpose = 'tomorrow_first' AND by_hand.day <> '' THEN
    filled := replace(filled, '{day}', by_hand.day);
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
