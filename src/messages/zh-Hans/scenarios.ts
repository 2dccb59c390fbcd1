import { canCorrect, canEnterDetails } from '../can-correct'
import { daysLeft } from '../days-left'
import type { Messages, PromptArgs } from '../messages.types'
import { Bank, bank, toBank } from './bank'

/** Support is named only if it can be reached from here. */
const withDetails = ({ contactSupport }: PromptArgs['can'], support: string): string =>
  contactSupport ? support : '如果您与我们联系，下面的信息会有帮助。'

const whenReady = ({ can, at, now }: PromptArgs): string => {
  if (at !== null && at > now) return '等待结束后您就可以再试。'
  return can.retry ? '您现在可以再试。' : '您可以稍后再来。'
}

const MFA_FAILED = {
  late: {
    heading: () => '回答时间已过',
    body: '银行只会等待很短的时间。',
  },
  wrong: {
    heading: (args: PromptArgs) => `${Bank(args)}没有接受那个回答`,
    body: '可能是输入有误，也可能是旧的验证码。',
  },
  'wrong-or-late': {
    heading: () => '安全验证没有通过',
    body: '回答可能有误，也可能太晚。我们无法判断是哪一种。',
  },
} as const

const mfaFailed = ({ fault }: PromptArgs) => MFA_FAILED[fault ?? 'wrong-or-late']

/** One entry for each reason. No two may share a body: people must be able to tell them apart. */
export const scenarios: Messages['scenarios'] = {
  'credentials-rejected': {
    heading: (args) => `${Bank(args)}没有接受这些信息`,
    body: (args) => {
      if (!canEnterDetails(args))
        return `想知道这些信息是否仍然有效，请登录${bank(args)}的网站（不是应用）看看。您无法在这里输入。`
      // The notice beside the form says the rest.
      if (args.mayLock) return '请核对后再试。'
      return `请核对后再试。如果不确定，请先登录${bank(args)}的网站（不是应用），看看这些信息是否有效。`
    },
  },
  'credentials-changed': {
    heading: (args) => `您在${bank(args)}的密码改过吗？`,
    body: (args) =>
      `您以前提供的信息已不再有效。${canEnterDetails(args) ? '请用新的信息登录，以便继续。' : '您无法在这里输入新的信息，可以先离开。'}`,
  },
  'input-invalid': {
    heading: (args) => (canCorrect(args) ? '请检查您输入的内容' : '我们的请求未被接受'),
    body: (args) => {
      if (!canCorrect(args)) return '其中有内容看起来不对。这里没有需要您改正的地方，所以您可以先离开。'
      if (args.fields.length > 0) return `这里看起来不对：${args.format.list(args.fields)}。请改正后重新登录。`
      if (args.can.changeDetails) return '您的一项信息看起来不对。请修改，然后我们会再试一次。'
      return '您的一项信息看起来不对。请逐项检查，然后重新登录。'
    },
  },
  'login-locked': {
    heading: (args) => `${Bank(args)}已锁定您的登录`,
    body: '银行这样做是为了保护您的资金。在银行解锁之前，重试也没有用。',
    steps: [
      '请先离开此页面，暂时不要再试。',
      (args) => `联系${toBank(args)}，请他们解锁您的登录。`,
      '等您能在那里登录了，再回到这里。',
    ],
    labels: { retry: '我的登录已解锁' },
  },
  'mfa-unsupported': {
    heading: (args) => `${Bank(args)}有一项安全验证我们不支持`,
    body: ({ can }) =>
      `它要求的额外步骤无法在这里完成。那个步骤能保护您，所以请保持开启。${
        can.chooseBank ? '您可以选择其他银行。' : '您可以先把这件事放一放。'
      }${can.retry ? '如果银行提供另一种确认身份的方式，请在银行设置好，然后再试。' : ''}`,
    labels: { retry: '我已设置另一种方式' },
  },
  'bank-notice': {
    heading: (args) => `${Bank(args)}需要您做一件事`,
    body: '可能是需要接受的新条款，也可能是其他只有您能做的事。完成以后，我们就可以继续。',
    steps: [
      (args) => `用浏览器（不是应用）登录${toBank(args)}。`,
      '打开您的账户，再打开您的交易。',
      '回答或关闭需要您留意的内容。',
      ({ can }) => (can.retry ? '回到这里，告诉我们您已完成。' : '完成后回到这里。'),
    ],
    labels: { retry: '我已经完成' },
  },
  'identity-documents': {
    heading: (args) => `${Bank(args)}需要您的证件资料`,
    body: '按照法律（FICA），银行必须保持您的证件资料为最新。在资料更新之前，银行无法共享您的数据。',
    steps: [
      (args) => `通过应用、网站或网点联系${toBank(args)}。`,
      '提交银行要求的资料，通常是身份证件和住址证明。',
      ({ can }) => (can.retry ? '等银行说您的资料已更新，再回来继续。' : '等银行说您的资料已更新，再回到这里。'),
    ],
    labels: { retry: '我的资料已更新' },
  },
  'mfa-failed': {
    heading: (args) => mfaFailed(args).heading(args),
    body: (args) => `${mfaFailed(args).body}${args.can.retry ? '请再试一次，银行会再问您一次。' : '您可以先离开，以后再来。'}`,
  },
  'attempt-timed-out': {
    heading: '这次花的时间太长',
    body: (args) =>
      `${Bank(args)}没有及时完成，所以我们不再等待。您没有做错什么。${args.can.retry ? '请重试。' : '您可以离开此页面。'}`,
  },
  'attempt-gone': {
    heading: '我们找不到这次尝试了',
    body: ({ can }) => `可能时间太久，已经查不到了。${can.retry ? '请重试，我们会从头开始。' : '不用再等了，您可以离开此页面。'}`,
  },
  'connection-gone': {
    heading: (args) => `${Bank(args)}已不再连接`,
    body: ({ can }) => `这个连接已被移除，没有可以更新的内容。${can.retry ? '您现在可以重新连接。' : '您可以离开此页面。'}`,
    labels: { retry: '重新连接' },
  },
  'not-started': {
    heading: '我们没能开始',
    body: ({ can }) =>
      `我们的请求可能没有送到。${can.retry ? '请重试。如果已经送到，我们会从那里继续。' : '您可以先离开，稍后再来。'}`,
  },
  'too-soon': {
    heading: '我们需要等一会儿',
    body: (args) => `我们在短时间内向${bank(args)}请求得太频繁，所以必须停一停。${whenReady(args)}`,
  },
  'already-connected': {
    heading: (args) => `${Bank(args)}已经连接过了`,
    body: '您以前连接过它，所以不需要再做什么。',
  },
  'authorization-required': {
    heading: (args) => `${Bank(args)}需要您重新登录`,
    body: ({ can }) =>
      `银行会不时提出这个要求，以确认仍是您本人。${can.authorize ? '您将在一个安全的页面上登录，然后回到这里。' : can.retry ? '如果您之后已在银行登录，请再试一次。' : '您可以先离开，稍后再来处理。'}`,
  },
  'authorization-declined': {
    heading: '没有授予访问权限',
    body: ({ can }) =>
      `请求被拒绝，或者在完成之前关闭了。这由您决定。${can.authorize ? '如果这不是您的本意，可以回去重新选择。' : can.retry ? '您在银行的情况没有任何变化，您可以再试一次。' : '您在银行的情况没有任何变化。'}`,
  },
  'authorization-unfinished': {
    heading: '这件事还没有完成',
    body: ({ can }) =>
      `您在全部完成之前就回来了。${can.authorize ? '请回到那个页面，一直做到最后。' : can.retry ? '如果您之后已经完成，请再试一次。' : '您可以以后再完成。'}`,
  },
  'permission-missing': {
    heading: '我们还需要多一点访问权限',
    body: ({ can }) =>
      `您已授权访问，但没有包括我们需要的内容。${can.authorize ? '请回去加上它，或者保持现状。' : can.retry ? '您可以再试一次，或者保持现状。' : '您可以保持现状。'}`,
  },
  'consent-ending': {
    heading: (args) => {
      const days = daysLeft(args)
      return days === null ? '您的同意即将到期' : `您的同意将在 ${args.format.number(days)} 天后到期`
    },
    body: (args) =>
      `到期后，${Bank(args)}将不能再共享您的账户。${args.can.authorize ? '请现在延长同意，以保持连接。' : '在那之前，一切照旧。'}`,
  },
  'consent-expired': {
    heading: '您的同意已结束',
    body: (args) =>
      `对${bank(args)}的访问只在一段时间内有效，好让您始终掌握主动。${args.can.authorize ? '请再次同意，以保持连接。' : args.can.retry ? '如果您之后已再次同意，请再试一次。' : '现在这段时间已经结束。'}`,
  },
  'bank-outage': {
    heading: (args) => (args.over ? `可以再次尝试${toBank(args)}了` : `${Bank(args)}没有响应`),
    body: ({ signedIn }) => `这不是您的错${signedIn ? '，您的信息也没有错' : ''}。银行通常几分钟内就会恢复。`,
  },
  'bank-major-outage': {
    heading: (args) => (args.over ? `您现在可以再试${toBank(args)}` : `${Bank(args)}目前无法使用`),
    body: ({ over, longDown }) =>
      over
        ? '银行之前出了问题，影响到许多人。现在可能已经恢复。'
        : `银行出了问题，影响到许多人，不只是您。${longDown ? '现在已经持续了一天以上。' : '我们每隔几分钟就检查它是否恢复。'}`,
  },
  'service-trouble': {
    heading: (args) => (args.over ? '可以再试了' : '我们遇到了技术问题'),
    body: '我们和银行之间有个环节不能正常工作。您没有做错什么，这种情况通常会自己好转。',
  },
  'bank-unsupported': {
    heading: (args) => `我们无法连接${toBank(args)}`,
    body: ({ can }) =>
      `这家银行目前不能与我们的服务配合使用。${can.chooseBank ? '请选择其他银行，以便继续。' : '您可以离开此页面。'}`,
  },
  'feature-unsupported': {
    heading: (args) => `${Bank(args)}无法共享我们需要的内容`,
    body: ({ can }) =>
      `这家银行可以与我们配合，但不提供这里需要的数据。${can.chooseBank ? '其他银行也许可以。' : '您不需要做什么。'}`,
  },
  'account-not-verified': {
    heading: '我们无法确认这个账户',
    body: (args) =>
      `${Bank(args)}没有明确答复这是谁的账户。${args.can.retry ? '请再试一次，下次也许可以。' : '您可以先把它放一放。'}`,
  },
  'details-refuted': {
    heading: '这些信息不一致',
    body: (args) =>
      `您提供的信息与${bank(args)}的记录不同。${args.can.changeDetails ? '请核对每个姓名和号码，改正不对的地方。' : '请到您填写的地方核对每个姓名和号码。'}`,
  },
  'statement-rejected': {
    heading: '我们无法读取这份对账单',
    body: ({ can }) =>
      `它需要是银行的原始文件，例如银行网站上的 PDF 文件。${can.changeDetails ? '请选择另一个文件。' : '请用同样的方式发送另一个文件。'}`,
    labels: { changeDetails: '选择另一个文件' },
  },
  'session-expired': {
    heading: '请重新登录本应用',
    body: ({ can }) =>
      `为了您的安全，应用已让您退出登录。您的银行不受影响。${can.signIn ? '请在这里登录，我们就会继续。' : '重新登录后，请回到此页面。'}`,
  },
  'outage-persists': {
    heading: (args) => `${Bank(args)}仍然没有响应`,
    body: ({ can, tries, format }) =>
      `${tries > 1 ? `我们试了 ${format.number(tries)} 次` : '我们又试了一次'}，仍未成功。这不是您的错。${withDetails(can, '客服可以凭下面的信息进行处理。')}`,
  },
  'queue-expired': {
    heading: '我们一周都没能连上',
    body: (args) => `我们连续七天尝试连接${toBank(args)}。${withDetails(args.can, '请把下面的信息交给客服，由他们接手处理。')}`,
  },
  'integration-fault': {
    heading: '我们这边出了问题',
    body: ({ can }) => `您没有做错什么，也无法自己解决。${withDetails(can, '请把下面的信息发给客服，由我们来解决。')}`,
  },
  unknown: {
    heading: '没有成功',
    body: ({ can }) => `我们没有得到原因。${can.retry ? '请再试一次，这往往有用。' : '您可以先把这件事放下。'}`,
  },
  'unknown-persists': {
    heading: '这件事总是出错',
    body: ({ can }) => `我们还不知道原因。${withDetails(can, '客服可以凭下面的信息查询。')}`,
  },
  'retry-queued': {
    heading: '我们会继续为您尝试',
    body: (args) =>
      `${Bank(args)}目前无法使用。我们会大约每两小时尝试一次${args.until === null ? '' : `，直到${args.format.day(args.until)}`}。您不需要做什么。`,
  },
  'part-outage': {
    heading: '目前没有',
    body: (args) => `${Bank(args)}目前无法共享这项内容。`,
  },
  'part-unsupported': {
    heading: '没有提供',
    body: (args) => `${Bank(args)}不通过我们的服务提供这项内容。`,
  },
  'part-not-permitted': {
    heading: '未包含',
    body: '我们拥有的访问权限不包括这项内容。',
  },
  'part-not-verifiable': {
    heading: '未确认',
    body: (args) => `${Bank(args)}无法确认这项内容是否正确。`,
  },
  'no-accounts': {
    heading: '没有找到账户',
    body: (args) => `连接成功，但${bank(args)}没有可以共享的账户。`,
  },
}
