import type { PromptArgs } from './messages.types'

/** Somebody's details can be put right: in the form on the screen, or by way of the host. Without that, perhaps nobody typed any. */
export const canCorrect = ({ can }: Pick<PromptArgs, 'can'>): boolean => can.submitCredentials || can.changeDetails

/** There is a way to give the bank's login again: the form, the bank's page, or the host's own. */
export const canEnterDetails = (args: Pick<PromptArgs, 'can'>): boolean => canCorrect(args) || args.can.authorize
