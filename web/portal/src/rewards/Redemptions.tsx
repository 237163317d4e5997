import { Choice, Empty, useFormat } from "@laurel/ui";
import { useState } from "react";
import { Link } from "wouter";
import { Paged } from "../frame/Paged.tsx";
import { rewardsApi, type Redemption } from "./api.ts";
import { RedemptionTag } from "./RedemptionTag.tsx";
import { useWords } from "./words.ts";

const OPEN: ReadonlySet<Redemption["status"]> = new Set(["PENDING", "COMPLETED", "ORDERED", "SHIPPED"]);

/** All that was had for points, the newest first; the codes are one step further. */
export default function Redemptions() {
  const words = useWords();
  const [filter, setFilter] = useState("");
  const fits = (one: Redemption) => filter === "" || OPEN.has(one.status) === (filter === "open");
  return (
    <div className="stack-wide narrow">
      <h1>{words.list.title}</h1>
      <section className="card stack">
        <Paged
          name="redemptions"
          load={rewardsApi.redemptions}
          empty={
            <Empty
              title={words.list.nothing}
              action={
                <Link className="button" href="/rewards">
                  {words.title}
                </Link>
              }
            >
              {words.list.nothingText}
            </Empty>
          }
        >
          {(all) => (
            <>
              <Choice label={words.list.filter} value={filter} onChange={setFilter}>
                <option value="">{words.list.everything}</option>
                <option value="open">{words.list.open}</option>
                <option value="past">{words.list.past}</option>
              </Choice>
              {all.some(fits) ? (
                <ul className="list">
                  {all.filter(fits).map((one) => (
                    <Row key={one.redemptionId} redemption={one} />
                  ))}
                </ul>
              ) : (
                <Empty title={words.list.noMatch}>{words.list.noMatchText}</Empty>
              )}
            </>
          )}
        </Paged>
      </section>
    </div>
  );
}

function Row({ redemption }: { redemption: Redemption }) {
  const words = useWords();
  const format = useFormat();
  return (
    <li className="entry">
      <div>
        <p>
          <Link href={`/redemptions/${redemption.redemptionId}`}>{redemption.name}</Link>
        </p>
        <p className="soft small">
          {format.moment(redemption.createdAt)} · {words.price(format.number(redemption.points))}
        </p>
      </div>
      <p>
        <RedemptionTag status={redemption.status} />
      </p>
    </li>
  );
}
