import { BankPicker } from 'bank-connection-kit/picker'
import 'bank-connection-kit/styles.css'
import 'bank-connection-kit/picker.css'
import { BANKS } from './banks'
import { measureTyping } from './typing'

measureTyping(<BankPicker institutions={BANKS} onChoose={() => undefined} />)
