import { useFormat } from "@laurel/ui";
import { useMay } from "../frame/roles.ts";
import { Head, RangeChoice, useRange, type Range } from "../parts/index.ts";
import { CustomersCard, DialogueCard, SweepstakesCard } from "./others.tsx";
import { Headline } from "./Headline.tsx";
import { LiabilityCard, PointsCard } from "./points.tsx";
import { RailsCard, RevenueCard } from "./revenue.tsx";
import { Todo } from "./Todo.tsx";
import { useWords } from "./words.ts";

/** How the business stands, and what waits for somebody. Every card asks for itself and fails by itself. */
export default function Overview() {
  const words = useWords();
  const format = useFormat();
  const { range } = useRange();
  return (
    <div className="stack">
      <Head title={words.title} lead={range && words.lead(format.day(range.from), format.day(range.to))}>
        <RangeChoice />
      </Head>
      {range && <Cards range={range} />}
    </div>
  );
}

function Cards({ range }: { range: Range }) {
  const support = useMay("support");
  return (
    <>
      <Headline range={range} />
      <div className="cards cards-wide">
        <div className="stack">
          <RevenueCard range={range} />
          <LiabilityCard range={range} />
        </div>
        <div className="stack">
          {support && <Todo />}
          <PointsCard range={range} />
          <SweepstakesCard range={range} />
          <DialogueCard range={range} />
        </div>
      </div>
      <div className="cards cards-2">
        <RailsCard range={range} />
        {support && <CustomersCard range={range} />}
      </div>
    </>
  );
}
