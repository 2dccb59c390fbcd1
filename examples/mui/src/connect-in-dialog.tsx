import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useState } from 'react'
import { ConnectBank } from './connect-bank'

export function ConnectInDialog() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Connect a bank</Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} maxWidth="md">
        <DialogTitle>Your bank</DialogTitle>
        <DialogContent>
          <ConnectBank bankId="AU00000" />
        </DialogContent>
      </Dialog>
    </>
  )
}
