import { Button, Skeleton, useFormat, useSharedWords } from "@laurel/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Kpi, useFigures, type Range } from "../parts/index.ts";
import { useActivity, useLiability, useLoyalty, usePayments } from "./queries.ts";
import { mainCurrency } from "./series.ts";
import { useWords } from "./words.ts";

/** The four figures that are looked at first. */
export function Headline({ range }: { range: Range }) {
  return (
    <div className="headline">
      <Revenue range={range} />
      <LiabilityKpi range={range} />
      <Members range={range} />
      <Rate range={range} />
    </div>
  );
}

function Revenue({ range }: { range: Range }) {
  const words = useWords().kpi;
  const figures = useFigures();
  const { now, before } = usePayments(range);
  return (
    <Slot name={words.revenue} query={now}>
      {({ currencies }) => {
        const main = mainCurrency(currencies);
        const sum = currencies.find((one) => one.currency === main);
        const earlier = before.data?.currencies.find((one) => one.currency === main);
        const others = currencies.filter((one) => one.currency !== main);
        const money = (value: string, currency: string) => figures.sum({ value, currency });
        return sum && main ? (
          <Kpi
            name={words.revenue}
            value={money(sum.revenue, main)}
            now={Number(sum.revenue)}
            before={before.data && Number(earlier?.revenue ?? 0)}
            note={
              <>
                {words.revenueNote(money(sum.captured, main), money(String(Number(sum.refunded) + Number(sum.disputed)), main))}
                {others.length > 0 && ` · ${words.otherCurrencies(others.map((one) => money(one.revenue, one.currency)).join(", "))}`}
              </>
            }
          />
        ) : (
          <Kpi name={words.revenue} value={words.none} />
        );
      }}
    </Slot>
  );
}

function LiabilityKpi({ range }: { range: Range }) {
  const words = useWords().kpi;
  const format = useFormat();
  const figures = useFigures();
  const { now, before } = useLiability(range);
  return (
    <Slot name={words.liability} query={now}>
      {(owes) => (
        <Kpi
          name={words.liability}
          value={figures.sum(owes.value)}
          now={owes.outstanding}
          before={before.data?.outstanding}
          more="neutral"
          note={words.liabilityNote(format.number(owes.outstanding))}
        />
      )}
    </Slot>
  );
}

function Members({ range }: { range: Range }) {
  const words = useWords().kpi;
  const format = useFormat();
  const { now, before } = useActivity(range);
  const loyalty = useLoyalty(range);
  const all = loyalty.now.data;
  if (now.isError && all) {
    // Who was active takes reading; how many there are is known all the same.
    return (
      <div className="card">
        <Kpi name={words.allMembers} value={format.number(all.members)} now={all.members} before={loyalty.before.data?.members} />
      </div>
    );
  }
  return (
    <Slot name={words.members} query={now}>
      {({ activeMembers }) => (
        <Kpi
          name={words.members}
          value={format.number(activeMembers)}
          now={activeMembers}
          before={before.data?.activeMembers}
          note={all && words.membersNote(format.number(all.members), format.number(all.newMembers))}
        />
      )}
    </Slot>
  );
}

function Rate({ range }: { range: Range }) {
  const words = useWords().kpi;
  const format = useFormat();
  const figures = useFigures();
  const { now, before } = useLoyalty(range);
  return (
    <Slot name={words.rate} query={now}>
      {({ redemptionRate, redeemed, issued }) => (
        <Kpi
          name={words.rate}
          value={figures.share(redemptionRate)}
          now={redemptionRate}
          before={before.data?.issued ? before.data.redemptionRate : undefined}
          note={words.rateNote(format.number(redeemed), format.number(issued))}
        />
      )}
    </Slot>
  );
}

/** Its place, which waits and fails by itself and keeps its size. */
function Slot<T>({ name, query, children }: { name: string; query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const words = useWords().kpi;
  const shared = useSharedWords();
  return (
    <div className="card">
      {query.data !== undefined ? (
        children(query.data)
      ) : query.isError ? (
        <div role="alert">
          <Kpi name={name} value={<span className="soft">–</span>} note={words.silent} />
          <Button look="plain" busy={query.isFetching} onClick={() => void query.refetch()}>
            {shared.retry}
          </Button>
        </div>
      ) : (
        <Skeleton lines={3} />
      )}
    </div>
  );
}
