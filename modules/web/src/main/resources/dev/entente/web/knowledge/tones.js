// How each value of a facet looks. A tone is a colour (css/tokens.css), a line and a mark, so that colour is never the
// only sign. A value that is not named here looks neutral.

const BY_FACET = {
  partnership: {
    PARTNERSHIP: 'rung1',
    COMPREHENSIVE_PARTNERSHIP: 'rung2',
    STRATEGIC_PARTNERSHIP: 'rung3',
    COMPREHENSIVE_STRATEGIC_PARTNERSHIP: 'rung4',
    ALLIANCE: 'rung5',
    ENDED: 'over',
  },
  security: {
    ARMED_CONFLICT: 'bad',
    CEASEFIRE: 'wary',
    NEGOTIATING: 'talk',
    AGREEMENT_INITIALLED: 'hope',
    AGREEMENT_SIGNED: 'good',
    PEACE: 'firm',
  },
  diplomatic: {SEVERED: 'bad', DOWNGRADED: 'wary', ESTABLISHED: 'good'},
  sanctions: {IMPOSED: 'wary', TIGHTENED: 'bad', EXTENDED: 'wary', EASED: 'talk', LIFTED: 'over'},
  restrictions: {IMPOSED: 'wary', TIGHTENED: 'bad', EXTENDED: 'wary', EASED: 'talk', LIFTED: 'over'},
  recognition: {RECOGNIZED: 'good', NOT_RECOGNIZED: 'bad', WITHDRAWN: 'wary'},
  membership: {
    APPLIED: 'talk',
    INVITED: 'talk',
    CANDIDATE: 'hope',
    ACCESSION_SIGNED: 'hope',
    OBSERVER: 'hope',
    MEMBER: 'firm',
    FROZEN: 'wary',
    SUSPENDED: 'bad',
    WITHDRAWING: 'wary',
    WITHDRAWN: 'over',
  },
  agreements: {
    PROPOSED: 'talk',
    NEGOTIATING: 'talk',
    CONCLUDED: 'hope',
    INITIALLED: 'hope',
    SIGNED: 'good',
    RATIFIED: 'good',
    IN_FORCE: 'firm',
    SUSPENDED: 'wary',
    TERMINATED: 'over',
    WITHDRAWN_FROM: 'over',
  },
};

/** Width of the line, its dashes, and the mark that stands for it in text. */
const TONES = {
  rung1: {width: 1.25, dash: [1, 3], mark: '▁'},
  rung2: {width: 1.5, dash: [4, 3], mark: '▂'},
  rung3: {width: 2.25, dash: [], mark: '▄'},
  rung4: {width: 3, dash: [], mark: '▆'},
  rung5: {width: 4, dash: [], mark: '█'},
  bad: {width: 3.25, dash: [2, 2], mark: '✕'},
  wary: {width: 2.25, dash: [6, 3], mark: '▲'},
  talk: {width: 1.5, dash: [2, 4], mark: '◌'},
  hope: {width: 2, dash: [8, 3], mark: '◐'},
  good: {width: 2.5, dash: [], mark: '●'},
  firm: {width: 3.5, dash: [], mark: '◆'},
  over: {width: 1.25, dash: [8, 6], mark: '○'},
  neutral: {width: 1.5, dash: [], mark: '■'},
  none: {width: 0.75, dash: [], mark: '·'},
};

/** The name of the tone: also the value of `data-tone`, by which the style sheets colour. */
export function toneOf(facet, value) {
  if (!value) return 'none';
  return BY_FACET[facet]?.[value] ?? 'neutral';
}

export function lineOf(tone) {
  return TONES[tone];
}

export function toneNames() {
  return Object.keys(TONES);
}
