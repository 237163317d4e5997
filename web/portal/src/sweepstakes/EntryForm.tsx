import { Button, Field, useFormat } from "@laurel/ui";
import { useState, type FormEvent } from "react";
import type { Sweepstakes } from "./api.ts";
import type { Wanted } from "./ConfirmEntry.tsx";
import type { Room } from "./room.ts";
import { useWords } from "./words.ts";

/** How somebody enters, and how often; no more than there is room for. */
export function EntryForm({ one, room, onReview }: { one: Sweepstakes; room: Room; onReview: (wanted: Wanted) => void }) {
  const words = useWords().enter;
  const format = useFormat();
  const points = room.points ?? 0;
  const [chosen, setChosen] = useState<Wanted["method"]>("free");
  const [typed, setTyped] = useState("1");
  const [wrong, setWrong] = useState(false);
  const method = room.free === 0 ? "points" : points === 0 ? "free" : chosen;
  const most = method === "free" ? room.free : points;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const quantity = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
    const fits = quantity >= 1 && quantity <= most;
    setWrong(!fits);
    if (fits) {
      onReview({ method, quantity });
    }
  };
  const ways = [
    room.free > 0 && (["free", words.free] as const),
    points > 0 && (["points", words.points] as const),
  ].filter((way) => way !== false);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {ways.length > 1 && (
        <fieldset className="choices">
          <legend className="field-label">{words.how}</legend>
          {ways.map(([way, name]) => (
            <label key={way} className="choice">
              <input type="radio" name="method" checked={way === method} onChange={() => setChosen(way)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <div className="quantity">
        <Field
          label={words.quantity}
          hint={
            method === "free"
              ? words.freeLeft(format.number(room.free))
              : words.pointsLeft(format.number(points), format.number(one.entries.pointsCost ?? 0))
          }
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(change) => setTyped(change.target.value)}
          wrong={wrong ? words.quantityWrong(format.number(most)) : undefined}
        />
      </div>
      <div>
        <Button type="submit">{words.submit}</Button>
      </div>
    </form>
  );
}
