import { ChakraProvider, Container, Heading, defaultSystem } from '@chakra-ui/react'
import { createRoot } from 'react-dom/client'
import './page.css'
import { ConnectBank } from './connect-bank'

createRoot(document.getElementById('root')!).render(
  <ChakraProvider value={defaultSystem}>
    <Container maxW="2xl" paddingY="8">
      <Heading as="h1" marginBottom="4">
        Your bank
      </Heading>
      <ConnectBank bankId="AU00000" />
    </Container>
  </ChakraProvider>,
)
