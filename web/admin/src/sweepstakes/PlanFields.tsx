import { Button, Field, useFormat } from "@laurel/ui";
import { Card, wrongWith } from "../parts/index.ts";
import { Area } from "./Area.tsx";
import { freeReach, type Draft, type Mistakes } from "./draft.ts";
import { useWords } from "./words.ts";

interface Fields {
  draft: Draft;
  mistakes: Mistakes;
  failure: unknown;
  onChange: (change: Partial<Draft>) => void;
}

/** All fields of a plan, in the order in which one thinks of them. */
export function PlanFields(fields: Fields) {
  return (
    <>
      <About {...fields} />
      <Times {...fields} />
      <Prizes {...fields} />
      <Ways {...fields} />
      <Who {...fields} />
    </>
  );
}

/** What is wrong with a field, as the page sees it or as the service said. */
function useWrong({ mistakes, failure }: Fields): (field: string) => string | undefined {
  const words = useWords().form;
  return (field) => {
    const mistake = mistakes[field];
    return mistake ? words.wrong[mistake] : wrongWith(failure, field, words.reasons);
  };
}

function About(fields: Fields) {
  const { draft, onChange } = fields;
  const words = useWords().form;
  const wrong = useWrong(fields);
  return (
    <Card title={words.about}>
      <Field
        label={words.title}
        value={draft.title}
        maxLength={120}
        wrong={wrong("title")}
        onChange={(change) => onChange({ title: change.target.value })}
      />
      <Area
        label={words.description}
        rows={2}
        value={draft.description}
        wrong={wrong("description")}
        onText={(description) => onChange({ description })}
      />
      <Area
        label={words.rules}
        hint={words.rulesHint}
        rows={6}
        value={draft.rules}
        wrong={wrong("rules")}
        onText={(rules) => onChange({ rules })}
      />
    </Card>
  );
}

function Times(fields: Fields) {
  const { draft, onChange } = fields;
  const words = useWords().form;
  const wrong = useWrong(fields);
  const time = (name: "opensAt" | "closesAt" | "drawAt", label: string) => (
    <Field
      label={label}
      type="datetime-local"
      value={draft[name]}
      wrong={wrong(name)}
      onChange={(change) => onChange({ [name]: change.target.value })}
    />
  );
  return (
    <Card title={words.times}>
      <Field
        label={words.zone}
        hint={words.zoneHint}
        value={draft.timeZone}
        wrong={wrong("timeZone")}
        onChange={(change) => onChange({ timeZone: change.target.value.trim() })}
      />
      <div className="plan-grid">
        {time("opensAt", words.opens)}
        {time("closesAt", words.closes)}
        {time("drawAt", words.draws)}
      </div>
      <p className="soft small">{words.drawsHint}</p>
    </Card>
  );
}

function Prizes(fields: Fields) {
  const { draft, onChange } = fields;
  const words = useWords().form;
  const wrong = useWrong(fields);
  const format = useFormat();
  const set = (at: number, change: Partial<Draft["prizes"][number]>) =>
    onChange({ prizes: draft.prizes.map((prize, index) => (index === at ? { ...prize, ...change } : prize)) });
  return (
    <Card title={words.prizes}>
      {draft.prizes.map((prize, index) => (
        <fieldset key={index} className="plan-prize plan-grid">
          <legend>{words.prize(format.number(index + 1))}</legend>
          <Field
            label={words.prizeName}
            value={prize.name}
            wrong={wrong(`prizes[${index}].name`)}
            onChange={(change) => set(index, { name: change.target.value })}
          />
          <Field
            label={words.value}
            inputMode="decimal"
            value={prize.value}
            wrong={wrong(`prizes[${index}].retailValue`)}
            onChange={(change) => set(index, { value: change.target.value.trim() })}
          />
          <Field
            label={words.currency}
            maxLength={3}
            value={prize.currency}
            onChange={(change) => set(index, { currency: change.target.value.trim().toUpperCase() })}
          />
          <Field
            label={words.quantity}
            inputMode="numeric"
            value={prize.quantity}
            wrong={wrong(`prizes[${index}].quantity`)}
            onChange={(change) => set(index, { quantity: change.target.value.trim() })}
          />
          {draft.prizes.length > 1 && (
            <Button look="plain" onClick={() => onChange({ prizes: draft.prizes.filter((_, other) => other !== index) })}>
              {words.remove}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          look="quiet"
          onClick={() => onChange({ prizes: [...draft.prizes, { name: "", value: "", currency: "USD", quantity: "1" }] })}
        >
          {words.add}
        </Button>
      </div>
      <div className="plan-one">
        <Whole {...fields} label={words.alternates} name="alternates" field="alternates" />
      </div>
    </Card>
  );
}

function Ways(fields: Fields) {
  const { draft, onChange } = fields;
  const words = useWords().form;
  const wrong = useWrong(fields);
  const format = useFormat();
  const reach = freeReach(draft);
  return (
    <Card title={words.ways}>
      <div className="plan-grid">
        <Whole {...fields} label={words.cap} name="weightCap" field="weightCap" />
        <Whole {...fields} label={words.free} name="freePerDay" field="entries.freePerDay" />
        <Whole {...fields} label={words.points} name="pointsCost" field="entries.pointsCost" />
        <Field
          label={words.purchase}
          inputMode="decimal"
          value={draft.purchaseValue}
          wrong={wrong("entries.purchase.perAmount")}
          onChange={(change) => onChange({ purchaseValue: change.target.value.trim() })}
        />
        <Field
          label={words.currency}
          maxLength={3}
          value={draft.purchaseCurrency}
          onChange={(change) => onChange({ purchaseCurrency: change.target.value.trim().toUpperCase() })}
        />
      </div>
      {reach !== undefined && <p className="soft small">{words.reach(format.number(reach), draft.weightCap)}</p>}
      <label className="row">
        <input type="checkbox" checked={draft.bonus} onChange={(change) => onChange({ bonus: change.target.checked })} />
        {words.bonus}
      </label>
    </Card>
  );
}

function Who(fields: Fields) {
  const { draft, onChange } = fields;
  const words = useWords().form;
  const wrong = useWrong(fields);
  return (
    <Card title={words.who}>
      <div className="plan-grid">
        <Whole {...fields} label={words.age} name="minimumAge" field="eligibility.minimumAge" />
        <Field
          label={words.regions}
          value={draft.regions}
          wrong={wrong("eligibility.regions")}
          onChange={(change) => onChange({ regions: change.target.value })}
        />
        <Field
          label={words.voidRegions}
          value={draft.voidRegions}
          wrong={wrong("eligibility.voidRegions")}
          onChange={(change) => onChange({ voidRegions: change.target.value })}
        />
        <Whole {...fields} label={words.claim} name="claimDays" field="claimDays" />
      </div>
      <p className="soft small">{words.regionsHint}</p>
    </Card>
  );
}

type WholeName = "alternates" | "weightCap" | "freePerDay" | "pointsCost" | "minimumAge" | "claimDays";

function Whole(fields: Fields & { label: string; name: WholeName; field: string }) {
  const { draft, onChange, label, name, field } = fields;
  const wrong = useWrong(fields);
  return (
    <Field
      label={label}
      inputMode="numeric"
      value={draft[name]}
      wrong={wrong(field)}
      onChange={(change) => onChange({ [name]: change.target.value.trim() })}
    />
  );
}
