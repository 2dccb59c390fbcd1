interface BankPictureProps {
  /** Safe to show: see `safePicture`. */
  url: string
  onError: () => void
  /** @default 'eager' */
  loading?: 'eager' | 'lazy'
}

/** A bank's logo. The name beside it says the same, so it has no words. Renders an `<img>`. */
export function BankPicture({ url, onError, loading }: BankPictureProps) {
  return (
    <img
      data-bck-part="bank-logo"
      data-state="picture"
      src={url}
      alt=""
      loading={loading}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={onError}
    />
  )
}
