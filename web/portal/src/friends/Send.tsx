import { Button, Empty, Field, useDraft, useFormat } from "@laurel/ui";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { accountApi } from "../account/api.ts";
import { Paged } from "../frame/Paged.tsx";
import { friendsApi, type Transfer } from "./api.ts";
import { ConfirmTransfer } from "./ConfirmTransfer.tsx";
import { pointsOf } from "./points.ts";
import { useWords } from "./words.ts";

/** Points for somebody else, and what was sent before. */
export default function Send() {
  const words = useWords().send;
  return (
    <div className="stack-wide narrow">
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="soft">{words.text}</p>
      </div>
      <Form />
      <section className="card stack">
        <h2>{words.list}</h2>
        <Paged
          name="transfers"
          load={friendsApi.transfers}
          empty={<Empty title={words.nothing}>{words.nothingText}</Empty>}
        >
          {(all) => (
            <ul className="list">
              {all.map((one) => (
                <Row key={one.id} transfer={one} />
              ))}
            </ul>
          )}
        </Paged>
      </section>
    </div>
  );
}

function Form() {
  const words = useWords().send;
  const format = useFormat();
  const account = useQuery({ queryKey: ["account"], queryFn: accountApi.account });
  const available = account.data?.available;
  const form = useDraft("send", { email: "", typed: "" });
  const { email, typed } = form.draft;
  const [wrong, setWrong] = useState<{ email?: string; points?: string }>({});
  const [wanted, setWanted] = useState<{ email: string; points: number }>();
  const [told, setTold] = useState("");
  const review = (event: FormEvent) => {
    event.preventDefault();
    setTold("");
    const to = email.trim();
    const points = pointsOf(typed);
    const found = {
      ...(/^[^\s@]+@[^\s@]+$/.test(to) ? {} : { email: words.toWrong }),
      ...(points === undefined
        ? { points: words.pointsWrong }
        : available !== undefined && points > available
          ? { points: words.tooMany }
          : {}),
    };
    setWrong(found);
    if (points !== undefined && Object.keys(found).length === 0) {
      setWanted({ email: to, points });
    }
  };
  return (
    <form className="card stack" onSubmit={review} noValidate>
      <Field
        label={words.to}
        type="email"
        autoComplete="off"
        value={email}
        onChange={({ target }) => form.change({ email: target.value })}
        wrong={wrong.email}
      />
      <Field
        label={words.points}
        inputMode="numeric"
        autoComplete="off"
        {...(available === undefined ? {} : { hint: words.have(format.number(available)) })}
        value={typed}
        onChange={({ target }) => form.change({ typed: target.value })}
        wrong={wrong.points}
      />
      <div className="row">
        <Button type="submit">{words.review}</Button>
        <span role="status">{told}</span>
      </div>
      {wanted && (
        <ConfirmTransfer
          {...wanted}
          available={available}
          onClose={() => setWanted(undefined)}
          onSent={(transfer) => {
            setWanted(undefined);
            form.change({ email: "", typed: "" });
            setTold(words.done(format.number(transfer.points), wanted.email));
          }}
          onWrong={(field, message) => {
            setWanted(undefined);
            setWrong({ [field]: message });
          }}
        />
      )}
    </form>
  );
}

function Row({ transfer }: { transfer: Transfer }) {
  const words = useWords().send;
  const format = useFormat();
  return (
    <li className="entry">
      <div>
        <p>{transfer.toEmail}</p>
        <p className="soft small">
          {format.moment(transfer.createdAt)} · {words.status[transfer.status]}
          {transfer.status === "sent" && `, ${words.returns(format.day(transfer.returnsAt))}`}
        </p>
      </div>
      <p className="points number">{format.number(transfer.points)}</p>
    </li>
  );
}
