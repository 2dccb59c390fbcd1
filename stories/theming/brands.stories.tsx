import type { StoryObj } from '@storybook/react-vite'
import type { Brand } from '../kit/brands'
import { BRANDS } from '../kit/brands'
import { presentationOf } from '../kit/presentation'
import { Sampler } from './sampler'

export default { title: 'Theming/Brands', parameters: { wide: true } }

/** One host on its own page, whatever brand the toolbar has. */
const brandStory = ({ appearance, page }: Brand): StoryObj => ({
  render: (_args, { globals }) => (
    <div style={{ margin: -24, padding: 24, background: page, colorScheme: appearance.scheme }}>
      <Sampler {...presentationOf(globals)} appearance={appearance} />
    </div>
  ),
})

export const OwnLook: StoryObj = {
  render: (_args, { globals }) => <Sampler {...presentationOf(globals)} />,
}
export const Harbour = brandStory(BRANDS.harbour)
export const Almanac = brandStory(BRANDS.almanac)
export const Midnight = brandStory(BRANDS.midnight)
