/**
 * The parts that hosts may style, each with its meaning and the values of its `data-state`. Tests compare this table with the drawn
 * markup, with the stylesheet, and with docs/theming.md. The variables are in `APPEARANCE_VARIABLES`.
 */
interface PartRow {
  what: string
  /** The values of `data-state`, if the part has states. */
  states?: readonly string[]
}

const STOPS = ['upcoming', 'now', 'waiting', 'broken', 'done'] as const

/** Every value of `data-bck-part`, from the outside in. */
export const PARTS = {
  cards: { what: 'the list of several banks' },
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
  container: { what: 'the room for the card, whose width sets the layout' },
  panel: { what: 'the visible card' },
  'bank-header': { what: 'the first line: logo, name, corner' },
  'bank-logo': { what: "the bank's picture, or the first letter of its name", states: ['picture', 'initial'] },
  'bank-name': { what: "the bank's name" },
  corner: {
    what: 'whose turn it is, how long it takes, or the time that is left',
    states: ['user', 'bank', 'kit', 'nobody', 'support', 'done', 'due'],
  },
  journey: { what: 'the track from login to done', states: ['open', 'done'] },
  'journey-step': { what: 'one stop', states: STOPS },
  'journey-marker': { what: 'the mark of a stop', states: STOPS },
  'journey-track': { what: 'the stretch of track after a stop' },
  'journey-fill': { what: 'how far it is filled', states: [...STOPS, 'paced', 'resting'] },
  'journey-label': { what: 'the name of a stop' },
  prompt: { what: 'heading and body' },
  heading: { what: 'the heading' },
  body: { what: 'what happened, and what happens next' },
  content: { what: 'everything below them' },
  form: { what: 'the form of a login or a code' },
  'form-loading': { what: 'shown until the form is there' },
  'form-note': { what: 'a note about the whole form' },
  field: { what: 'one field with its label', states: ['valid', 'invalid'] },
  label: { what: 'its label' },
  optional: { what: 'a note that it may stay empty' },
  control: { what: 'the input and the button inside it' },
  input: { what: 'the input; a code has `data-kind="code"`' },
  reveal: { what: 'the button that shows the typed text' },
  'field-error': { what: 'the error of a field' },
  'field-hint': { what: 'a note about a field' },
  link: { what: 'a link to a page of the bank' },
  'todo-list': { what: 'steps to do elsewhere' },
  'todo-item': { what: 'one step' },
  'todo-text': { what: 'its words' },
  'wait-card': { what: 'how long to wait, and what happens then' },
  countdown: { what: 'a countdown, or a time of day' },
  'wait-text': { what: 'what happens then' },
  'parts-list': { what: 'the missing parts of a result' },
  part: { what: 'one missing part' },
  'part-text': { what: 'its words' },
  'part-name': { what: 'what it is' },
  'part-heading': { what: 'why it is missing, in two words' },
  'part-body': { what: 'why, in a sentence' },
  actions: { what: 'the main buttons' },
  button: { what: 'a button, by `data-kind` (`primary`, `secondary`, `quiet`) and `data-action`' },
  hints: {
    what: 'the place of a hint; kept free with `data-kept="true"`',
    states: ['none', 'offline', 'unreachable', 'rate-limited', 'bank-down', 'queued-behind', 'joined', 'slow'],
  },
  'hint-room': { what: 'the room that hints need, kept free' },
  notice: { what: 'a notice; may have `data-tone="attention"`' },
  'notice-text': { what: 'its words' },
  foot: { what: 'the end of the card' },
  exits: { what: 'the quiet ways out' },
  more: { what: 'the button that unfolds the details for support' },
  'more-panel': { what: 'the details that it unfolds' },
  'support-card': { what: 'the details for support' },
  'bank-says': { what: "the bank's own words" },
  'support-list': { what: 'the reference' },
  'support-row': { what: 'one line of it' },
  'timeline-title': { what: 'the heading of the timeline' },
  timeline: { what: 'the screens so far' },
  'timeline-item': { what: 'one of them' },
  'support-actions': { what: 'the button that copies' },
  icon: { what: 'an icon, by `data-icon`' },
  'visually-hidden': { what: 'text only for screen readers' },
  'live-region': { what: 'the text that screen readers announce' },
} as const satisfies Record<string, PartRow>

/** Every value of `data-tone`: the mood of a screen. */
export const TONES = {
  neutral: 'nothing is running',
  progress: 'work is running',
  attention: 'the user has to act',
  waiting: 'time has to pass',
  success: 'done',
  stop: 'it ends here',
} as const satisfies Record<string, string>
