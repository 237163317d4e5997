import { Button, Field, useFormat } from "@laurel/ui";
import { useState } from "react";
import { Facts, wrongWith } from "../parts/index.ts";
import { rulesApi, type EarnRule } from "./api.ts";
import { Publish } from "./Publish.tsx";
import { Versioned } from "./Versioned.tsx";
import { useWords } from "./words.ts";

/** How many points a purchase earns, how long they last, and when they may be spent. */
export function EarnRules() {
  const words = useWords();
  const format = useFormat();
  const rates = (rule: EarnRule) =>
    Object.entries(rule.rates)
      .map(([currency, rate]) => `${currency} ${format.number(rate)}`)
      .join(" · ");
  return (
    <Versioned
      queryKey={["earn-rule"]}
      load={rulesApi.earnRule}
      show={(rule) => (
        <Facts
          facts={[
            [words.rate, format.number(rule.defaultRate)],
            [words.rates, rates(rule)],
            [words.lasts, words.months(format.number(rule.pointsLastMonths))],
            [words.hold, words.holdDays(format.number(rule.holdDays))],
          ]}
        />
      )}
      edit={(newest, done) => <EditRule key={newest.version} newest={newest} onDone={done} />}
      says={[
        { name: words.rate, figure: true, cell: (rule) => format.number(rule.defaultRate) },
        { name: words.rates, cell: (rule) => rates(rule) || <span className="soft">–</span> },
        { name: words.lasts, figure: true, cell: (rule) => format.number(rule.pointsLastMonths) },
        { name: words.hold, figure: true, cell: (rule) => format.number(rule.holdDays) },
      ]}
    />
  );
}

function EditRule({ newest, onDone }: { newest: EarnRule; onDone: () => void }) {
  const words = useWords();
  const [rate, setRate] = useState(String(newest.defaultRate));
  const [rates, setRates] = useState<Array<[currency: string, rate: string]>>(
    Object.entries(newest.rates).map(([currency, own]) => [currency, String(own)]),
  );
  const [months, setMonths] = useState(String(newest.pointsLastMonths));
  const [hold, setHold] = useState(String(newest.holdDays));
  const setOwn = (at: number, own: [string, string]) => setRates(rates.map((one, index) => (index === at ? own : one)));
  return (
    <Publish
      queryKey={["earn-rule"]}
      onDone={onDone}
      publish={(effectiveFrom, note) =>
        rulesApi.addEarnRule(newest.version, {
          defaultRate: Number(rate),
          rates: Object.fromEntries(rates.map(([currency, own]) => [currency, Number(own)])),
          pointsLastMonths: Number(months),
          holdDays: Number(hold),
          effectiveFrom,
          note,
        })
      }
    >
      {(failure) => (
        <>
          <div className="fields">
            <Field label={words.rate} required type="number" min={0} max={10000} step="any" value={rate} wrong={wrongWith(failure, "defaultRate")} onChange={(change) => setRate(change.target.value)} />
            <Field label={words.lasts} required type="number" min={1} max={120} step={1} value={months} wrong={wrongWith(failure, "pointsLastMonths")} onChange={(change) => setMonths(change.target.value)} />
            <Field label={words.hold} hint={words.holdHint} required type="number" min={0} step={1} value={hold} wrong={wrongWith(failure, "holdDays")} onChange={(change) => setHold(change.target.value)} />
          </div>
          <fieldset className="part">
            <legend>{words.rates}</legend>
            {rates.map(([currency, own], at) => (
              <div key={at} className="tier-row">
                <Field label={words.currency} required pattern="[A-Z]{3}" maxLength={3} value={currency} onChange={(change) => setOwn(at, [change.target.value.toUpperCase(), own])} />
                <Field label={words.rateOf(currency || "…")} required type="number" min={0} max={10000} step="any" value={own} wrong={wrongWith(failure, `rates.${currency}`)} onChange={(change) => setOwn(at, [currency, change.target.value])} />
                <Button look="plain" aria-label={`${words.remove} ${currency}`} onClick={() => setRates(rates.filter((_, index) => index !== at))}>
                  {words.remove}
                </Button>
              </div>
            ))}
            <div>
              <Button look="plain" onClick={() => setRates([...rates, ["", ""]])}>
                {words.add}
              </Button>
            </div>
          </fieldset>
        </>
      )}
    </Publish>
  );
}
