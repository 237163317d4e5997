import { Button, Copy, Dialog } from "@laurel/ui";
import { useState } from "react";
import { QrCode } from "./QrCode.tsx";
import { useWords } from "./words.ts";

/** A code to be used: to read, to copy, to scan. */
export function Voucher({ code, name }: { code: string; name: string }) {
  const words = useWords();
  const [large, setLarge] = useState(false);
  return (
    <section className="voucher" aria-label={words.one.code}>
      <QrCode text={code} label={words.one.qr(code)} />
      <div className="stack">
        <p>
          <span className="soft small">{words.one.code}</span>
          <br />
          <span className="voucher-code">{code}</span>
        </p>
        <div className="row no-print">
          <Copy text={code} what={words.one.codeWhat} />
          <Button look="quiet" onClick={() => setLarge(true)}>
            {words.one.large}
          </Button>
        </div>
      </div>
      {large && (
        <Dialog title={words.one.largeTitle} onClose={() => setLarge(false)}>
          <div className="voucher-large">
            <QrCode text={code} label={words.one.qr(code)} />
            <p className="voucher-code">{code}</p>
            <p className="soft">{name}</p>
          </div>
          <div>
            <Button onClick={() => setLarge(false)}>{words.confirm.close}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
