/**
 * What hosts may style by: every part with what it is, and the values of its `data-state`. Tests hold this table to what is drawn,
 * to what the stylesheet uses, and to docs/theming.md. The variables are in `APPEARANCE_VARIABLES`.
 */
interface PartRow {
  what: string
  /** Values of `data-state`; none where the part has none. */
  states?: readonly string[]
}

const STOPS = ['upcoming', 'now', 'waiting', 'broken', 'done'] as const

/** Every value of `data-bck-part`, from the outside in. */
export const PARTS = {
  cards: { what: 'several banks side by side: the list' },
  card: { what: 'one of them' },
  root: {
    what: 'one flow; also has `data-tone` and `data-scenario`',
    states: [
      'idle',
      'starting',
      'verifying',
      'needs-mfa',
      'polling',
      'needs-credentials',
      'needs-authorization',
      'needs-bank-action',
      'needs-retry',
      'needs-sign-in',
      'outage-wait',
      'needs-support',
      'unsupported',
      'connected',
      'left',
      'cancelled',
      'fallback',
    ],
  },
  panel: { what: 'the card that is seen' },
  'bank-header': { what: 'the first line: logo, name, corner' },
  'bank-logo': { what: "the bank's picture, or the first letter of its name", states: ['picture', 'initial'] },
  'bank-name': { what: "the bank's name" },
  corner: {
    what: 'whose turn it is, how long it takes, or the time that is left',
    states: ['you', 'bank', 'kit', 'nobody', 'support', 'done', 'due'],
  },
  journey: { what: 'the thread from login to done', states: ['open', 'done'] },
  'journey-step': { what: 'one stop', states: STOPS },
  'journey-marker': { what: 'the mark of a stop', states: STOPS },
  'journey-track': { what: 'the length of thread that leads on from it' },
  'journey-fill': { what: 'how far it is filled', states: [...STOPS, 'paced', 'resting'] },
  'journey-label': { what: 'the name of a stop' },
  prompt: { what: 'heading and body' },
  heading: { what: 'the heading' },
  body: { what: 'what happened, and what happens next' },
  content: { what: 'all below it' },
  form: { what: 'the form of a login or a code' },
  'form-loading': { what: 'in its place while it is not there yet' },
  field: { what: 'one field with its label', states: ['valid', 'invalid'] },
  label: { what: 'its label' },
  optional: { what: 'that it may be left empty' },
  control: { what: 'the input and what lies in it' },
  input: { what: 'the input; a code has `data-kind="code"`' },
  reveal: { what: 'the button that shows what is typed' },
  'field-error': { what: 'what is wrong with it' },
  'field-hint': { what: 'what is good to know about it' },
  link: { what: 'a way to a page of the bank' },
  'todo-list': { what: 'steps to do elsewhere' },
  'todo-item': { what: 'one step' },
  'todo-text': { what: 'its words' },
  'wait-card': { what: 'how long, and what then' },
  countdown: { what: 'a time that is counted down, or a time of day' },
  'wait-text': { what: 'what happens then' },
  'parts-list': { what: 'what is missing from a result' },
  part: { what: 'one thing that is missing' },
  'part-text': { what: 'its words' },
  'part-name': { what: 'what it is' },
  'part-heading': { what: 'why it is missing, in two words' },
  'part-body': { what: 'why, in a sentence' },
  actions: { what: 'the ways on' },
  button: { what: 'a button, by `data-kind` (`primary`, `secondary`, `quiet`) and `data-action`' },
  hints: {
    what: 'the place of a hint; kept free by `data-kept="true"`',
    states: ['none', 'offline', 'unreachable', 'rate-limited', 'bank-down', 'queued-behind', 'joined', 'slow'],
  },
  'hint-room': { what: 'as much room as two hints need' },
  notice: { what: 'a remark; may have `data-tone="attention"`' },
  'notice-text': { what: 'its words' },
  foot: { what: 'the end of the card' },
  exits: { what: 'the quiet ways out' },
  more: { what: 'the button that unfolds the details for support' },
  'more-panel': { what: 'what it unfolds' },
  'support-card': { what: 'the details for support' },
  'bank-says': { what: "the bank's own words" },
  'support-list': { what: 'the reference' },
  'support-row': { what: 'one line of it' },
  'timeline-title': { what: 'above the screens that were shown' },
  timeline: { what: 'the screens that were shown' },
  'timeline-item': { what: 'one of them' },
  'support-actions': { what: 'the button that copies' },
  icon: { what: 'an icon, by `data-icon`' },
  'visually-hidden': { what: 'words for screen readers alone' },
  'live-region': { what: 'where changes are said aloud' },
} as const satisfies Record<string, PartRow>

/** Every value of `data-tone`: the mood of a screen. */
export const TONES = {
  neutral: 'nothing under way',
  progress: 'under way',
  attention: 'somebody has to act',
  waiting: 'time has to pass',
  success: 'done',
  stop: 'it ends here',
} as const satisfies Record<string, string>
