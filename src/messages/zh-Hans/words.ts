import type { EntryMethod } from '../../domain/aggregator'
import type { Intent } from '../../domain/request'
import { isolate } from '../isolate'
import type { PromptArgs, SmallWords } from '../messages.types'
import { Bank, bank, toBank } from './bank'

const START: Record<Intent, string> = { create: '连接', update: '重新连接', refresh: '获取最新数据' }

const signIn = ({ intent }: PromptArgs): string => (intent === 'create' ? '登录' : '重新登录')

/** Trying again names where it leads. */
const AGAIN: Record<EntryMethod, (args: PromptArgs) => string> = {
  redirect: (args) => `继续前往${toBank(args)}`,
  form: signIn,
  call: ({ state }) => (state === 'needs-support' ? '再试一次' : '重试'),
}

/** The small words around the screens. */
export const words: SmallWords = {
  hints: {
    slow: '这次比平时慢，但仍在进行。',
    'queued-behind': '这个登录的另一个请求需要先完成。',
    joined: '这件事之前已经开始，我们接着处理。',
    offline: '您已离线。恢复联网后我们会继续。',
    unreachable: '我们暂时连不上自己的服务。我们会继续尝试。',
    'rate-limited': '我们需要放慢一会儿，所以可能会久一些。',
    'bank-down': (args) => `${Bank(args)}表示目前许多人都无法使用。`,
  },
  turns: {
    user: '轮到您了',
    bank: '正在等待银行',
    kit: '请稍候',
    nobody: '无需操作',
    support: '客服可以帮忙',
    done: '完成',
  },
  actions: {
    start: ({ state, intent }) => (state === 'cancelled' ? '重新开始' : START[intent]),
    authorize: (args) => `继续前往${toBank(args)}`,
    resendCode: '重新发送验证码',
    tryAnotherWay: '换一种方式',
    retry: (args) => AGAIN[args.retryBy ?? 'call'](args),
    look: ({ state }) => (state === 'left' ? '再次查询' : '现在查询'),
    leave: ({ state }) => (state === 'connected' ? '继续' : '暂时离开'),
    cancel: '取消',
    signIn: '登录',
    chooseBank: '选择其他银行',
    changeDetails: '修改我的信息',
    contactSupport: '联系客服',
    notify: '好了通知我',
    submitCredentials: signIn,
    submitAnswers: '确认',
    approve: '我已批准',
    notified: '您已要求我们告诉您',
    leaveMeans: '我们会停止查询。您以后可以再次查询。',
    cancelMeans: '我们会停止，并忘记这次尝试。',
    copy: '复制这些信息',
    copied: '已复制',
    selected: '已选中，现在可以复制。',
    show: '显示',
    hide: '隐藏',
    reset: '忘记密码？到银行重置',
    newTab: '（在新标签页中打开）',
    reload: '重试',
  },
  journey: {
    'sign-in': '登录',
    code: '安全验证',
    accounts: '账户',
    transactions: '交易',
    statements: '对账单',
    report: '报告',
    result: '结果',
    other: '其他数据',
    label: '进度',
    status: { upcoming: '尚未开始', now: '进行中', waiting: '等待中', broken: '停在这里', done: '已完成' },
  },
  parts: {
    accounts: '账户',
    balances: '余额',
    transactions: '交易',
    holder: '账户持有人',
    other: '您的部分数据',
  },
  fields: {
    code: '验证码',
    codeHint: '可以直接粘贴。',
    image: '银行发来的图片',
    imageMissing: '图片无法显示。',
    missingChoice: '请选择一项。',
    requested: { 'resend-code': '我们已向银行请求新的验证码。', 'another-way': '我们已请银行换一种方式。' },
    codeLate: '还没收到验证码？可能需要一分钟。请查看短信、电子邮件和银行的应用。',
    approveLate: '没有看到？请打开银行的应用，查找请求。',
    answer: '您的回答',
    optional: '选填',
    secret: '直接发送给连接您银行的服务，本应用不会保存。',
    missing: ({ label }) => `请填写：${isolate(label, 'ltr')}`,
    refused: ({ label }) => `请检查：${isolate(label, 'ltr')}`,
    refusedAnswer: '这个回答未被接受。请再试一次。',
    unsentAnswer: '刚才可能没有发送成功。请再发送一次。',
    loading: '正在准备表单',
    mayLock: (args) => `再错一次，您的登录可能会被锁定。如果不确定，请先向${bank(args)}核实。`,
    degraded: (args) => `${Bank(args)}目前有些问题，所以可能会慢一些，或者您可能需要再试一次。`,
    mfaAhead: '请把手机放在身边：银行会要求输入验证码。',
    mfaPossible: '请把手机放在身边：银行可能会要求输入验证码。',
  },
  support: {
    more: '给客服的信息',
    connection: '连接编号',
    attempt: '尝试编号',
    institution: '银行编号',
    correlation: '追踪编号',
    step: '步骤',
    code: '原因',
    at: '时间',
    bankSays: '银行的消息',
    timeline: '到目前为止的经过',
  },
  time: {
    left: '剩余',
    announceLeft: ({ left }) => `您还有${left}可以回答。`,
    announceEnd: '回答时间已到。',
    expected: ({ duration }) => `大约${duration}`,
    untilUnattended: '到时我们会再试。请保持此页面打开，或稍后再来。',
    untilAllowed: '之后您可以再试。',
    nextTry: '我们会在那个时间前后再试。',
    over: '等待结束了，您现在可以再试。',
    watching: '只要此页面打开着，我们就会继续检查。您也可以稍后再来。',
  },
  fallback: {
    heading: '页面的这一部分没有加载出来',
    body: '您的银行不受影响。请重试，或稍后再来。',
  },
}
