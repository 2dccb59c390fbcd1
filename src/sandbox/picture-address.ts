import { isLoopback } from '../domain'

/**
 * Where a page finds a picture of the sandbox. A sandbox that is served has it at an address of its own. In process nobody answers
 * at the platform's address when a page loads a picture, so the picture is in the address itself.
 */
export const pictureAddress = (served: string, svg: string): string =>
  isLoopback(new URL(served)) ? served : `data:image/svg+xml,${encodeURIComponent(svg)}`
