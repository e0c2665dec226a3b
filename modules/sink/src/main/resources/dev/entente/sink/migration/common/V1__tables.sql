-- The same for PostgreSQL and SQLite. SQLite keeps DATE and TIMESTAMPTZ as ISO 8601 text.
-- What each table and column means is in tables.tsv.

CREATE TABLE relationship (
    pair TEXT NOT NULL,
    facet TEXT NOT NULL,
    subject TEXT NOT NULL,
    actor_a TEXT NOT NULL,
    actor_b TEXT NOT NULL,
    source TEXT,
    target TEXT,
    value TEXT,
    label TEXT,
    scope TEXT,
    since TEXT,
    since_first DATE,
    since_last DATE,
    since_precision TEXT,
    basis TEXT,
    last_confirmed TEXT,
    last_confirmed_first DATE,
    last_confirmed_last DATE,
    last_confirmed_precision TEXT,
    disputed BOOLEAN NOT NULL,
    sources INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    article TEXT,
    claim TEXT,
    publisher TEXT,
    speaker TEXT,
    quote TEXT,
    generation INTEGER NOT NULL,
    version BIGINT NOT NULL,
    known TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (pair, facet, subject)
);

CREATE TABLE relationship_history (
    pair TEXT NOT NULL,
    facet TEXT NOT NULL,
    subject TEXT NOT NULL,
    period TEXT NOT NULL,
    known_from TIMESTAMPTZ NOT NULL,
    known_to TIMESTAMPTZ,
    actor_a TEXT NOT NULL,
    actor_b TEXT NOT NULL,
    source TEXT,
    target TEXT,
    value TEXT NOT NULL,
    label TEXT,
    basis TEXT NOT NULL,
    valid_from TEXT,
    valid_from_first DATE,
    valid_from_last DATE,
    valid_from_precision TEXT,
    valid_to TEXT,
    valid_to_first DATE,
    valid_to_last DATE,
    valid_to_precision TEXT,
    article TEXT,
    claim TEXT,
    publisher TEXT,
    speaker TEXT,
    quote TEXT,
    generation INTEGER NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (pair, facet, subject, period, known_from)
);

CREATE TABLE relationship_pending (
    pair TEXT NOT NULL,
    facet TEXT NOT NULL,
    subject TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    date TEXT,
    date_first DATE,
    date_last DATE,
    date_precision TEXT,
    article TEXT,
    claim TEXT,
    publisher TEXT,
    speaker TEXT,
    quote TEXT,
    PRIMARY KEY (pair, facet, subject, ordinal)
);

CREATE TABLE relationship_dispute (
    pair TEXT NOT NULL,
    facet TEXT NOT NULL,
    subject TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    value TEXT NOT NULL,
    since TEXT,
    since_first DATE,
    since_last DATE,
    since_precision TEXT,
    article TEXT,
    claim TEXT,
    publisher TEXT,
    speaker TEXT,
    quote TEXT,
    PRIMARY KEY (pair, facet, subject, ordinal)
);

CREATE TABLE relationship_evidence (
    pair TEXT NOT NULL,
    facet TEXT NOT NULL,
    subject TEXT NOT NULL,
    role TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    publisher TEXT,
    speaker TEXT,
    quote TEXT NOT NULL,
    date TEXT,
    date_first DATE,
    date_last DATE,
    date_precision TEXT,
    PRIMARY KEY (pair, facet, subject, role, ordinal, rank)
);

CREATE TABLE relationship_change (
    generation INTEGER NOT NULL,
    pair TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    id TEXT NOT NULL,
    actor_a TEXT NOT NULL,
    actor_b TEXT NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    facet TEXT NOT NULL,
    source TEXT,
    target TEXT,
    agreement TEXT,
    before_value TEXT,
    before_label TEXT,
    before_since TEXT,
    before_since_first DATE,
    before_since_last DATE,
    before_since_precision TEXT,
    before_basis TEXT,
    before_pending TEXT,
    before_disputed TEXT,
    after_value TEXT,
    after_label TEXT,
    after_since TEXT,
    after_since_first DATE,
    after_since_last DATE,
    after_since_precision TEXT,
    after_basis TEXT,
    after_pending TEXT,
    after_disputed TEXT,
    effective TEXT,
    effective_first DATE,
    effective_last DATE,
    effective_precision TEXT,
    known TIMESTAMPTZ NOT NULL,
    cause TEXT NOT NULL,
    reason TEXT,
    article TEXT NOT NULL,
    claim TEXT,
    quote TEXT,
    PRIMARY KEY (generation, pair, sequence)
);

CREATE TABLE pair_state (
    pair TEXT NOT NULL,
    actor_a TEXT NOT NULL,
    actor_b TEXT NOT NULL,
    generation INTEGER NOT NULL,
    version BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    known TIMESTAMPTZ NOT NULL,
    events INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    PRIMARY KEY (pair)
);

CREATE TABLE agreement (
    pair TEXT NOT NULL,
    name TEXT NOT NULL,
    actor_a TEXT NOT NULL,
    actor_b TEXT NOT NULL,
    parties TEXT NOT NULL,
    stage TEXT NOT NULL,
    date TEXT,
    date_first DATE,
    date_last DATE,
    date_precision TEXT,
    sources INTEGER NOT NULL,
    article TEXT,
    claim TEXT,
    publisher TEXT,
    speaker TEXT,
    quote TEXT,
    PRIMARY KEY (pair, name)
);

CREATE TABLE agreement_stage (
    pair TEXT NOT NULL,
    name TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    stage TEXT NOT NULL,
    date TEXT,
    date_first DATE,
    date_last DATE,
    date_precision TEXT,
    article TEXT,
    claim TEXT,
    publisher TEXT,
    speaker TEXT,
    quote TEXT,
    PRIMARY KEY (pair, name, ordinal)
);

CREATE TABLE event (
    pair TEXT NOT NULL,
    event TEXT NOT NULL,
    actor_a TEXT NOT NULL,
    actor_b TEXT NOT NULL,
    generation INTEGER NOT NULL,
    version BIGINT NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT,
    date_first DATE,
    date_last DATE,
    date_precision TEXT,
    place TEXT,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    mutual BOOLEAN NOT NULL,
    agreement_name TEXT,
    agreement_stage TEXT,
    agreement_parties TEXT,
    facet TEXT,
    value TEXT,
    sources INTEGER NOT NULL,
    article TEXT,
    claim TEXT,
    publisher TEXT,
    speaker TEXT,
    quote TEXT,
    PRIMARY KEY (pair, event)
);

CREATE TABLE event_third (
    pair TEXT NOT NULL,
    event TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (pair, event, actor, role)
);

CREATE TABLE event_article (
    pair TEXT NOT NULL,
    event TEXT NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (pair, event, article)
);

CREATE TABLE event_claim (
    pair TEXT NOT NULL,
    event TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (pair, event, claim)
);

CREATE TABLE claim (
    pair TEXT NOT NULL,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    known_from TIMESTAMPTZ NOT NULL,
    known_to TIMESTAMPTZ,
    revision BIGINT NOT NULL,
    reading INTEGER NOT NULL,
    event TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    mutual BOOLEAN NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    aspect TEXT NOT NULL,
    facet TEXT,
    value TEXT,
    label TEXT,
    scope TEXT,
    agreement_name TEXT,
    agreement_stage TEXT,
    agreement_parties TEXT,
    date TEXT,
    date_first DATE,
    date_last DATE,
    date_precision TEXT,
    date_derivation TEXT,
    flags TEXT NOT NULL,
    place TEXT,
    third TEXT NOT NULL,
    speaker TEXT,
    quote TEXT NOT NULL,
    span_begin INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (pair, article, claim, known_from)
);

CREATE TABLE claim_set (
    pair TEXT NOT NULL,
    article TEXT NOT NULL,
    revision BIGINT NOT NULL,
    reading INTEGER NOT NULL,
    known TIMESTAMPTZ NOT NULL,
    cause TEXT NOT NULL,
    reason TEXT,
    claims INTEGER NOT NULL,
    reader TEXT NOT NULL,
    lexicon TEXT NOT NULL,
    ontology TEXT NOT NULL,
    PRIMARY KEY (pair, article)
);

CREATE TABLE ruling (
    pair TEXT NOT NULL,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    known_from TIMESTAMPTZ NOT NULL,
    known_to TIMESTAMPTZ,
    ruling TEXT NOT NULL,
    revision BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    ruled_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_by TEXT,
    withdrawn_reason TEXT,
    PRIMARY KEY (pair, article, claim, known_from)
);

CREATE TABLE article (
    article TEXT NOT NULL,
    revision BIGINT NOT NULL,
    reading INTEGER NOT NULL,
    known TIMESTAMPTZ NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    title TEXT,
    source TEXT,
    url TEXT,
    published TEXT,
    published_first DATE,
    published_last DATE,
    published_precision TEXT,
    hash TEXT NOT NULL,
    fingerprint BIGINT NOT NULL,
    partition INTEGER NOT NULL,
    record_offset BIGINT NOT NULL,
    PRIMARY KEY (article)
);

CREATE TABLE actor (
    actor TEXT NOT NULL,
    name TEXT,
    PRIMARY KEY (actor)
);

CREATE TABLE sink_position (
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    topic_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (topic, partition)
);

CREATE TABLE sink_error (
    topic TEXT NOT NULL,
    partition INTEGER NOT NULL,
    record_offset BIGINT NOT NULL,
    record_key TEXT,
    cause TEXT NOT NULL,
    PRIMARY KEY (topic, partition, record_offset)
);

CREATE TABLE data_dictionary (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (table_name, column_name)
);

CREATE INDEX relationship_by_value ON relationship (facet, value);
CREATE INDEX relationship_by_actor_a ON relationship (actor_a);
CREATE INDEX relationship_by_actor_b ON relationship (actor_b);
CREATE INDEX relationship_history_open ON relationship_history (pair) WHERE known_to IS NULL;
CREATE INDEX relationship_history_by_value ON relationship_history (facet, value, valid_from_first);
CREATE INDEX relationship_change_by_known ON relationship_change (known);
CREATE INDEX relationship_change_by_pair ON relationship_change (pair, known);
CREATE INDEX event_by_date ON event (date_first);
CREATE INDEX claim_live ON claim (pair, article) WHERE known_to IS NULL;
CREATE INDEX ruling_by_claim ON ruling (pair, claim);
CREATE INDEX claim_by_article ON claim (article);
CREATE INDEX article_by_published ON article (published_first);
